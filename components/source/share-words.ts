import { numberInWords } from '#messages/format.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** A share in words: "51–60 %", "80 %", "not known". */
export function shareInWords(locale: Locale, share: readonly [number, number] | null): string {
  const t = translator(locale, 'source-record.ownership')
  if (!share) return t('unknown')
  const [low, high] = share.map((value) => numberInWords(locale, value, { maximumFractionDigits: 2 })) as [
    string,
    string,
  ]
  const words = low === high ? t('one', { share: low }) : t('range', { low, high })
  // digits keep their order, whatever stands beside them
  return directionOf(locale) === 'rtl' ? `\u2066${words}\u2069` : words
}
