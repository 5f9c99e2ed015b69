import { describe, expect, it } from 'vitest'
import type { CrossCheckCase } from '../check/types.ts'
import { type KnownNames, suppose } from './suppose.ts'
import { without, withSupposed, wouldChange } from './would-change.ts'

const nobody: KnownNames = { actors: new Map(), sources: new Map() }
const claimOf = (...stances: ('affirms' | 'denies')[]): CrossCheckCase => ({
  id: 'c',
  claim: { id: 'c', kind: 'event' },
  sources: stances.map((_, n) => ({ id: `s${n}`, kind: 'news outlet' })),
  actors: stances.map((_, n) => ({ id: `a${n}`, kind: 'person' as const })),
  reports: stances.map((_, n) => ({ id: `r${n}`, source: `s${n}`, publishedAt: '2026-09-01T10:00:00Z' })),
  statements: stances.map((stance, n) => ({ id: `t${n}`, report: `r${n}`, chain: [`a${n}`], stance })),
  reliances: [],
})
const draft = (id: string, chain: Parameters<typeof suppose>[0]['chain']) => ({
  id,
  chain,
  mode: 'quoted',
  hedge: null,
  report: {
    id: `report of ${id}`,
    publishedAt: '2026-09-02T10:00:00Z',
    source: { id: 'new', kind: 'news outlet' },
  },
})
const person = (name: string) => [{ name, kind: 'person' as const }]

describe('what a draft would change', () => {
  it('a denial by somebody new makes what one affirmed disputed', () => {
    const now = claimOf('affirms')
    const given = suppose(draft('d', person('Mara Tesh')), 'denies', nobody, [])
    expect(wouldChange(now, withSupposed(now, given))).toEqual({
      does: 'status',
      from: 'single source',
      to: 'disputed',
    })
  })

  it('a second speaker corroborates; a third is an origin more', () => {
    const given = suppose(draft('d', person('Mara Tesh')), 'affirms', nobody, [])
    const one = claimOf('affirms')
    expect(wouldChange(one, withSupposed(one, given))).toMatchObject({ does: 'status', to: 'corroborated' })
    const two = claimOf('affirms', 'affirms')
    expect(wouldChange(two, withSupposed(two, given))).toEqual({
      does: 'origins',
      side: 'affirms',
      origins: 3,
    })
  })

  it('the same speaker again is evidence and nothing more', () => {
    const now = claimOf('affirms')
    const known = { ...nobody, actors: new Map([['mara tesh', now.actors[0]!]]) }
    const given = suppose(draft('d', person('Mara Tesh')), 'affirms', known, [])
    expect(wouldChange(now, withSupposed(now, given))).toEqual({ does: 'evidence' })
  })

  it('what comes through an outlet adds that outlet, not the paper that carries it', () => {
    const now = claimOf('affirms')
    const given = suppose(draft('d', [{ name: 'The Wire', kind: 'outlet' }]), 'affirms', nobody, [])
    expect(given.reliances).toEqual([{ from: 'd', toSource: 'name:the wire', kind: 'cites' }])
    expect(withSupposed(now, given).sources.map(({ id }) => id)).toContain('name:the wire')
  })

  it('a mention changes nothing', () => {
    const now = claimOf('affirms')
    const given = suppose(draft('d', person('Mara Tesh')), 'mentions', nobody, [])
    expect(wouldChange(now, withSupposed(now, given))).toEqual({ does: 'evidence' })
  })
})

describe('what a withdrawal would change', () => {
  it('the last statement of a claim: retracted; one of two on the other side: no longer disputed', () => {
    const one = claimOf('affirms')
    expect(wouldChange(one, without(one, new Set(['t0'])))).toMatchObject({ does: 'status', to: 'retracted' })
    const both = claimOf('affirms', 'denies')
    expect(wouldChange(both, without(both, new Set(['t1'])))).toMatchObject({
      from: 'disputed',
      to: 'single source',
    })
  })
})
