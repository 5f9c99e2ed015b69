import { describe, expect, it } from 'vitest'
import { crossCheck } from './crosscheck.ts'
import { type Said, type Small, small } from './testing/small.ts'

const actors = [
  { id: 'state', kind: 'body' as const },
  { id: 'army', kind: 'body' as const, speaksFor: 'state' },
  { id: 'doctor', kind: 'person' as const },
  { id: 'officials', kind: 'unnamed' as const, country: 'EG' },
  { id: 'sources', kind: 'unnamed' as const, country: 'EG' },
]
const status = (said: Said[], more: Partial<Small> = {}): string =>
  crossCheck(small({ actors, said, ...more })).status

const doctor = { id: 'a', by: ['doctor'] }
const army = { id: 'b', by: ['army'] }
const officials = { id: 'c', by: ['officials'] }
const denial = { id: 'd', by: ['state'], stance: 'denies' as const }
const gone = { withdrawn: true }
const hedged = { hedge: 'allegedly' }

describe('the first line that fits', () => {
  it.each<[string, Said[], Partial<Small>]>([
    ['empty', [], {}],
    ['empty', [{ ...doctor, stance: 'conditional' }], { claim: { supersededBy: 'other' } }],
    ['retracted', [{ ...doctor, ...gone }], { claim: { supersededBy: 'other' } }],
    ['retracted', [{ ...doctor, ...gone }, { id: 'copy' }], { rests: [{ from: 'copy', to: 'a' }] }],
    ['superseded', [doctor, denial], { claim: { supersededBy: 'other' } }],
    ['disputed', [{ ...doctor, ...hedged }, denial], {}],
    ['denied', [{ ...doctor, ...gone }, denial], {}],
    ['on record', [army], { claim: { kind: 'position', about: 'army' } }],
    ['single source', [army], { claim: { kind: 'event', about: 'army' } }],
    ['unverified', [{ ...army, ...hedged }], { claim: { kind: 'position', about: 'army' } }],
    ['confirmed', [army, doctor], { claim: { about: 'army' } }],
    ['corroborated', [army, doctor], { claim: { about: 'officials' } }],
    ['corroborated', [army, officials], {}],
    ['possibly corroborated', [{ ...army, ...hedged }, doctor], {}],
    ['possibly corroborated', [officials, { id: 'e', by: ['sources'] }], {}],
    ['single source', [doctor], {}],
    ['single source', [{ id: 'e' }], {}],
    ['single source', [{ id: 'e' }], { rests: [{ from: 'e', toSource: 'wire' }] }],
    ['unverified', [officials], {}],
    ['unverified', [{ ...doctor, ...hedged }], {}],
  ])('%s', (expected, said, more) => {
    expect(status(said, more)).toBe(expected)
  })
})

describe('live and hedged', () => {
  const copy = { id: 'copy' }

  it('falls with all it rests on, whatever its stance, and not with a part', () => {
    const mention = { id: 'm', stance: 'mentions' as const, ...gone }
    expect(status([mention, copy], { rests: [{ from: 'copy', to: 'm' }] })).toBe('retracted')
    const both = {
      rests: [
        { from: 'copy', to: 'm' },
        { from: 'copy', toSource: 'wire' },
      ],
    }
    expect(status([mention, copy], both)).toBe('single source')
  })

  it('stays in a circle that nothing outside takes down', () => {
    const rests = [
      { from: 'a', to: 'copy' },
      { from: 'copy', to: 'a' },
    ]
    expect(status([doctor, copy], { rests })).toBe('single source')
    expect(status([{ ...doctor, ...gone }, copy], { rests })).toBe('retracted')
  })

  it('inherits a hedge from all it rests on, however far, and not from a part', () => {
    const rests = [{ from: 'copy', to: 'a' }]
    expect(status([{ ...doctor, ...hedged }, copy], { rests })).toBe('unverified')
    const said = [{ ...doctor, ...hedged }, army, copy]
    expect(status(said, { rests: [...rests, { from: 'copy', to: 'b' }] })).toBe('corroborated')
    expect(
      status([{ ...doctor, ...hedged }, { ...army, ...gone }, copy], {
        rests: [...rests, { from: 'copy', to: 'b' }],
      }),
    ).toBe('single source')
  })
})

