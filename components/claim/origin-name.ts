import type { OriginRef } from '#domain/claim/view.ts'
import { contained } from '#messages/contained.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** What an origin is called; one that stands for a report not on record is called by its source and day. */
export function originName(locale: Locale, { kind, name, date }: OriginRef): string {
  if (kind !== 'stand-in') return name
  const t = translator(locale, 'claim')
  const source = `\u2068${contained(name)}\u2069`
  // a day without an hour has no zone: it is the day as the citing text named it
  return date
    ? t('stand-in', { source, date: dayInWords(locale, date, 'UTC') })
    : t('stand-in undated', { source })
}
