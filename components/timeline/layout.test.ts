import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { type Layout, layoutOf, small, whole } from './layout.ts'

const day = 86_400_000
const iso = (offset: number) => new Date(Date.UTC(2026, 7, 28) + offset).toISOString()

const claim = (id: string, from: number, to: number, wording = `Claim ${id}`): TimelineEntry => ({
  kind: 'claim',
  id,
  at: { from: iso(from), to: iso(to), precision: from === to ? 'instant' : 'range' },
  wording,
  language: 'en',
  status: 'disputed',
  statements: [],
})
const statement = (
  id: string,
  claimId: string,
  at: number,
  over: { reportId?: string; happened?: null } = {},
) =>
  ({
    kind: 'statement',
    id,
    at: { from: iso(at), to: iso(at), precision: 'instant' },
    happened: { from: iso(0), to: iso(0), precision: 'instant' },
    claimId,
    words: id,
    language: 'en',
    stance: 'affirms',
    speaker: null,
    source: { id: 's', name: 'The Ansela Courier' },
    reportId: `r-${id}`,
    ...over,
  }) as TimelineEntry

const options = { locale: 'en', zone: 'UTC' } as const

/** Every box of words in a drawing. */
function boxes({ claims, runs }: Layout) {
  return [...claims, ...runs].flatMap(({ label, y }) =>
    label ? [{ from: label.u, to: label.u + label.width, y }] : [],
  )
}

/** Everything drawn in lanes, words with the marks they belong to. */
function shapes({ claims, runs }: Layout) {
  return [
    ...claims.map(({ u, y }) => ({ from: u - 8, to: u + 8, y })),
    ...runs.map(({ u, y, stances }) => ({ from: u - 8, to: u + (stances.length - 0.5) * 16, y })),
  ]
}

const anyStory = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(30), fc.nat(12), fc.string({ maxLength: 120 })), {
      minLength: 1,
      maxLength: 40,
    }),
    fc.array(fc.tuple(fc.nat(40 * 24), fc.nat(1000)), { maxLength: 150 }),
  )
  .map(([claims, statements]) => [
    ...claims.map(([from, length, wording], index) =>
      claim(`c${index}`, from * day, (from + length) * day, wording || 'x'),
    ),
    ...statements.map(([hour, of], index) =>
      statement(`s${index}`, `c${of % claims.length}`, (hour * day) / 24, { reportId: `r${of % 60}` }),
    ),
  ])

describe('layoutOf', () => {
  it('never lets words overlap words, or a mark, whatever the story', () => {
    fc.assert(
      fc.property(anyStory, (entries) => {
        const layout = layoutOf(entries, options)
        const words = boxes(layout)
        for (const [index, a] of words.entries()) {
          for (const b of words.slice(index + 1)) {
            if (a.y === b.y) expect(a.to <= b.from || b.to <= a.from).toBe(true)
          }
          for (const shape of shapes(layout))
            if (a.y === shape.y) expect(a.to <= shape.from || shape.to <= a.from).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps everything inside of its width and height', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(whole, small), (entries, measures) => {
        const layout = layoutOf(entries, { ...options, measures })
        for (const { from, to, y } of [...boxes(layout), ...shapes(layout)]) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(measures === whole ? layout.width : layout.width + 4)
          expect(y).toBeGreaterThan(0)
          expect(y).toBeLessThan(layout.height)
        }
        for (const { y } of layout.claims) expect(y).toBeLessThan(layout.happenedY)
        for (const { y } of layout.runs) expect(y).toBeGreaterThan(layout.publishedY)
      }),
      { numRuns: 40 },
    )
  })

  it('places time along one direction: what is later is further', () => {
    const { runs } = layoutOf([statement('b', 'c', 5 * day), statement('a', 'c', 2 * day)], options)
    expect(runs.map(({ reportId }) => reportId)).toEqual(['r-a', 'r-b'])
    expect(runs[0]!.u).toBeLessThan(runs[1]!.u)
  })

  it('draws an uncertain time as a bar from its beginning to its end', () => {
    const { claims, ticks } = layoutOf([claim('c', 2 * day, 6 * day), claim('d', 0, 0)], options)
    const [from, to] = claims[0]!.bar
    const perDay = (to - from) / 4
    expect(claims[1]!.bar[0]).toBe(claims[1]!.bar[1])
    expect(claims[1]!.u).toBeCloseTo(from - 2 * perDay)
    expect(claims[0]!.u).toBeCloseTo((from + to) / 2)
    expect(ticks.length).toBeGreaterThan(2)
  })

  it('ties a report to what it speaks of once, and not to a time nobody knows', () => {
    const { ties, claims, runs } = layoutOf(
      [
        claim('c', 0, 0),
        claim('d', 4 * day, 4 * day),
        statement('a', 'c', 3 * day, { reportId: 'r' }),
        statement('b', 'c', 3 * day, { reportId: 'r' }),
        statement('e', 'd', 4 * day, { happened: null }),
      ],
      options,
    )
    expect(ties).toEqual([{ key: 'c r', from: claims[0]!.u, to: runs[0]!.u }])
    expect(claims.map(({ known }) => known)).toEqual([true, false])
  })

  it('keeps the drawing of one single moment finite', () => {
    const { runs, claims } = layoutOf([claim('c', 0, 0), statement('a', 'c', 0)], options)
    expect(Number.isFinite(claims[0]!.u)).toBe(true)
    expect(runs[0]!.u).toBe(claims[0]!.u)
  })

  it('drops words before it lets them touch when many reports come at once', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => statement(`s${index}`, 'c', index * 60_000))
    const { runs } = layoutOf(crowd, options)
    expect(runs.some(({ label }) => label === null)).toBe(true)
    expect(runs.some(({ label }) => label !== null)).toBe(true)
  })

  it('marks days where the days of its zone begin', () => {
    const entries = [claim('c', 0, 9 * day)]
    const [utc, jerusalem] = ['UTC', 'Asia/Jerusalem'].map((zone) =>
      layoutOf(entries, { locale: 'en', zone }),
    )
    // 28 August, midnight in UTC, is three in the morning in Jerusalem: behind that day's rule
    expect(utc!.claims[0]!.bar[0]).toBeCloseTo(utc!.ticks[0]!.u)
    expect(jerusalem!.claims[0]!.bar[0]).toBeGreaterThan(jerusalem!.ticks[0]!.u)
  })
})
