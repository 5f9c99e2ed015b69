import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf, standingOfCase } from '../check/crosscheck.ts'
import { stepsOf } from '../check/steps.ts'
import { anyCase } from '../check/testing/cases.ts'
import type { CrossCheckCase } from '../check/types.ts'
import { chainsOf } from './chains.ts'
import { WHOLE } from './chains-grouped.ts'
import { claimOfCase } from './testing/claim-of-case.ts'

const mixed = anyCase({ statements: 12, reliances: 14, verdicts: 3 })
const sides = ['affirms', 'denies'] as const
const runs = { numRuns: 300 }

describe('chains', () => {
  it('show every statement of a side, under each of its origins once', () => {
    fc.assert(
      fc.property(mixed, (input) => {
        const answer = answerOf(standingOfCase(input))
        for (const stance of sides) {
          const side = chainsOf(claimOfCase(input), stance)
          const shown = side.origins.filter(({ origin }) => origin)
          expect(
            shown.map(({ origin, rows }) => [origin!.key, rows.map(({ key }) => key).sort()]).sort(),
          ).toEqual(answer.origins[stance].origins.map(({ key, statements }) => [key, statements]).sort())
        }
      }),
      runs,
    )
  })
  it('lead each statement by real reliances to one that brings the origin itself', () => {
    fc.assert(
      fc.property(mixed, (input) => {
        const standing = standingOfCase(input)
        const steps = stepsOf(standing)
        const { ids } = standing.evidence.indexed
        for (const stance of sides)
          for (const { origin, rows } of chainsOf(claimOfCase(input), stance).origins) {
            if (!origin) continue
            const byKey = new Map(rows.map((row) => [row.key, row]))
            for (const row of rows) {
              const own = steps[ids.indexOf(row.key)]!
              expect(own).toContainEqual({ origin: origin.key, next: row.parent })
              if (row.parent) expect(byKey.get(row.parent)!.depth).toBe(row.depth - 1)
              else expect(row.depth).toBe(0)
            }
          }
      }),
      runs,
    )
  })
  it('stand in the same order whatever order the record gives them in', () => {
    fc.assert(
      fc.property(mixed, (input) => {
        const claim = claimOfCase(input)
        const turned = {
          ...claim,
          statements: claim.statements.toReversed(),
          edges: claim.edges.toReversed(),
          origins: { affirms: claim.origins.affirms.toReversed(), denies: claim.origins.denies.toReversed() },
        }
        for (const stance of sides) expect(chainsOf(turned, stance)).toEqual(chainsOf(claim, stance))
      }),
      runs,
    )
  })
  it('put what no longer stands apart from all origins', () => {
    const claim = claimOfCase(copies(3, { withdrawn: true }))
    const { origins } = chainsOf(claim, 'affirms')
    expect(origins.map(({ origin, rows }) => [origin, rows.length])).toEqual([[null, 4]])
  })
  it('join origins that a rule may hold for one, once for each rule', () => {
    fc.assert(
      fc.property(mixed, (input) => {
        for (const stance of sides) {
          const { brackets, count } = chainsOf(claimOfCase(input), stance)
          for (const { origins } of brackets) expect(origins.length).toBeGreaterThan(1)
          if (count[0] === count[1]) expect(brackets).toEqual([])
          else expect(brackets.length).toBeGreaterThan(0)
        }
      }),
      runs,
    )
  })
})

/** One statement and copies of its text. */
function copies(count: number, over: Partial<CrossCheckCase['statements'][number]> = {}): CrossCheckCase {
  const ids = Array.from({ length: count }, (_, i) => `c${String(i).padStart(4, '0')}`)
  return {
    id: 'x',
    claim: { id: 'c', kind: 'event' },
    sources: [{ id: 's', kind: 'news outlet' }],
    actors: [{ id: 'mara', kind: 'person' }],
    reports: [{ id: 'r', source: 's', publishedAt: '2026-09-01' }],
    statements: [
      { id: 'a', report: 'r', chain: ['mara'], stance: 'affirms' as const, ...over },
      ...ids.map((id) => ({ id, report: 'r', chain: ['mara'], stance: 'affirms' as const })),
    ],
    reliances: ids.map((from) => ({ from, to: 'a', kind: 'same text' as const })),
  }
}

describe('a side with more statements than can be drawn', () => {
  it('counts those of the same text', () => {
    const { origins } = chainsOf(claimOfCase(copies(WHOLE)), 'affirms')
    expect(origins[0]!.rows).toHaveLength(5)
    expect(origins[0]!.rows.at(-1)).toMatchObject({ kind: 'more', count: WHOLE - 3, relation: 'same text' })
  })
  it('shows them one by one as long as there are no more than that', () => {
    expect(chainsOf(claimOfCase(copies(WHOLE - 1)), 'affirms').origins[0]!.rows).toHaveLength(WHOLE)
  })
  it('never shows more rows than there is room for, and never loses a statement', () => {
    const sizes = fc.integer({ min: WHOLE + 1, max: 130 })
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 9 }),
        (n, actors, long) => {
          const claim = claimOfCase(spread(n, actors, long))
          const { origins, hidden } = chainsOf(claim, 'affirms')
          const rows = origins.flatMap((one) => one.rows)
          expect(rows.length).toBeLessThanOrEqual(WHOLE)
          const counted = rows.reduce((sum, row) => sum + (row.kind === 'more' ? row.count : 1), 0)
          expect(counted + (hidden?.statements ?? 0)).toBe(n)
          for (const { depth } of rows) expect(depth).toBeLessThanOrEqual(5)
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** Statements of some actors, in chains of citations of that length. */
function spread(n: number, actors: number, long: number): CrossCheckCase {
  const ids = Array.from({ length: n }, (_, i) => `c${String(i).padStart(4, '0')}`)
  return {
    ...copies(0),
    actors: Array.from({ length: actors }, (_, i) => ({ id: `p${i}`, kind: 'person' as const })),
    statements: ids.map((id, i) => ({
      id,
      report: 'r',
      chain: [`p${Math.floor(i / long) % actors}`],
      stance: 'affirms' as const,
    })),
    reliances: ids.flatMap((from, i) =>
      i % long === 0 ? [] : [{ from, to: ids[i - 1]!, kind: 'cites' as const }],
    ),
  }
}
