import { wallAt } from './wall-at.ts'

const offsetAt = (zone: string, at: number): number => wallAt(at, zone) - Math.floor(at / 1000) * 1000

const WEEK = 7 * 86_400_000
const MINUTE = 60_000

/** Times of a zone's wall clock, as milliseconds of a day-by-day line, and back again. */
export type WallClock = { of: (instant: number) => number; instant: (wall: number) => number }

/**
 * The wall clock of a zone. Asking the calendar takes microseconds, which a hundred thousand entries have not: it is
 * asked once a week of time, and where two weeks differ the change is sought between them.
 * @param zone IANA id
 */
export function wallClockOf(zone: string): WallClock {
  const weeks = new Map<number, number | { at: number; before: number; after: number }>()
  const inWeek = (week: number) => {
    let found = weeks.get(week)
    if (found === undefined) {
      const [before, after] = [offsetAt(zone, week * WEEK), offsetAt(zone, (week + 1) * WEEK)]
      found =
        before === after ? before : { at: changeIn(zone, week * WEEK, (week + 1) * WEEK), before, after }
      weeks.set(week, found)
    }
    return found
  }
  const offset = (at: number): number => {
    const found = inWeek(Math.floor(at / WEEK))
    if (typeof found === 'number') return found
    return at < found.at ? found.before : found.after
  }
  return {
    of: (instant) => instant + offset(instant),
    instant: (wall) => wall - offset(wall - offset(wall)),
  }
}

function changeIn(zone: string, from: number, to: number): number {
  const before = offsetAt(zone, from)
  let [low, high] = [from, to]
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE
    if (offsetAt(zone, middle) === before) low = middle
    else high = middle
  }
  return high
}
