import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalEvidence } from './canonical.ts'
import { crossCheck } from './crosscheck.ts'
import { explain, pathTo } from './explain.ts'
import { anyCase } from './testing/cases.ts'
import { judged } from './testing/judged.ts'
import { ours, theirs } from './testing/twin-answers.ts'
import type { CrossCheckAnswer } from './types.ts'

const mixed = anyCase({ statements: 9, reliances: 8, verdicts: 4 })
const bearing = anyCase({ statements: 9, reliances: 8, verdicts: 3, onlyAffirms: true })
const runs = { numRuns: 300 }

const bounds = ({ origins }: CrossCheckAnswer) =>
  [origins.affirms, origins.denies].map(({ least, most }) => ({ least, most }))

describe('the twin', () => {
  it.each([
    ['any', judged(mixed)],
    ['affirming', judged(bearing)],
    ['without verdicts', anyCase({ statements: 10, reliances: 12, verdicts: 0, onlyAffirms: true })],
  ])('written from the rules alone answers the same: %s', (_, cases) => {
    fc.assert(
      fc.property(cases, (input) => {
        expect(ours(input)).toEqual(theirs(input))
      }),
      { numRuns: 300 },
    )
  })
})

describe('for any input', () => {
  it('order is irrelevant, for the answer and for the evidence', () => {
    const shuffled = judged(mixed).chain((input) =>
      fc.record({
        input: fc.constant(input),
        other: fc.record({
          id: fc.constant(input.id),
          claim: fc.constant(input.claim),
          sources: shuffle(input.sources),
          actors: shuffle(input.actors),
          reports: shuffle(input.reports),
          statements: shuffle(input.statements),
          reliances: shuffle(input.reliances),
          verdicts: shuffle(input.verdicts ?? []),
        }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ input, other }) => {
        expect(JSON.stringify(crossCheck(other))).toBe(JSON.stringify(crossCheck(input)))
        expect(canonicalEvidence(other)).toBe(canonicalEvidence(input))
      }),
      runs,
    )
  })

  it('least is at most most, and is what the published edges join', () => {
    fc.assert(
      fc.property(judged(mixed), (input) => {
        const { origins, edges } = crossCheck(input)
        for (const { least, most, origins: list } of [origins.affirms, origins.denies]) {
          expect(most).toBe(list.length)
          expect(least).toBe(
            components(
              list.map((origin) => origin.key),
              edges,
            ),
          )
          expect(least).toBeLessThanOrEqual(most)
        }
      }),
      runs,
    )
  })

  it('a reprint changes neither bound, wherever it appears', () => {
    fc.assert(
      fc.property(judged(mixed), fc.nat(), fc.nat(), (input, pick, where) => {
        const { origins } = crossCheck(input)
        const held = [...origins.affirms.origins, ...origins.denies.origins].flatMap(
          (origin) => origin.statements,
        )
        fc.pre(held.length > 0)
        const original = input.statements.find((one) => one.id === held[pick % held.length])!
        const reprint = {
          ...original,
          id: 'reprint',
          report: input.reports[where % input.reports.length]!.id,
          hedge: null,
        }
        const after = crossCheck({
          ...input,
          statements: [...input.statements, reprint],
          reliances: [...input.reliances, { from: 'reprint', to: original.id, kind: 'reprints' }],
        })
        expect(bounds(after)).toEqual(bounds(crossCheck(input)))
      }),
      runs,
    )
  })

  it('a first-hand statement by a new named speaker raises both by exactly one', () => {
    fc.assert(
      fc.property(judged(mixed), (input) => {
        const after = crossCheck({
          ...input,
          sources: [...input.sources, { id: 'new', kind: 'news outlet' }],
          actors: [...input.actors, { id: 'new', kind: 'person' }],
          reports: [...input.reports, { id: 'new', source: 'new', publishedAt: '2023-12-04' }],
          statements: [...input.statements, { id: 'new', report: 'new', chain: ['new'], stance: 'affirms' }],
        })
        const [affirms, denies] = bounds(crossCheck(input))
        expect(bounds(after)).toEqual([{ least: affirms!.least + 1, most: affirms!.most + 1 }, denies])
      }),
      runs,
    )
  })

  it('rejecting an edge never lowers a bound and confirming one never raises one', () => {
    fc.assert(
      fc.property(judged(mixed), fc.nat(), (input, pick) => {
        const before = crossCheck(input)
        fc.pre(before.edges.length > 0)
        const edge = before.edges[pick % before.edges.length]!
        const verdicts = input.verdicts ?? []
        const rejected = bounds(crossCheck({ ...input, verdicts: [...verdicts, { ...edge, same: false }] }))
        const confirmed = bounds(crossCheck({ ...input, verdicts: [...verdicts, { ...edge, same: true }] }))
        for (const [i, side] of bounds(before).entries()) {
          for (const bound of ['least', 'most'] as const) {
            expect(rejected[i]![bound]).toBeGreaterThanOrEqual(side[bound])
            expect(confirmed[i]![bound]).toBeLessThanOrEqual(side[bound])
          }
        }
      }),
      runs,
    )
  })

  it('a confirmed edge is gone, also one of what became one', () => {
    fc.assert(
      fc.property(judged(mixed), fc.nat(), (input, pick) => {
        const { edges } = crossCheck(input)
        fc.pre(edges.length > 0)
        const edge = edges[pick % edges.length]!
        const after = crossCheck({ ...input, verdicts: [...(input.verdicts ?? []), { ...edge, same: true }] })
        expect(after.edges).not.toContainEqual(edge)
      }),
      runs,
    )
  })

  it('every statement has a way to each of its origins', () => {
    fc.assert(
      fc.property(judged(mixed), (input) => {
        const explanation = explain(input)
        for (const statement of explanation.statements) {
          const mine = explanation.origins.filter((origin) =>
            [...origin.affirms, ...origin.denies].includes(statement.id),
          )
          expect(Object.keys(statement.from).length === 0).toBe(mine.length === 0)
          for (const key of Object.keys(statement.from)) {
            expect(mine.some((origin) => origin.keys.includes(key))).toBe(true)
            const path = pathTo(explanation, statement.id, key)
            expect(new Set(path).size).toBe(path.length)
            expect(explanation.statements.find((one) => one.id === path.at(-1))?.from[key]).toBeNull()
          }
        }
      }),
      runs,
    )
  })
})

const shuffle = <T>(list: T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })

function components(keys: string[], edges: CrossCheckAnswer['edges']): number {
  const group = new Map(keys.map((key) => [key, key]))
  for (const { a, b } of edges) {
    const [from, to] = [group.get(a), group.get(b)]
    if (from === undefined || to === undefined) continue
    for (const [key, name] of group) if (name === from) group.set(key, to)
  }
  return new Set(group.values()).size
}
