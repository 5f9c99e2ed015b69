import type { Reason } from '#domain/check/reason.ts'
import { originsInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Why a claim has its status, as a sentence a reader understands. */
export function reasonInWords(locale: Locale, { key, params }: Pick<Reason, 'key' | 'params'>): string {
  return translator(locale, 'check')(`reason.${key}`, {
    affirms: originsInWords(locale, params.affirmsLeast, params.affirmsMost),
    denies: originsInWords(locale, params.deniesLeast, params.deniesMost),
  })
}
