import { languageInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'

const common = [
  'en',
  'ar',
  'he',
  'fa',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'ru',
  'uk',
  'tr',
  'ur',
  'hi',
  'zh',
  'ja',
]

/** Languages to choose from, by their names in the interface language; `now` is among them whatever it is. */
export function languageChoices(locale: Locale, now?: string): { value: string; name: string }[] {
  const codes = [...new Set([...(now ? [now] : []), ...common])]
  return codes
    .map((value) => ({ value, name: languageInWords(locale, value) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
