import { stanceValues } from '#domain/statement/view.ts'
import type { Model } from './model.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Lengths of time that a bar may stand for, in milliseconds. */
export const steps = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  60 * MINUTE,
  180 * MINUTE,
  360 * MINUTE,
  DAY / 2,
  DAY,
  7 * DAY,
  28 * DAY,
  91 * DAY,
  364 * DAY,
  3640 * DAY,
] as const

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const WEEKS_BEGIN = -3 * DAY

/** The shortest step that is at least so long. */
export const stepFor = (least: number): number => steps.find((step) => step >= least) ?? steps.at(-1)!

export const floorTo = (at: number, step: number): number => {
  const zero = step > DAY ? WEEKS_BEGIN : 0
  return Math.floor((at - zero) / step) * step + zero
}

/** How many rows fall into each step: bars in time, and which claims they speak of. */
export type Density = {
  step: number
  /** the beginning of each bar that holds something, ascending */
  start: number[]
  affirms: number[]
  denies: number[]
  other: number[]
  /** the tallest bar */
  most: number
  /** from claims to bars, heaviest first */
  ties: { claim: number; start: number; rows: number }[]
}

const [AFFIRMS, DENIES] = [stanceValues.indexOf('affirms'), stanceValues.indexOf('denies')]

export function densityOf(model: Model, rows: ArrayLike<number>, step: number): Density {
  const density: Density = { step, start: [], affirms: [], denies: [], other: [], most: 0, ties: [] }
  let [bar, end] = [-1, Number.NEGATIVE_INFINITY]
  let tied = new Map<number, number>()
  const close = () => {
    if (bar < 0) return
    for (const [claim, count] of tied)
      if (model.placed[claim]!.known) density.ties.push({ claim, start: density.start[bar]!, rows: count })
    density.most = Math.max(density.most, density.affirms[bar]! + density.denies[bar]! + density.other[bar]!)
  }
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!
    const at = model.wall[row]!
    if (at >= end) {
      close()
      const start = floorTo(at, step)
      end = start + step
      bar++
      density.start.push(start)
      density.affirms.push(0)
      density.denies.push(0)
      density.other.push(0)
      tied = new Map()
    }
    const stance = model.stance[row]!
    const column = stance === AFFIRMS ? density.affirms : stance === DENIES ? density.denies : density.other
    column[bar]!++
    const claim = model.claim[row]!
    tied.set(claim, (tied.get(claim) ?? 0) + 1)
  }
  close()
  density.ties.sort((a, b) => b.rows - a.rows)
  return density
}
