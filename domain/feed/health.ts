import { FAILING, mayBeQuiet } from './schedule.ts'
import type { FeedState, Health } from './view.ts'

export type Standing = {
  state: FeedState
  polledAt: Date | null
  lastItemAt: Date | null
  createdAt: Date
  failures: number
  /** an answer of its address was read once */
  wasRead: boolean
  /** in the week before its last one, to ten */
  itemsAWeek: number
  quietHours: number | null
}

/** How a feed does. One failure alone is the network; several in a row are the feed's, and so is one where nothing was ever read. */
export function healthOf(feed: Standing, now: Date): Health {
  if (feed.state !== 'active') return feed.state
  if (feed.failures >= (feed.wasRead ? FAILING : 1)) return 'failing'
  // one that was taken up again, or has another address, is no better than it was before it answers
  if (!feed.polledAt || !feed.wasRead) return 'not asked yet'
  return now > silentFrom(feed) ? 'silent' : 'well'
}

/** From when on a feed that answers is silent, unless it brings something before. */
export function silentFrom(feed: Standing): Date {
  const quiet = feed.quietHours ?? mayBeQuiet(feed.itemsAWeek)
  return new Date((feed.lastItemAt ?? feed.createdAt).getTime() + quiet * 3_600_000)
}
