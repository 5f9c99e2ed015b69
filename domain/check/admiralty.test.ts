import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CREDIBILITY, credibilities, letterAt } from './admiralty.ts'
import { explain } from './explain.ts'
import { anyCase } from './testing/cases.ts'
import { crowd } from './testing/crowd.ts'
import type { CrossCheckCase } from './types.ts'

const mixed = anyCase({ statements: 9, reliances: 8, verdicts: 3 })
const runs = { numRuns: 400 }

const base: CrossCheckCase = {
  id: 'x',
  claim: { id: 'c', kind: 'event' },
  sources: ['s1', 's2', 's3'].map((id) => ({ id, kind: 'news outlet' })),
  actors: [
    { id: 'mara', kind: 'person' },
    { id: 'board', kind: 'body' },
    { id: 'officials', kind: 'unnamed', descriptor: 'officials', country: 'EG' },
    { id: 'aides', kind: 'unnamed', descriptor: 'aides', country: 'EG' },
  ],
  reports: [
    { id: 'r1', source: 's1', publishedAt: '2026-09-01' },
    { id: 'r2', source: 's2', publishedAt: '2026-09-02' },
    { id: 'r3', source: 's3', publishedAt: '2026-09-03' },
  ],
  statements: [],
  reliances: [],
}
type Given = Partial<CrossCheckCase['statements'][number]> & { id: string }
const said = (given: Given) => ({
  report: 'r1',
  chain: ['mara'],
  stance: 'affirms' as const,
  ...given,
})
const of = (statements: Given[], reliances: CrossCheckCase['reliances'] = []) =>
  Object.fromEntries(
    [...credibilities({ ...base, statements: statements.map(said), reliances })].map(
      ([id, { digit, why }]) => [id, `${digit} ${why}`],
    ),
  )

describe('the digit', () => {
  it('is 1 only where another origin says the same', () => {
    expect(of([{ id: 'a' }, { id: 'b', report: 'r2', chain: ['board'] }])).toEqual({
      a: '1 another origin',
      b: '1 another origin',
    })
    expect(of([{ id: 'a' }, { id: 'b', report: 'r2' }])).toEqual({ a: '2 first hand', b: '2 first hand' })
  })
  it('does not take two that may be one for two', () => {
    expect(
      of([
        { id: 'a', chain: ['officials'] },
        { id: 'b', report: 'r2', chain: ['aides'] },
      ]),
    ).toEqual({ a: '3 unnamed', b: '3 unnamed' })
  })
  it('is 3 for what another report relays', () => {
    expect(of([{ id: 'a' }, { id: 'b', report: 'r2' }], [{ from: 'b', to: 'a', kind: 'cites' }])).toEqual({
      a: '2 first hand',
      b: '3 relayed',
    })
  })
  it('is 4 where hedged or disputed, 3 where hedged and another says it outright', () => {
    expect(of([{ id: 'a', hedge: 'reportedly' }])).toEqual({ a: '4 hedged' })
    expect(
      of([
        { id: 'a', hedge: 'reportedly' },
        { id: 'b', chain: ['board'] },
      ]),
    ).toEqual({
      a: '3 hedged, another origin',
      b: '2 first hand',
    })
    expect(of([{ id: 'a' }, { id: 'b', chain: ['board'], stance: 'denies' }])).toEqual({
      a: '4 disputed',
      b: '4 disputed',
    })
  })
  it('is 5 where taken back, fallen or only whispered against an open denial', () => {
    expect(
      of(
        [
          { id: 'a', withdrawn: true },
          { id: 'b', report: 'r2' },
        ],
        [{ from: 'b', to: 'a', kind: 'reprints' }],
      ),
    ).toEqual({ a: '5 withdrawn', b: '5 fell' })
    expect(
      of([
        { id: 'a', hedge: 'apparently' },
        { id: 'b', chain: ['board'], stance: 'denies' },
      ]),
    ).toEqual({
      a: '5 outspoken',
      b: '4 disputed',
    })
  })
  it('is 6 where no side is taken', () => {
    expect(of([{ id: 'a', stance: 'declines' }])).toEqual({ a: '6 no side' })
  })
})

