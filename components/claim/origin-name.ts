import type { OriginRef } from '#domain/claim/view.ts'
import { contained } from '#messages/contained.ts'
import { dayInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
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

/** The page of an origin: of the actor that it is, or of the source. Null for what is no more than a statement. */
export function originHref(locale: Locale, { key }: Pick<OriginRef, 'key'>, desk = false): string | null {
  const [, kind, id] = /^(actor|source|report):([^@]+)/.exec(key) ?? []
  if (!id) return null
  return localePath(locale, `${desk ? '/desk' : ''}/${kind === 'actor' ? 'actors' : 'sources'}/${id}`)
}
