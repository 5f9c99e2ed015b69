const DAY_MS = 86_400_000
/** An item is kept for as long as this after it arrived, at least. */
export const KEEP_MS = 90 * DAY_MS
/** One that a feed has not held for so long, though its answers changed, is carried by it no more. */
export const CARRIED_MS = 30 * DAY_MS
/** That a feed still holds an item is written down this often. */
export const SEEN_MS = DAY_MS
/** That an item was there is known for so long after it was forgotten: by then it is news again. */
export const FORGOTTEN_MS = 400 * DAY_MS
