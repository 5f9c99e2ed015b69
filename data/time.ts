import 'server-only'
import type { TimeRange } from '#domain/reading/types.ts'

/** Three columns as a range, or null when nothing is known of the time. */
export function rangeOf(from: Date | null, to: Date | null, precision: string | null): TimeRange | null {
  if (!from) return null
  return {
    from: from.toISOString(),
    to: (to ?? from).toISOString(),
    precision: (precision ?? 'instant') as TimeRange['precision'],
  }
}
