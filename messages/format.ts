import type { Locale } from './locales.ts'
import { directionOf } from './locales.ts'
import { tags } from './tags.ts'
import { translator } from './translator.ts'
import { zoneName } from './zones.ts'

/** A point or range in time: ISO 8601 instants, `to` exclusive, and how precisely it is known. */
export type When = { from: string; to: string; precision: 'instant' | 'day' | 'month' | 'year' | 'range' }

const formats = new Map<string, Intl.DateTimeFormat>()
const others = new Map<string, unknown>()

/** A formatter is made once: making one takes longer than a hundred uses. */
function once<T>(key: string, make: () => T): T {
  let found = others.get(key) as T | undefined
  if (found === undefined) {
    found = make()
    others.set(key, found)
  }
  return found
}

function format(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${Object.values(options).join()} ${Object.keys(options).join()}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(tags[locale], {
      ...options,
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
    })
    formats.set(key, found)
  }
  return found
}

/** English as a newspaper sets it: no comma after the weekday, three letters for every month ("Sep", not "Sept"). */
function plain(locale: Locale, text: string): string {
  return locale === 'en' ? text.replace(/^(\p{L}+), /u, '$1 ').replaceAll('Sept ', 'Sep ') : text
}

/** Keeps a run of digits and dashes in its own order inside right-to-left text. */
function isolate(locale: Locale, text: string): string {
  return directionOf(locale) === 'rtl' ? `\u2066${text}\u2069` : text
}

/** A day in words: "Thu 21 Dec 2023". @param at ISO 8601 instant @param zone IANA id */
export function dayInWords(locale: Locale, at: string, zone: string): string {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  return plain(locale, format(locale, zone, options).format(new Date(at)))
}

/** An instant in words with its zone: "Thu 21 Dec 2023, 20:14 Jerusalem". */
export function instantInWords(locale: Locale, at: string, zone: string): string {
  const clock = format(locale, zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
  const comma = locale === 'ar' ? '،' : ','
  return `${dayInWords(locale, at, zone)}${comma} ${clock} ${zoneName(locale, zone)}`
}

/** The same where a column has room for no more: "21 Dec 20:14". Show it only beside the whole, as a title. */
export function instantInShort(locale: Locale, at: string, zone: string): string {
  const clock = format(locale, zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(at))
  const day = format(locale, zone, { day: 'numeric', month: 'short' }).format(new Date(at))
  return plain(locale, `${day} ${isolate(locale, clock)}`)
}

const HALF_DAY = 43_200_000

/**
 * The civil days a range covers, whatever zone it was said in. A day of +03:00 begins at 21:00 UTC the day before, and
 * a reader in a third zone must still read the day that was said: noon of a day lies on that day in UTC for every zone
 * within twelve hours of it.
 */
function civilDays(when: When): [first: Date, last: Date] {
  const [from, to] = [new Date(when.from).getTime(), new Date(when.to).getTime()]
  const middle = from + (to - from) / 2
  return [new Date(Math.min(from + HALF_DAY, middle)), new Date(Math.max(to - HALF_DAY, middle))]
}

/** The civil day a range begins on, whatever zone it was said in, as ISO 8601: not for instants, which have a zone's day. */
export const firstDay = (when: When): string => civilDays(when)[0].toISOString().slice(0, 10)

/** The machine form of a time's beginning, as precise as it is known: an instant, a day, a month or a year. */
export function whenForMachines(when: When): string {
  const length = { instant: 24, day: 10, month: 7, year: 4, range: 10 }[when.precision]
  return (when.precision === 'instant' ? when.from : civilDays(when)[0].toISOString()).slice(0, length)
}

/** A point or range as precisely as it is known and no more: "December 2023", "20–23 Dec 2023". */
export function whenInWords(locale: Locale, when: When, zone: string): string {
  if (when.precision === 'instant') return instantInWords(locale, when.from, zone)
  const [from, last] = civilDays(when)
  const middle = new Date((from.getTime() + last.getTime()) / 2)
  if (when.precision === 'day') return dayInWords(locale, middle.toISOString(), 'UTC')
  if (when.precision === 'month')
    return format(locale, 'UTC', { month: 'long', year: 'numeric' }).format(middle)
  if (when.precision === 'year') return format(locale, 'UTC', { year: 'numeric' }).format(middle)
  const range = format(locale, 'UTC', { day: 'numeric', month: 'short', year: 'numeric' })
  // CLDR puts thin spaces round the dash of some ranges and none round others
  return range
    .formatRange(from, last)
    .replaceAll('Sept ', 'Sep ')
    .replace(/\s*–\s*(?=\d+ )/u, '–')
}

/** How long before or after another instant, in words: "2 hours ago". Show it only beside the exact time. */
export function relativeInWords(locale: Locale, at: string, now: string): string {
  const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000
  const steps = [
    ['year', 31_557_600],
    ['month', 2_629_800],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const
  const words = new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' })
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit)
  }
  return words.format(Math.trunc(seconds), 'second')
}

/** A number as the language groups and points it: 1,204.5. */
export function numberInWords(locale: Locale, value: number, options?: Intl.NumberFormatOptions): string {
  const key = `number ${locale} ${options ? JSON.stringify(options) : ''}`
  return once(key, () => new Intl.NumberFormat(tags[locale], options)).format(value)
}

/** Several names as one phrase: "A, B and C". */
export function listInWords(locale: Locale, items: readonly string[]): string {
  return once(`list ${locale}`, () => new Intl.ListFormat(tags[locale], { type: 'conjunction' })).format(
    items,
  )
}

/** The name of a language in the interface language: "Arabic". @param tag BCP 47; returned itself when unknown */
export function languageInWords(locale: Locale, tag: string): string {
  try {
    const names = once(
      `languages ${locale}`,
      () => new Intl.DisplayNames([tags[locale]], { type: 'language' }),
    )
    return names.of(tag) ?? tag
  } catch {
    return tag // not a well-formed tag: shown as it stands
  }
}

/** The origin count, the product's signature: "2 origins", or "1–2 origins" where it is not certain. */
export function originsInWords(locale: Locale, least: number, most: number): string {
  const t = translator(locale, 'check')
  if (least === most) return t('origins', { count: most })
  return t('origins range', { range: isolate(locale, `${least}–${most}`), most })
}

/** "2 origins · 14 reports". */
export function originsAndReports(locale: Locale, least: number, most: number, reports: number): string {
  const origins = originsInWords(locale, least, most)
  return translator(locale, 'check')('origins and reports', {
    origins,
    reports: translator(locale, 'report')('count', { count: reports }),
  })
}
