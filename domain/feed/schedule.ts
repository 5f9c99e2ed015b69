import type { Schedule } from './view.ts'

const MINUTE = 60
const DAY = 86_400
/** Seconds between two askings, least and most, whatever a feed does. */
export const LEAST = 5 * MINUTE
export const MOST = DAY
/** A feed that adapts and whose hub is trusted is asked no more often than this, in case a telling was lost. */
const WITH_HUB = 4 * 3600
/** Failures in a row after which a feed counts as failing. One alone is the network. */
export const FAILING = 3
/** A feed that breaks off so many times in a row is so long: what came is what it has. */
export const SO_LONG = 3

const fixed: Partial<Record<Schedule, number>> = {
  '5 minutes': LEAST,
  '15 minutes': 15 * MINUTE,
  hourly: 3600,
  daily: DAY,
}

/** What an asking came to, as the schedule sees it. */
export type Came =
  | { to: 'new items' | 'nothing new' }
  /** `retryAfter`: seconds that the server asks us to stay away */
  | { to: 'failure'; retryAfter?: number | null }

export type Rhythm = {
  schedule: Schedule
  /** seconds, as the feed's own moving has them: what a hub does is no part of it */
  interval: number
  failures: number
  /** its hub has proved that it tells (hub.ts) */
  hub: boolean
}

/**
 * When a feed is asked next, in seconds. One that moves is asked more often, one that is quiet less: half as long after
 * new items, half as long again after nothing new. One whose hub is trusted waits longer, unless how often it is asked was
 * set by a person: that stays as set. A failure doubles the wait for each in a row. A server that says how long to stay
 * away is obeyed, a week at most.
 * @param random from 0 to 1: waits differ by a tenth, so that feeds of one server spread out
 */
export function nextAsking(
  rhythm: Rhythm,
  came: Came,
  random: number,
): { interval: number; failures: number; wait: number } {
  const { schedule, interval, hub } = rhythm
  const set = fixed[schedule]
  const between = (value: number) => Math.min(Math.max(Math.round(value), LEAST), MOST)
  const spread = (seconds: number) => Math.round(seconds * (0.9 + random * 0.2))
  if (came.to !== 'failure') {
    const next = set ?? between(came.to === 'new items' ? interval / 2 : interval * 1.5)
    return { interval: next, failures: 0, wait: spread(hub && !set ? Math.max(next, WITH_HUB) : next) }
  }
  const failures = rhythm.failures + 1
  const wait = Math.min(between(interval) * 2 ** Math.min(failures, 10), MOST)
  const asked = Math.min(came.retryAfter ?? 0, 7 * DAY)
  return { interval, failures, wait: Math.max(spread(wait), asked) }
}

/** Hours that a feed may be quiet before it counts as silent, by how many items it brings a week; a week at least. */
export const mayBeQuiet = (itemsAWeek: number): number =>
  itemsAWeek > 0 ? Math.max(168, Math.round((168 / itemsAWeek) * 10)) : 24 * 60
