import type { Rules } from './rules.ts'

/** Items that rules are tried on, and that a list on a feed's page shows. */
export const LAST_ITEMS = 50

export const feedStates = ['active', 'paused', 'gone', 'removed'] as const
export type FeedState = (typeof feedStates)[number]

/** How often a feed is asked: by how often it moves, or as set. */
export const schedules = ['adapts', '5 minutes', '15 minutes', 'hourly', 'daily'] as const
export type Schedule = (typeof schedules)[number]

/** What becomes of an item that was read: it waits to be filed, or is filed as a report of the feed's source. */
export const filings = ['waits', 'files'] as const
export type Filing = (typeof filings)[number]

/** What became of an item. `old`: it was in the feed before the feed was followed; `let go`: the feed was removed before it was captured. */
export const itemStates = [
  'taken',
  'read',
  'excluded',
  'old',
  'paywall',
  'teaser',
  'not a report',
  'failed',
  'let go',
] as const
export type ItemState = (typeof itemStates)[number]

/** How a feed does; `silent`: nothing new for longer than it may be quiet. */
export const healths = ['well', 'silent', 'failing', 'paused', 'gone', 'removed', 'not asked yet'] as const
export type Health = (typeof healths)[number]

export type FeedLine = {
  id: string
  title: string | null
  url: string
  source: { id: string; name: string } | null
  health: Health
  schedule: Schedule
  /** seconds between two askings in its own rhythm */
  interval: number
  lastItemAt: string | null
  nextPollAt: string | null
  polledAt: string | null
  /** a key of messages/feeds error */
  lastError: string | null
  failures: number
  itemsAWeek: number
  waiting: number
}

export type FeedRecord = FeedLine & {
  version: number
  filing: Filing
  rules: Rules
  /** hours that it may be quiet; null for what its rhythm suggests */
  quietHours: number | null
  /** `listening`: it said that it would tell; `trusted`: it has done so lately, before items were found */
  hub: 'none' | 'asked' | 'listening' | 'trusted' | 'refused'
  createdAt: string
  items: ItemLine[]
  /** of those that came before too: what was left out, for it stood behind a wall or was no article */
  left: ItemLine[]
}

/** One item as a feed brought it. */
export type ItemLine = {
  id: string
  title: string | null
  url: string | null
  categories: string[]
  publishedAt: string | null
  at: string
  state: ItemState
  /** why it failed, or what page it turned out to be */
  why: string | null
  /** who first published it, where the feed says so */
  publisher: string | null
  /** on record as this report, or waiting to be filed */
  report: string | null
  unfiled: string | null
  /** other feeds that brought it too */
  others: number
}

/** Why an asking or a capture came to nothing, as messages name it (messages/feeds, "reason"). */
export const reasons = [
  'bad address',
  'private address',
  'no such host',
  'no answer',
  'bad certificate',
  'too slow',
  'too large',
  'too many redirects',
  'redirect loop',
  'not found',
  'refused',
  'too many',
  'server error',
  'not changed',
  'not a page',
  'cut short',
  'stopped',
  'robots',
  'robots unread',
  'not a feed',
  'feed broken',
  'feed cut short',
  'feed too slow',
  'feed too hard',
  'none found',
  'gone',
  'moved to another',
  'no address',
  'not kept',
  'other',
] as const
export type Reason = (typeof reasons)[number]

/** The reason that a row tells, "fetch.too slow" or "too slow". */
export const reasonIn = (why: string): Reason =>
  reasons.find((reason) => reason === why.replace(/^[a-z]+\./, '')) ?? 'other'

/** What a person is told of an item: where what was captured is now counts more than that it was. */
export type Became = ItemState | 'filed' | 'dropped'
export const becameOf = ({
  state,
  report,
  unfiled,
}: Pick<ItemLine, 'state' | 'report' | 'unfiled'>): Became =>
  state !== 'read' ? state : report ? 'filed' : unfiled ? 'read' : 'dropped'

/** What a site showed in place of an article, as messages name it (messages/feeds, "wall"). */
export const walls = ['paywall', 'login wall', 'cookie wall', 'start page', 'empty', 'teaser'] as const
export type Wall = (typeof walls)[number]

/** The wall that a row tells, "page.paywall"; what is not known is told by what became of the item. */
export const wallIn = (why: string | null, state: 'paywall' | 'teaser' | 'not a report'): Wall =>
  walls.find((wall) => `page.${wall}` === why) ?? (state === 'not a report' ? 'empty' : state)
