import { numberInWords } from './format.ts'
import type { Locale } from './locales.ts'

type Step = readonly [unit: string, size: number]

const bytes: readonly Step[] = [
  ['terabyte', 1e12],
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
  ['byte', 1],
]
const seconds: readonly Step[] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
]

/** In the largest unit of which there is one whole, to two digits at least. */
function measured(locale: Locale, value: number, steps: readonly Step[], display: 'short' | 'long'): string {
  const [unit, size] = steps.find(([, size]) => value >= size) ?? steps.at(-1)!
  const amount = value / size
  return numberInWords(locale, amount, {
    style: 'unit',
    unit,
    unitDisplay: display,
    maximumFractionDigits: amount < 10 && size > 1 ? 1 : 0,
  })
}

/** An amount of data in decimal units: "4.2 GB". */
export const bytesInWords = (locale: Locale, value: number): string => measured(locale, value, bytes, 'short')

/** A length of time: "3 minutes". */
export const secondsInWords = (locale: Locale, value: number): string =>
  measured(locale, value, seconds, 'long')
