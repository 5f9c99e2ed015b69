import type { TimelineClaim, TimelineColumns } from '#domain/timeline/columns.ts'
import { wallClockOf } from '../offsets.ts'

/** A claim with its place in time on the wall clock; `known` is false where it stands at its first report. */
export type PlacedClaim = TimelineClaim & { from: number; to: number; known: boolean; rows: number }

/** A timeline as the drawing takes it: its rows by the wall clock of the newsroom. */
export type Model = TimelineColumns & {
  placed: PlacedClaim[]
  /** milliseconds of the wall clock by row, ascending */
  wall: Float64Array
  /** from the first thing on it to the last */
  extent: [from: number, to: number]
}

/** @param zone IANA id */
export function modelOf(columns: TimelineColumns, zone: string): Model {
  const clock = wallClockOf(zone)
  const wall = columns.at.map(clock.of)
  // where an hour comes twice, what came later is not drawn before what came earlier
  for (let row = 1; row < wall.length; row++) wall[row] = Math.max(wall[row]!, wall[row - 1]!)
  const [rows, first] = [new Uint32Array(columns.claims.length), new Float64Array(columns.claims.length)]
  for (let row = 0; row < wall.length; row++) {
    const claim = columns.claim[row]!
    if (rows[claim]!++ === 0) first[claim] = wall[row]!
  }
  const placed = columns.claims.map((claim, number): PlacedClaim => {
    const { happened } = claim
    const from = happened ? clock.of(Date.parse(happened.from)) : first[number]!
    const to = happened ? clock.of(Date.parse(happened.to)) : from
    return { ...claim, from, to: Math.max(from, to), known: happened !== null, rows: rows[number]! }
  })
  const starts = placed.map(({ from }) => from).concat(wall.length ? wall[0]! : [])
  const ends = placed.map(({ to }) => to).concat(wall.length ? wall.at(-1)! : [])
  return { ...columns, placed, wall, extent: [least(starts), most(ends)] }
}

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)

/** The number of values below `limit` in an ascending column. */
export function below(column: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, column.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (column[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
