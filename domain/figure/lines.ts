import type { Bound, TimeRange } from '../reading/types.ts'
import { type Amount, extentOf } from './amount.ts'
import { approximate, over } from './decimal.ts'
import { unitOf } from './unit.ts'

/** What a line needs of a value. */
export type Drawn = {
  id: string
  amount: Amount
  at: TimeRange
  publishedAt: string | null
  origins: readonly string[]
}

/** One value of one origin as it is drawn, in the figure's unit, with every statement that gave it. */
export type Point = {
  values: string[]
  at: TimeRange
  /** until when somebody still reported it */
  until: string
  bound: Bound
  value: number
  /** null is without end */
  low: number | null
  high: number | null
}
export type Line = { key: string; origins: string[]; points: Point[] }

/** All values go back to one origin, or to the same several: one line. Those of no known origin stand alone. */
const lineKey = (value: Drawn): string => [...value.origins].sort().join(' ') || `value:${value.id}`

/**
 * The lines of a figure, one for each origin, in order of their first value; copies of a value are one point of it.
 * @param unit of the figure; values that do not convert into it are left out
 */
export function linesOf(values: readonly Drawn[], unit: string | null): Line[] {
  const own = unitOf(unit)
  const fitting = values.filter(({ amount }) => unitOf(amount.unit).measure === own.measure)
  const inOrder = [...fitting].sort(
    (a, b) =>
      Date.parse(a.at.from) - Date.parse(b.at.from) ||
      (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '') ||
      (a.id < b.id ? -1 : 1),
  )
  return [...Map.groupBy(inOrder, lineKey)].map(([key, of]) => {
    const points: Point[] = []
    for (const value of of) {
      const point = pointOf(value, unit)
      const last = points.at(-1)
      if (last && sameValue(last, point)) {
        last.values.push(value.id)
        if (point.until > last.until) last.until = point.until
      } else points.push(point)
    }
    return { key, origins: [...(of[0]?.origins ?? [])], points }
  })
}

function pointOf({ id, amount, at, publishedAt }: Drawn, unit: string | null): Point {
  const { factor } = unitOf(unit)
  const { low, high } = extentOf(amount)
  const inUnit = (end: typeof low) => (end ? approximate(over(end.at, factor)) : null)
  const [from, to] = [inUnit(low), inUnit(high)]
  const middle = from !== null && to !== null ? (from + to) / 2 : (from ?? to ?? 0)
  const until = new Date(Math.max(Date.parse(at.to), Date.parse(publishedAt ?? at.to))).toISOString()
  return { values: [id], at, until, bound: amount.bound, value: middle, low: from, high: to }
}

/** The same value again, whether of the same moment or said anew later: no step. */
const sameValue = (a: Point, b: Point): boolean => a.bound === b.bound && a.low === b.low && a.high === b.high
