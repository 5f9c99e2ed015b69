import { describe, expect, it } from 'vitest'
import { crossCheck } from './crosscheck.ts'
import { type Small, small } from './testing/small.ts'
import type { CrossCheckCase } from './types.ts'

const edges = (parts: Small): string[] =>
  crossCheck(small(parts)).edges.map(({ a, b, why }) => `${why} ${a} ${b}`)

type Unnamed = Omit<CrossCheckCase['actors'][number], 'id' | 'kind'>
const couldBeOne = (a: Unnamed, b: Unnamed): boolean => {
  const actors = [
    { id: 'a', kind: 'unnamed' as const, ...a },
    { id: 'b', kind: 'unnamed' as const, ...b },
    { id: 'army', kind: 'body' as const, speaksFor: 'state' },
  ]
  return edges({ actors, said: ['a', 'b'].map((id) => ({ id, by: [id] })) }).length === 1
}

describe('P1: two unnamed speakers', () => {
  it.each<[string, Unnamed, Unnamed, boolean]>([
    ['the same body', { body: 'army' }, { body: 'state' }, true],
    ['different bodies', { body: 'army' }, { body: 'court' }, false],
    ['different bodies, marked', { body: 'army', possiblySameAs: ['b'] }, { body: 'court' }, false],
    ['different countries', { country: 'EG', descriptor: 'x' }, { country: 'QA', descriptor: 'x' }, false],
    [
      'different countries, one body',
      { country: 'EG', body: 'army' },
      { country: 'QA', body: 'army' },
      false,
    ],
    ['the same country', { country: 'EG' }, { country: 'EG', body: 'army' }, true],
    ['the same wording', { country: 'EG', descriptor: 'x' }, { body: 'army', descriptor: 'x' }, true],
    ['nothing in common', { country: 'EG', descriptor: 'x' }, { body: 'army', descriptor: 'y' }, false],
    ['nothing in common, marked', { country: 'EG' }, { body: 'army', possiblySameAs: ['a'] }, true],
    ['neither body nor country of one', { descriptor: 'x' }, { country: 'EG', body: 'army' }, true],
    ['the body of one unlisted', { body: 'army' }, { body: 'state' }, true],
  ])('%s', (_, a, b, expected) => {
    expect(couldBeOne(a, b)).toBe(expected)
    expect(
      couldBeOne(
        { ...b, possiblySameAs: b.possiblySameAs && ['b'] },
        { ...a, possiblySameAs: a.possiblySameAs && ['a'] },
      ),
    ).toBe(expected)
  })
})

describe('P2 to P5', () => {
  it('P2 joins an unnamed speaker and its top body, where both are origins', () => {
    const actors = [
      { id: 'u', kind: 'unnamed' as const, body: 'army' },
      { id: 'army', kind: 'body' as const, speaksFor: 'state' },
    ]
    const said = [
      { id: 'a', by: ['u'] },
      { id: 'b', by: ['army'] },
    ]
    expect(edges({ actors, said })).toEqual(['P2 actor:state actor:u'])
    expect(edges({ actors, said: said.slice(0, 1) })).toEqual([])
  })

  it('P3 joins own reporting of newsrooms with one owner', () => {
    const sources = [
      { id: 'x', owner: 'group' },
      { id: 'y', owner: 'group' },
      { id: 'z', owner: 'other' },
    ]
    const said = ['x', 'y', 'z'].map((id) => ({ id, in: id }))
    expect(edges({ sources, said })).toEqual(['P3 source:x source:y'])
  })

  it('P4 joins own reporting with the agency that contributed, its stand-in, and others it helped', () => {
    const said = [
      { id: 'a', in: 'x', helpedBy: ['wire'] },
      { id: 'b', in: 'y', helpedBy: ['wire', 'other'] },
      { id: 'c', in: 'wire' },
      { id: 'd', in: 'z' },
      { id: 'e', in: 'z' },
    ]
    expect(edges({ said, rests: [{ from: 'e', toSource: 'other' }] })).toEqual([
      'P4 report:other source:y',
      'P4 source:wire source:x',
      'P4 source:wire source:y',
      'P4 source:x source:y',
    ])
  })

  it('P4 asks for own reporting', () => {
    const actors = [{ id: 'p', kind: 'person' as const }]
    const said = [
      { id: 'a', in: 'x', by: ['p'], helpedBy: ['wire'] },
      { id: 'c', in: 'wire' },
    ]
    expect(edges({ actors, said })).toEqual([])
  })

  const actors = [{ id: 'p', kind: 'person' as const }]

  it("P5 joins a stand-in with what its source's reports bring, and with its other stand-ins", () => {
    const said = [{ id: 'a' }, { id: 'b' }, { id: 'c', in: 'wire', by: ['p'] }, { id: 'd', in: 'wire' }]
    const rests = [
      { from: 'a', toSource: 'wire', toDate: '2023-12-20' },
      { from: 'b', toSource: 'wire' },
      { from: 'd', toSource: 'third' },
    ]
    expect(edges({ actors, said, rests })).toEqual([
      'P5 actor:p report:wire',
      'P5 actor:p report:wire@2023-12-20',
      'P5 report:third report:wire',
      'P5 report:third report:wire@2023-12-20',
      'P5 report:wire report:wire@2023-12-20',
    ])
  })

  it('P5 leaves out what a report only reprints', () => {
    const said = [{ id: 'a' }, { id: 'b', in: 'x', by: ['p'] }, { id: 'c', in: 'wire' }]
    const rests = [
      { from: 'a', toSource: 'wire' },
      { from: 'c', to: 'b', kind: 'reprints' as const },
    ]
    expect(edges({ actors, said, rests })).toEqual([])
    expect(edges({ actors, said, rests: [...rests, { from: 'c', to: 'b' }] })).toEqual([
      'P5 actor:p report:wire',
    ])
  })
})
