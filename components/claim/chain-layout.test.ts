import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '#components/timeline/text-width.ts'
import { anyCase } from '#domain/check/testing/cases.ts'
import { crowd } from '#domain/check/testing/crowd.ts'
import type { CrossCheckCase } from '#domain/check/types.ts'
import type { ChainSide } from '#domain/claim/chain-view.ts'
import { chainsOf } from '#domain/claim/chains.ts'
import { claimOfCase } from '#domain/claim/testing/claim-of-case.ts'
import { narrowLayout } from './chain-narrow.ts'
import { type ChainLayout, type ChainTexts, type LayoutOf, wrapped } from './chain-parts.ts'
import { wideLayout } from './chain-wide.ts'

const layouts: [string, LayoutOf, number][] = [
  ['on a reader page', wideLayout, 1072],
  ['on the desk', wideLayout, 840],
  ['on a phone', narrowLayout, 342],
]
const words = [
  'Gazette',
  'وكالة الأنباء',
  'סוכנות הידיעות',
  'The Ansela Courier and Evening Post of Lumera',
  'W',
]
const nameOf = (id: string): string =>
  `${words[[...id].reduce((sum, c) => sum + c.charCodeAt(0), 0) % words.length]} ${id}`
const texts: ChainTexts = {
  row: (row) =>
    row.kind === 'more'
      ? { name: `and ${row.count} more`, note: '', speaker: null }
      : {
          name: row.statement.report.source.name,
          note: `Thu 3 Sep 2026 · ${row.relation ?? ''} · hedged “reportedly” · the status rests on this`,
          speaker: row.depth === 0 && row.key.endsWith('1') ? nameOf(row.key) : null,
        },
  origin: (origin) => ({ name: origin?.name ?? 'No longer standing', note: origin?.kind ?? 'not counted' }),
  bracket: ({ why }) => `${why}: two unnamed speakers who could be the same`,
}
const sidesOf = (input: CrossCheckCase): ChainSide[] => {
  const claim = claimOfCase(input, nameOf)
  return [chainsOf(claim, 'affirms'), chainsOf(claim, 'denies')].filter(({ origins }) => origins.length > 0)
}

type Box = { what: string; from: number; to: number; top: number; bottom: number }

/** Every mark and every line of words as a box. */
const boxesOf = ({ rows, origins, brackets }: ChainLayout): Box[] => [
  ...[...rows, ...origins].map(({ u, y }, at) => ({
    what: `mark ${at}`,
    from: u - 6,
    to: u + 6,
    top: y - 6,
    bottom: y + 6,
  })),
  ...[
    ...rows.flatMap(({ labels }) => labels),
    ...origins.flatMap(({ labels }) => labels),
    ...brackets.map(({ label }) => label),
  ]
    .filter(({ width }) => width > 0)
    .map(({ u, y, width, height, lines }) => ({
      what: lines.join('|'),
      from: u,
      to: u + width,
      top: y,
      bottom: y + height,
    })),
]
const apart = (a: Box, b: Box): boolean =>
  a.to <= b.from || b.to <= a.from || a.bottom <= b.top || b.bottom <= a.top

function collisions(layout: ChainLayout): string[] {
  const boxes = boxesOf(layout)
  const found: string[] = []
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) if (!apart(a, b)) found.push(`${a.what} × ${b.what}`)
  for (const box of boxes)
    if (box.from < 0 || box.top < 0 || box.to > layout.width || box.bottom > layout.height)
      found.push(`${box.what} outside`)
  return found
}

/** Straight pieces of ways that run through words. */
function crossings(layout: ChainLayout): string[] {
  const boxes = boxesOf(layout).filter(({ what }) => !what.startsWith('mark'))
  const ways = [
    ...layout.ways.map(({ points }) => points),
    ...layout.brackets.flatMap(({ ways: all }) => all),
  ]
  return ways.flatMap((points) =>
    points.slice(1).flatMap((end, at) => {
      const [[u1, y1], [u2, y2]] = [points[at]!, end]
      const piece = {
        what: '',
        from: Math.min(u1, u2),
        to: Math.max(u1, u2),
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
      }
      return boxes
        .filter(
          (box) =>
            piece.from < box.to && piece.to > box.from && piece.top < box.bottom && piece.bottom > box.top,
        )
        .map(({ what }) => `a way through ${what}`)
    }),
  )
}

describe.each(layouts)('a chain %s', (_, layoutOf, width) => {
  it('has no two words or marks in one place, nothing outside, and no line through words', () => {
    fc.assert(
      fc.property(anyCase({ statements: 14, reliances: 14, verdicts: 2 }), (input) => {
        for (const side of sidesOf(input)) {
          const layout = layoutOf(side, texts, width)
          expect([...collisions(layout), ...crossings(layout)]).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })
  it.each([1, 10, 60, 200])('holds with %i statements', (statements) => {
    const input = crowd(statements, { actors: Math.ceil(statements / 4), unnamed: 0.3, standIns: 0.2 })
    for (const side of sidesOf(input)) {
      const layout = layoutOf(side, texts, width)
      expect([...collisions(layout), ...crossings(layout)]).toEqual([])
    }
  })
  it('draws every statement once for each origin, in an order that does not change', () => {
    fc.assert(
      fc.property(anyCase({ statements: 10, reliances: 8, verdicts: 2 }), (input) => {
        const turned = {
          ...input,
          statements: input.statements.toReversed(),
        }
        const [one, other] = [sidesOf(input), sidesOf(turned)]
        expect(other.map((side) => layoutOf(side, texts, width))).toEqual(
          one.map((side) => layoutOf(side, texts, width)),
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('words in lines', () => {
  it('are never wider than the line', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.integer({ min: 40, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, most) => {
          const lines = wrapped(text, 12, width, most)
          expect(lines.length).toBeLessThanOrEqual(most)
          for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })
})
