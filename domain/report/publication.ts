import type { TimeRange } from '../reading/types.ts'

type Published = { publishedAt: string | null; publishedPrecision: TimeRange['precision'] }

/**
 * When a report was published, as exactly as it is known: days, months and years are kept as their first instant in
 * UTC, and must not be shown as that instant. `to` is exclusive; null when it is not known.
 */
export function publicationOf({
  publishedAt: from,
  publishedPrecision: precision,
}: Published): TimeRange | null {
  if (!from) return null
  if (precision === 'instant') return { from, to: from, precision }
  const end = new Date(from)
  if (precision === 'day') end.setUTCDate(end.getUTCDate() + 1)
  else if (precision === 'month') end.setUTCMonth(end.getUTCMonth() + 1)
  else if (precision === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1)
  return { from, to: end.toISOString(), precision }
}
