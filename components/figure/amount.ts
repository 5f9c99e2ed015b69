import type { Amount } from '#domain/figure/amount.ts'
import type { Bound } from '#domain/reading/types.ts'
import { contained } from '#messages/contained.ts'
import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** How a value is given, as a person chooses it: bounds that leave their number out are two of their own. */
export const givens = ['exact', 'at least', 'more than', 'at most', 'fewer than', 'about', 'range'] as const
export type Given = (typeof givens)[number]

export const givenOf = ({ bound, strict }: { bound: Bound; strict: boolean }): Given =>
  !strict ? bound : bound === 'at most' ? 'fewer than' : 'more than'

export const boundOf = (given: Given): { bound: Bound; strict: boolean } =>
  given === 'more than'
    ? { bound: 'at least', strict: true }
    : given === 'fewer than'
      ? { bound: 'at most', strict: true }
      : { bound: given, strict: false }

/** A number as kept, grouped as the language groups it, with every decimal it was given with. */
export function exactInWords(locale: Locale, text: string): string {
  const places = text.split('.')[1]?.length ?? 0
  return numberInWords(locale, Number(text), {
    minimumFractionDigits: Math.min(places, 20),
    maximumFractionDigits: Math.min(places, 20),
  })
}

/** "at least 40 people": bound, number and unit as one phrase. */
export function amountInWords(locale: Locale, amount: Amount): string {
  const t = translator(locale, 'figure')
  const { value, to, unit } = amount
  const numbers = { value: exactInWords(locale, value), to: to === null ? '' : exactInWords(locale, to) }
  const bounded = t(`bound.${givenOf(amount)}`, numbers)
  return unit ? t('with unit', { value: bounded, unit: `\u2068${contained(unit)}\u2069` }) : bounded
}
