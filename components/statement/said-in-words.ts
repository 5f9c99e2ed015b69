import type { TimeRange } from '#domain/reading/types.ts'
import { whenInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { wholeDays } from './draft-when.ts'

/** A time of the text in words: whole days as the days that were meant, wherever they began; instants in the zone given. */
export function saidInWords(
  locale: Locale,
  range: TimeRange | null | undefined,
  zone: string,
): string | null {
  if (!range) return null
  const days = wholeDays(range)
  return days ? whenInWords(locale, { ...range, ...days }, 'UTC') : whenInWords(locale, range, zone)
}
