import type { TimelineEntry } from '../timeline/view.ts'

/** Where a page begins, as text that means nothing to clients. @param key what the last row is ordered by */
export const cursorOf = (key: readonly (string | number)[]): string =>
  btoa(encodeURIComponent(JSON.stringify(key)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

/** The key in a cursor. @returns null where it is none of this shape */
export function keyOf(cursor: string, shape: readonly ('string' | 'number')[]): (string | number)[] | null {
  try {
    const key: unknown = JSON.parse(decodeURIComponent(atob(cursor.replace(/-/g, '+').replace(/_/g, '/'))))
    if (!Array.isArray(key) || key.length !== shape.length) return null
    // a NUL is no text to PostgreSQL
    if (key.some((part, at) => typeof part !== shape[at] || String(part).includes('\0'))) return null
    return key
  } catch {
    return null
  }
}

/** The instant and id in a cursor of rows in order of their recording. */
export function recordedKey(cursor: string): { at: string; id: string } | null {
  const [at, id] = keyOf(cursor, ['string', 'string']) ?? []
  if (typeof at !== 'string' || typeof id !== 'string') return null
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at))
    ? { at, id }
    : null
}

/**
 * A part of a timeline, from behind the entry that the cursor names by its place in the order: entries that came or
 * went meanwhile make none of the others appear twice or not at all. A statement tied to several claims has as many
 * entries of one place; the cursor says how many of them were given.
 * @returns null where the cursor is none
 */
export function timelinePart(
  entries: readonly TimelineEntry[],
  cursor: string | undefined,
  limit: number,
): { rows: TimelineEntry[]; next: string | null } | null {
  const key = cursor === undefined ? undefined : keyOf(cursor, ['number', 'string', 'string', 'number'])
  if (key === null) return null
  const begin = key ? firstBehind(entries, key as PlaceKey) : 0
  const rows = entries.slice(begin, begin + limit)
  const last = rows.at(-1)
  if (!last || begin + limit >= entries.length) return { rows, next: null }
  const [at, kind, id] = placeOf(last)
  const same = entries
    .slice(0, begin + limit)
    .filter((entry) => compare(placeOf(entry), [at, kind, id]) === 0)
  return { rows, next: cursorOf([at, kind, id, same.length]) }
}

type Place = [at: number, kind: string, id: string]
type PlaceKey = [...Place, given: number]

const placeOf = (entry: TimelineEntry): Place => [Date.parse(entry.at.from), entry.kind, entry.id]

const compare = (a: Place, b: Place): number => {
  for (const at of [0, 1, 2] as const) if (a[at] !== b[at]) return a[at] < b[at] ? -1 : 1
  return 0
}

function firstBehind(entries: readonly TimelineEntry[], [at, kind, id, given]: PlaceKey): number {
  let left = given
  const found = entries.findIndex((entry) => {
    const order = compare(placeOf(entry), [at, kind, id])
    return order > 0 || (order === 0 && left-- <= 0)
  })
  return found === -1 ? entries.length : found
}
