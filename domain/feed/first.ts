import type { FeedItem } from '../reading/feed/read-feed.ts'

/** Of a feed that is asked for the first time, items of its last day are news; the others were there before us. */
const NEWS_MS = 86_400_000
/** Undated items of a first asking: so many may be news. */
const UNDATED = 5
/** As many items of one asking are looked at; feeds that hold their whole past have the newest first. */
export const MOST_ITEMS = 500

/** Which items of a first asking are news. */
export function newsAmong(items: FeedItem[], now: Date): Set<FeedItem> {
  const dated = items.filter(
    ({ publishedAt }) => publishedAt && now.getTime() - Date.parse(publishedAt) < NEWS_MS,
  )
  const undated = items.filter(({ publishedAt }) => !publishedAt).slice(0, UNDATED)
  return new Set([...dated, ...undated])
}
