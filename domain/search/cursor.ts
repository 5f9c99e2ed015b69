/** Where a list of results goes on: by rank among all, or by rank within one window of the newest. */
export type Cursor =
  | { way: 'ranked'; rank: number; key: string }
  | {
      way: 'newest'
      window: { from: Place; to: Place } | null
      before: Place | null
      rank: number
      key: string
    }
export type Place = { at: string; key: string }

const KEY = /^[a-z]{5,9}:[0-9a-z]{1,32}$/
const isPlace = (value: unknown): value is Place => {
  const place = value as Place | null
  return Boolean(
    place &&
      typeof place === 'object' &&
      typeof place.at === 'string' &&
      !Number.isNaN(Date.parse(place.at)) &&
      isKey(place.key),
  )
}
const isKey = (value: unknown): value is string => typeof value === 'string' && KEY.test(value)

/** As it stands in an address. */
export const writeCursor = (cursor: Cursor): string => {
  const bytes = new TextEncoder().encode(JSON.stringify(cursor))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Reads it back; null for anything that was never written here. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text || text.length > 800 || !/^[A-Za-z0-9_-]+$/.test(text)) return null
  try {
    const value = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))) as Cursor
    if (typeof value !== 'object' || value === null || !Number.isFinite(value.rank)) return null
    if (value.way === 'ranked')
      return isKey(value.key) ? { way: 'ranked', rank: value.rank, key: value.key } : null
    if (value.way !== 'newest' || (value.key !== '' && !isKey(value.key))) return null
    const { window, before } = value
    if (before !== null && !isPlace(before)) return null
    if (window !== null && !(isPlace(window?.from) && isPlace(window?.to))) return null
    return { way: 'newest', window, before, rank: value.rank, key: value.key }
  } catch {
    return null
  }
}
