import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseOf } from '#prisma/cast/case-of.ts'
import { crossCheck } from './crosscheck.ts'
import { anyCase } from './testing/cases.ts'
import { judged } from './testing/judged.ts'
import type { CrossCheckCase } from './types.ts'
import { type Kept, weigh } from './weigh.ts'

const passagesOf = (input: CrossCheckCase) =>
  input.statements.map((statement) => {
    const report = input.reports.find(({ id }) => id === statement.report)!
    return {
      id: statement.id,
      report: report.id,
      source: report.source,
      day: report.publishedAt.slice(0, 10),
      stance: statement.stance,
      anchor: [0, 10] as [number, number],
    }
  })
const keptOf = (input: CrossCheckCase, more: Partial<Kept> = {}): Kept[] =>
  input.reliances.map((one, at) => ({
    id: `l${at}`,
    kind: one.kind,
    fromStatement: one.from,
    fromReport: null,
    toStatement: one.to ?? null,
    toReport: null,
    toSource: one.toSource ?? null,
    toDate: one.toDate ?? null,
    passages: [],
    counts: true,
    open: true,
    replaces: null,
    ...more,
  }))

describe('weigh', () => {
  it('says what each answer would do to the status, the weightiest first', () => {
    const weighed = weigh(caseOf('offer-rejected'), [], [])
    expect(weighed.length).toBeGreaterThan(0)
    expect(weighed.map(({ rank }) => rank)).toEqual(weighed.map(({ rank }) => rank).toSorted())
    for (const edge of weighed) {
      const input = caseOf('offer-rejected')
      for (const same of [true, false]) {
        const { status } = crossCheck({ ...input, verdicts: [{ a: edge.a!, b: edge.b!, same }] })
        expect(same ? edge.confirmed : edge.rejected).toBe(status)
      }
    }
  })

  it('says that rejecting the one owner would change nothing of a corroborated claim but its numbers', () => {
    const [edge] = weigh(caseOf('toll-40'), [], []).filter(({ why }) => why === 'P3')
    expect(edge).toMatchObject({
      rank: 1,
      status: 'corroborated',
      confirmed: 'corroborated',
      rejected: 'corroborated',
    })
  })

  it('weighs a reliance that counts by leaving it out, and one that does not by counting it in', () => {
    const input: CrossCheckCase = {
      id: 'c',
      claim: { id: 'c', kind: 'event' },
      sources: ['s', 't'].map((id) => ({ id, kind: 'news outlet' })),
      actors: [],
      reports: ['s', 't'].map((id) => ({ id, source: id, publishedAt: '2026-09-01T00:00:00Z' })),
      statements: ['s', 't'].map((id) => ({ id: `${id}1`, report: id, chain: [], stance: 'affirms' })),
      reliances: [],
    }
    const [one] = keptOf(
      { ...input, reliances: [{ from: 't1', to: 's1', kind: 'cites' }] },
      { counts: false },
    )
    expect(weigh(input, passagesOf(input), [one!])).toEqual([
      expect.objectContaining({
        reliance: 'l0',
        rank: 0,
        status: 'corroborated',
        confirmed: 'single source',
        rejected: 'corroborated',
      }),
    ])
    const counted = { ...input, reliances: [{ from: 't1', to: 's1', kind: 'cites' as const }] }
    expect(weigh(counted, passagesOf(input), [{ ...one!, counts: true }])).toEqual([
      expect.objectContaining({
        rank: 0,
        status: 'single source',
        confirmed: 'single source',
        rejected: 'corroborated',
      }),
    ])
    const other = { ...one!, fromStatement: 'elsewhere' }
    expect(weigh(input, passagesOf(input), [other])).toEqual([])
  })

  it('names a pair that is still open where the one between what they became is rejected', () => {
    const input: CrossCheckCase = {
      id: 'c',
      claim: { id: 'c', kind: 'event' },
      sources: [{ id: 's', kind: 'news outlet' }],
      actors: ['a', 'b', 'd'].map((id) => ({ id, kind: 'unnamed', descriptor: 'officials' })),
      reports: [{ id: 'r', source: 's', publishedAt: '2026-09-01T00:00:00Z' }],
      statements: ['a', 'b', 'd'].map((id) => ({
        id: `${id}1`,
        report: 'r',
        chain: [id],
        stance: 'affirms',
      })),
      reliances: [],
      verdicts: [
        { a: 'actor:a', b: 'actor:b', same: true },
        { a: 'actor:a', b: 'actor:d', same: false },
      ],
    }
    const [edge, ...more] = weigh(input, [], [])
    expect(edge).toMatchObject({
      key: 'actor:b|actor:d',
      rank: 0,
      status: 'possibly corroborated',
      rejected: 'corroborated',
    })
    expect(more).toEqual([])
    const verdicts = [...input.verdicts!, { a: 'actor:b', b: 'actor:d', same: false }]
    expect(weigh({ ...input, verdicts }, [], [])).toEqual([])
  })

  it('for any input: order is irrelevant, nothing decided is offered again', () => {
    const cases = judged(anyCase({ statements: 7, reliances: 6, verdicts: 3 }))
    fc.assert(
      fc.property(
        cases.chain((input) =>
          fc.record({
            input: fc.constant(input),
            statements: fc.shuffledSubarray(input.statements, { minLength: input.statements.length }),
            kept: fc.shuffledSubarray(keptOf(input), { minLength: input.reliances.length }),
          }),
        ),
        ({ input, statements, kept }) => {
          const weighed = weigh(input, passagesOf(input), keptOf(input))
          const other = { ...input, statements }
          expect(weigh(other, passagesOf(other), kept)).toEqual(weighed)
          const decided = (input.verdicts ?? []).map(({ a, b }) => [a, b].sort().join('|'))
          expect(weighed.filter(({ key }) => decided.includes(key))).toEqual([])
          expect(weighed.map(({ key }) => key)).toHaveLength(new Set(weighed.map(({ key }) => key)).size)
        },
      ),
      { numRuns: 150 },
    )
  })
})
