import { describe, expect, it } from 'vitest'
import type { ClaimStatement, ClaimView, OriginView } from '#domain/claim/view.ts'
import { fallenOf, sideOf, unsidedOf } from './sides.ts'

const statement = (
  id: string,
  over: Partial<ClaimStatement> & { at?: string | null } = {},
): ClaimStatement => ({
  id,
  words: id,
  language: 'en',
  mode: 'quoted',
  hedge: null,
  chain: [],
  said: null,
  anchor: { start: 0, end: 1 },
  content: [],
  snapshotNumber: 1,
  report: {
    id: `r-${id}`,
    title: id,
    publishedAt: over.at === undefined ? '2026-09-01T00:00:00Z' : over.at,
    publishedPrecision: 'instant',
    language: 'en',
    source: { id: 's', name: 'S' },
  },
  withdrawn: false,
  stance: 'affirms',
  live: true,
  hedged: 'no',
  loadBearing: false,
  origins: [],
  steps: [],
  grade: { letter: 'F', from: null },
  credibility: { digit: 6, why: 'no side' },
  restsOn: [],
  ...over,
})
const origin = (key: string, statements: string[]): OriginView => ({
  key,
  kind: 'body',
  name: key,
  date: null,
  statements,
})
const ref = (key: string) => ({ key, kind: 'body' as const, name: key, date: null })

const claim = {
  status: { affirms: [1, 2], denies: [1, 1] },
  origins: {
    affirms: [origin('a', ['late', 'early', 'undated']), origin('b', ['early', 'own'])],
    denies: [origin('c', ['no'])],
  },
  edges: [
    { a: ref('a'), b: ref('b'), why: 'P1', verdict: null },
    { a: ref('a'), b: ref('c'), why: 'P2', verdict: null },
    { a: ref('a'), b: ref('b'), why: 'P1', verdict: 'different' },
  ],
  statements: [
    statement('late', { at: '2026-09-03T00:00:00Z' }),
    statement('early'),
    statement('undated', { at: null }),
    statement('own'),
    statement('no', { stance: 'denies' }),
    statement('gone', { live: false }),
    statement('if', { stance: 'conditional', live: false }),
    statement('ask', { stance: 'questions' }),
  ],
} as unknown as ClaimView

describe('sideOf', () => {
  const side = sideOf(claim, 'affirms')

  it('sets the statements of an origin oldest first, undated ones last', () => {
    expect(side.groups[0]?.statements.map(({ id }) => id)).toEqual(['early', 'late', 'undated'])
  })
  it('shows a statement of two origins in full once', () => {
    expect(side.groups[1]?.statements.map(({ id }) => id)).toEqual(['own'])
    expect(side.groups[1]?.again.map(({ id }) => id)).toEqual(['early'])
  })
  it('keeps only open edges between its own origins', () => {
    expect(side.edges).toEqual([claim.edges[0]])
  })
})

it('finds what took a side and fell', () => {
  expect(fallenOf(claim).map(({ id }) => id)).toEqual(['gone'])
})

it('groups what takes no side and leaves out stances nobody took', () => {
  expect(unsidedOf(claim).map(({ stance }) => stance)).toEqual(['conditional', 'questions'])
})
