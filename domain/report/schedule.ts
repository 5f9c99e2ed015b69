const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** While a report is younger than the first, it is looked at again each time the second has passed. */
const STEPS: readonly (readonly [younger: number, every: number])[] = [
  [HOUR, 10 * MINUTE],
  [6 * HOUR, 30 * MINUTE],
  [DAY, 2 * HOUR],
  [3 * DAY, 6 * HOUR],
  [7 * DAY, DAY],
  [30 * DAY, 3 * DAY],
  [180 * DAY, 14 * DAY],
]
const AT_LAST = 56 * DAY

/** A page that is not there is looked for again soon, to be sure, and later where that takes days; then it may come back for a while; then hardly. */
const SURE = 10 * MINUTE

export type Seen = {
  /** when it was published, or null where that is not known */
  published: Date | null
  /** when it was first captured */
  captured: Date
  /** when its words were last seen to have changed */
  changed: Date | null
  /** since when it is not there: seen once, or noted */
  missing: { since: Date; sure: boolean } | null
  /** looks in a row that came to nothing: no answer, refused */
  failures: number
  /** not before this, as the site says (Retry-After) */
  notBefore: Date | null
}

/** How often something of an age is looked at, in milliseconds: minutes at first, then hours, days, weeks. */
export const every = (age: number): number => STEPS.find(([younger]) => age < younger)?.[1] ?? AT_LAST

/**
 * When a report is to be looked at next. Its age counts from when it was published or, where that is later, last seen to
 * change: what was edited once is likely to be edited again. Failures are tried again after a quarter of an hour, each
 * time twice as long, at most a day, or what its age asks; nothing is asked before the site said.
 */
export function nextLook(seen: Seen, now: Date): Date {
  const began = Math.max(
    Math.min((seen.published ?? seen.captured).getTime(), now.getTime()),
    seen.changed?.getTime() ?? 0,
  )
  const usual = every(now.getTime() - began)
  const retry = Math.min(15 * MINUTE * 2 ** Math.min(seen.failures - 1, 20), Math.max(usual, DAY))
  const wait = seen.failures > 0 ? retry : seen.missing ? missingWait(seen.missing, now) : usual
  const next = new Date(now.getTime() + wait)
  return seen.notBefore && seen.notBefore > next ? seen.notBefore : next
}

function missingWait({ since, sure }: { since: Date; sure: boolean }, now: Date): number {
  const gone = now.getTime() - since.getTime()
  if (!sure) return Math.max(SURE, Math.min(gone, DAY))
  return gone < 7 * DAY ? DAY : gone < 90 * DAY ? 7 * DAY : AT_LAST
}