describe('for any case', () => {
  it('1 means: live, unhedged, undisputed, and an origin on its side that no edge ties to its own', () => {
    fc.assert(
      fc.property(mixed, (input) => {
        const explained = explain(input)
        for (const [id, { digit }] of credibilities(input)) {
          if (digit !== 1) continue
          const own = explained.statements.find((one) => one.id === id)!
          expect([own.live, own.hedged]).toEqual([true, null])
          const side = explained.answer.origins[own.stance as 'affirms' | 'denies']
          const other = explained.answer.origins[own.stance === 'affirms' ? 'denies' : 'affirms']
          expect(other.origins).toEqual([])
          const mine = side.origins.filter(({ statements }) => statements.includes(id)).map(({ key }) => key)
          const joined = new Set(
            explained.edges.flatMap(({ a, b }) => (mine.includes(a) ? [b] : mine.includes(b) ? [a] : [])),
          )
          expect(side.origins.some(({ key }) => !mine.includes(key) && !joined.has(key))).toBe(true)
        }
      }),
      runs,
    )
  })
  it('whatever no longer stands is 5, and what takes no side is 6', () => {
    fc.assert(
      fc.property(mixed, (input) => {
        const digits = credibilities(input)
        for (const { id, stance, live } of explain(input).statements) {
          const { digit, why } = digits.get(id)!
          expect(digit).toBe(CREDIBILITY[why])
          const sided = stance === 'affirms' || stance === 'denies'
          expect(digit === 6).toBe(!sided)
          if (sided && !live) expect(digit).toBe(5)
        }
      }),
      runs,
    )
  })
  it('a reprint lifts nobody, itself included', () => {
    fc.assert(
      fc.property(mixed, fc.nat(), (input, pick) => {
        const copied = input.statements[pick % Math.max(1, input.statements.length)]
        if (!copied) return
        const more: CrossCheckCase = {
          ...input,
          statements: [...input.statements, { ...copied, id: 'copy', withdrawn: false }],
          reliances: [...input.reliances, { from: 'copy', to: copied.id, kind: 'reprints' }],
        }
        const before = credibilities(input)
        const after = credibilities(more)
        for (const [id, { digit }] of before) expect(after.get(id)!.digit).toBe(digit)
        expect(after.get('copy')!.digit).toBeGreaterThanOrEqual(Math.min(3, before.get(copied.id)!.digit))
      }),
      runs,
    )
  })
})

describe('the letter', () => {
  const at = '2026-01-01T00:00:00Z'
  const grades = [
    { grade: 'B', from: '2026-01-01', at },
    { grade: 'D', from: '2026-06-01', at },
    { grade: 'C', from: '2026-06-01', at: '2026-07-01T00:00:00Z' },
  ] as const
  it('is the grade of the day the statement was published', () => {
    expect(letterAt(grades, '2026-05-31T23:00:00Z')).toEqual({ letter: 'B', from: '2026-01-01' })
    expect(letterAt(grades, '2026-06-01T00:00:00Z')).toEqual({ letter: 'C', from: '2026-06-01' })
  })
  it('is F where nobody had graded the source, or no day is known', () => {
    expect(letterAt(grades, '2025-12-31')).toEqual({ letter: 'F', from: null })
    expect(letterAt(grades, null)).toEqual({ letter: 'F', from: null })
    expect(letterAt([], '2026-01-01')).toEqual({ letter: 'F', from: null })
  })
})

it('1,000 statements take no longer than their cross-check may', () => {
  const input = crowd(1000, { actors: 200, unnamed: 0.2, standIns: 0.1 })
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    credibilities(input)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  expect(Math.min(...times)).toBeLessThan(80)
})