describe('load-bearing sets', () => {
  const bearing = (said: Said[], more: Partial<Small> = {}): string[] =>
    crossCheck(small({ actors, said, ...more })).loadBearing.map((set) => set.join(' '))

  it('names each set that would change the status, and none that holds a smaller one', () => {
    expect(bearing([doctor, army])).toEqual(['a', 'b'])
    expect(bearing([doctor, { ...doctor, id: 'a2' }, army, { ...army, id: 'b2' }])).toEqual(['a a2', 'b b2'])
  })

  it('names what carries others, of any stance', () => {
    const said = [{ id: 'm', stance: 'mentions' as const }, doctor, { ...doctor, id: 'a2' }]
    const rests = ['a', 'a2'].map((from) => ({ from, to: 'm' }))
    expect(bearing(said, { rests })).toEqual(['m', 'a a2'])
  })

  it('names what would make the status better', () => {
    const more = [
      ...actors,
      { id: 'vague', kind: 'unnamed' as const },
      { id: 'qatari', kind: 'unnamed' as const, country: 'QA' },
    ]
    const said = [officials, { id: 'v', by: ['vague'] }, { id: 'q', by: ['qatari'] }]
    const answer = crossCheck(small({ actors: more, said }))
    expect(answer.status).toBe('possibly corroborated')
    expect(answer.loadBearing).toEqual([['v'], ['c', 'q']])
  })

  it('names what keeps a statement from becoming own reporting that joins two', () => {
    const said: Said[] = [
      { id: 'x', in: 'paper' },
      { id: 'y', in: 'wire' },
      { id: 'm', in: 'paper', helpedBy: ['wire'] },
      { id: 'q', stance: 'mentions' },
      doctor,
    ]
    const rests = ['a', 'q'].map((to) => ({ from: 'm', to }))
    expect(status(said, { rests })).toBe('corroborated')
    expect(bearing(said, { rests })).toContain('a')
  })

  it('stops at three', () => {
    const four = ['1', '2', '3', '4'].map((id) => ({ id, by: ['doctor'] }))
    expect(bearing(four.slice(1))).toEqual(['2 3 4'])
    expect(bearing(four)).toEqual([])
  })
})

describe('verdicts', () => {
  const said = [officials, { id: 'e', by: ['sources'] }]
  const verdict = (same: boolean, a = 'actor:officials', b = 'actor:sources') => [{ a, b, same }]
  const affirms = (verdicts: Small['verdicts']) => crossCheck(small({ actors, said, verdicts }))

  it('make one origin of two, or take the edge away', () => {
    expect(affirms(verdict(true)).status).toBe('unverified')
    expect(affirms(verdict(true)).origins.affirms).toEqual({
      least: 1,
      most: 1,
      origins: [{ key: 'actor:officials', kind: 'unnamed', statements: ['c', 'e'] }],
    })
    expect(affirms(verdict(false, 'actor:sources', 'actor:officials')).status).toBe('corroborated')
    expect(affirms(verdict(false)).edges).toEqual([])
  })

  it('say nothing where there is no edge or no such origin', () => {
    expect(affirms(verdict(true, 'actor:officials', 'actor:nobody')).origins.affirms.most).toBe(2)
    const two = crossCheck(
      small({ actors, said: [doctor, army], verdicts: verdict(true, 'actor:doctor', 'actor:state') }),
    )
    expect(two.origins.affirms.most).toBe(2)
  })

  it('make the body of an unnamed speaker that is confirmed to be it', () => {
    const more = [...actors, { id: 'u', kind: 'unnamed' as const, body: 'army' }]
    const both = [
      { id: 'u', by: ['u'] },
      { ...army, ...hedged },
    ]
    const claim = { kind: 'position' as const, about: 'state' }
    const confirmed = small({
      actors: more,
      said: both,
      claim,
      verdicts: verdict(true, 'actor:u', 'actor:state'),
    })
    expect(crossCheck(confirmed).status).toBe('on record')
    expect(crossCheck({ ...confirmed, verdicts: [] }).status).toBe('possibly corroborated')
  })
})
