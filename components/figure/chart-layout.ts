import { scaleLinear, scaleUtc } from 'd3-scale'
import { type Tick, ticksOf } from '#components/timeline/ticks.ts'
import { wallClock } from '#components/timeline/wall-clock.ts'
import type { LineView } from '#domain/figure/view.ts'
import type { Bound } from '#domain/reading/types.ts'
import type { Locale } from '#messages/locales.ts'

/** All distances are pixels; `u` runs from 0 in the reading direction, whichever that is; `y` down. */
export type Mark = {
  /** the first of the values it stands for */
  id: string
  bound: Bound
  u: number
  y: number
  /** what is possible, where it has two ends */
  band: [top: number, bottom: number] | null
  /** how far its as-of reaches, where it is longer than a moment */
  spread: [from: number, to: number] | null
}
/** A piece of a line: known, or only not updated. */
export type Piece = { from: [u: number, y: number]; to: [u: number, y: number]; held: boolean }
export type DrawnLine = {
  key: string
  letter: string
  marks: Mark[]
  pieces: Piece[]
  label: { u: number; y: number }
}
export type ChartLayout = {
  width: number
  height: number
  /** where the ground line is */
  floor: number
  start: number
  end: number
  ticks: Tick[]
  levels: { y: number; value: number }[]
  lines: DrawnLine[]
}

export const TEXT = 12
const [WIDTH, HEIGHT, START, END, TOP, FOOT] = [680, 320, 60, 34, 24, 28]
const LABEL = 14

/** "A", "B" … "Z", "AA": what a line is called in the drawing and beside it. */
export const letterOf = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : letterOf(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26))

/** Where the lines of a figure stand: steps from value to value, dotted where nobody updated one. */
export function chartOf(
  lines: readonly LineView[],
  { locale, zone }: { locale: Locale; zone: string },
): ChartLayout {
  const at = (instant: string) => wallClock(instant, zone)
  const points = lines.flatMap((line) => line.points)
  const times = points.flatMap(({ at: { from, to }, until }) => [at(from), at(to), at(until)])
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const air = Math.max((last - first) * 0.03, 1_800_000)
  const x = scaleUtc([new Date(first - air), new Date(last + air)], [START + 8, WIDTH - END])
  const values = points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])
  const y = scaleLinear(domainOf(values), [HEIGHT - FOOT, TOP]).nice(5)
  const drawn = lines.map((line, index): DrawnLine => {
    const marks = line.points.map((point): Mark => {
      const { bound, value, low, high } = point
      const [from, to] = [x(at(point.at.from)), x(at(point.at.to))]
      const span = bound === 'about' || bound === 'range'
      return {
        id: point.values[0]!,
        bound,
        u: (from + to) / 2,
        y: y(value),
        band: span && low !== null && high !== null ? [y(high), y(low)] : null,
        spread: to - from > 6 ? [from, to] : null,
      }
    })
    const pieces = line.points.flatMap(({ until }, step) =>
      piecesOf(marks[step]!, marks[step + 1], x(at(until))),
    )
    const end = pieces.at(-1)?.to ?? [marks.at(-1)!.u, marks.at(-1)!.y]
    return { key: line.key, letter: letterOf(index), marks, pieces, label: { u: end[0] + 6, y: end[1] } }
  })
  spread(drawn)
  return {
    width: WIDTH,
    height: HEIGHT,
    floor: HEIGHT - FOOT,
    start: START,
    end: WIDTH - END + 8,
    ticks: ticksOf(x, locale, TEXT, 90),
    // what is counted in whole numbers has no level between them
    levels: y
      .ticks(5)
      .filter((value) => Number.isInteger(value) || !values.every(Number.isInteger))
      .map((value) => ({ y: y(value), value })),
    lines: drawn,
  }
}

/** From nought, unless all values lie close together far above it. */
function domainOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)]
  const near = low > 0 && (high - low) / high < 0.03
  return near ? [low - (high - low) / 2, high] : [Math.min(0, low), Math.max(0, high)]
}

/** A value is drawn on while somebody reported it, dotted until its origin gives another, then comes the step. */
function piecesOf(mark: Mark, next: Mark | undefined, until: number): Piece[] {
  const end = next ? Math.min(until, next.u) : until
  const pieces: Piece[] = []
  if (end > mark.u) pieces.push({ from: [mark.u, mark.y], to: [end, mark.y], held: false })
  if (!next) return pieces
  const from = Math.max(end, mark.u)
  if (next.u > from) pieces.push({ from: [from, mark.y], to: [next.u, mark.y], held: true })
  if (next.y !== mark.y) pieces.push({ from: [next.u, mark.y], to: [next.u, next.y], held: true })
  return pieces
}

/** Letters that would stand on each other move apart, from the top down. */
function spread(lines: DrawnLine[]): void {
  const byHeight = [...lines].sort((a, b) => a.label.y - b.label.y)
  for (const [at, { label }] of byHeight.entries()) {
    const above = byHeight
      .slice(0, at)
      .filter((other) => Math.abs(other.label.u - label.u) < LABEL * 1.5)
      .map((other) => other.label.y)
    const lowest = Math.max(...above, Number.NEGATIVE_INFINITY)
    if (label.y < lowest + LABEL) label.y = lowest + LABEL
  }
}
