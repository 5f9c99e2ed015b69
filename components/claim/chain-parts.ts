import { fitted, textWidth } from '#components/timeline/text-width.ts'
import type { ChainBracket, ChainRow, ChainSide } from '#domain/claim/chain-view.ts'
import type { OriginView } from '#domain/claim/view.ts'

/** A point of a drawing: `u` pixels from its beginning in the reading direction, `y` from its top. */
export type Point = readonly [u: number, y: number]

/** Words in their own box: lines of one size from `u` onwards in the reading direction. `y` is its top. */
export type Label = {
  u: number
  y: number
  width: number
  height: number
  lines: string[]
  size: number
  look: 'name' | 'note'
  /** a name, which stands in its own direction and not in that of the page */
  foreign: boolean
}
export type RowMark = { row: ChainRow; u: number; y: number; labels: Label[] }
export type OriginMark = { origin: OriginView | null; u: number; y: number; labels: Label[] }
export type BracketMark = { bracket: ChainBracket; ways: Point[][]; label: Label }

/** Where everything of one side stands. */
export type ChainLayout = {
  width: number
  height: number
  rows: RowMark[]
  origins: OriginMark[]
  brackets: BracketMark[]
  /** from each statement to what it rests on; `fallen` ones lead nowhere any more */
  ways: { key: string; points: Point[]; fallen: boolean }[]
}

/** What is written at each part, in the language of the page. */
export type ChainTexts = {
  row: (row: ChainRow) => { name: string; note: string; speaker: string | null }
  origin: (origin: OriginView | null) => { name: string; note: string }
  bracket: (bracket: ChainBracket) => string
}
export type LayoutOf = (side: ChainSide, texts: ChainTexts, width: number) => ChainLayout

export const MARK = 12
export const NAME = 13
export const NOTE = 12
const LEADING = { name: 17, note: 15 }

/** Words at a place, in as many lines as are allowed, cut where they still do not fit. */
export function labelAt(
  [u, y]: Point,
  text: string,
  given: { look: Label['look']; width: number; lines?: number; foreign?: boolean },
): Label {
  const { look, width, lines = 1, foreign = look === 'name' } = given
  const size = look === 'name' ? NAME : NOTE
  const cut = wrapped(text, size, width, lines)
  return {
    u,
    y,
    width: Math.min(width, Math.max(0, ...cut.map((line) => textWidth(line, size)))),
    height: cut.length * LEADING[look],
    lines: cut,
    size,
    look,
    foreign,
  }
}

/** A text in lines of a width, words kept whole where they can be; the last line is cut where there is more. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  let rest = text.split(/\s+/).filter(Boolean)
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), size) <= width) count++
    const line = rest.slice(0, count).join(' ')
    if (textWidth(line, size) > width) break
    lines.push(line)
    rest = rest.slice(count)
  }
  const all = rest.length > 0 ? [...lines, fitted(rest.join(' '), size, width)] : lines
  // what only divides two notes is not needed where a line divides them
  return all.map((line) => line.replace(/^· | ·$/g, ''))
}

/**
 * A lane for each span, the shortest nearest, so that no two of a lane touch.
 * @returns the lane of each, in the order given
 */
export function lanesOf(spans: readonly (readonly [from: number, to: number])[]): number[] {
  const order = spans
    .map((span, at) => ({ span, at }))
    .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || a.span[0] - b.span[0] || a.at - b.at)
  const lanes: (readonly [number, number])[][] = []
  const found: number[] = []
  for (const { span, at } of order) {
    const free = lanes.findIndex((taken) => taken.every(([from, to]) => span[1] < from || to < span[0]))
    const lane = free < 0 ? lanes.length : free
    lanes[lane] = [...(lanes[lane] ?? []), span]
    found[at] = lane
  }
  return found
}

export const bottomOf = (labels: readonly Label[]): number =>
  labels.reduce((most, { y, height }) => Math.max(most, y + height), 0)
export const endOf = (labels: readonly Label[]): number =>
  labels.reduce((most, { u, width }) => Math.max(most, u + width), 0)
