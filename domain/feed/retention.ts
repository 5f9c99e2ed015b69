const DAY_MS = 86_400_000
/** An item is kept for as long as this after it arrived, at least. */
export const KEEP_MS = 90 * DAY_MS
/** One that a feed has not held for so long, though its answers changed, is carried by it no more. */
export const CARRIED_MS = 30 * DAY_MS
/** That a feed still holds an item is written down this often. */
export const SEEN_MS = DAY_MS

/**
 * Whether an item that nobody knows may be one that was forgotten: it says that it is older than items are kept, and the
 * feed has been followed for so long.
 */
export const mayBeForgotten = (publishedAt: Date | null, followedSince: Date, now: Date): boolean =>
  publishedAt !== null &&
  now.getTime() - publishedAt.getTime() > KEEP_MS &&
  now.getTime() - followedSince.getTime() > KEEP_MS
