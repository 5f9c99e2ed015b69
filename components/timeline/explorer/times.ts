import type { TimeRange } from '#domain/reading/types.ts'
import type { Locale } from '#messages/locales.ts'
import type { ExplorerWords, Plural } from '../explorer-words.ts'
import type { WallClock } from '../offsets.ts'
import type { View } from '../scene/scene.ts'

const tags: Record<Locale, string> = { en: 'en-GB-u-nu-latn', ar: 'ar-u-nu-latn', he: 'he-u-nu-latn' }
const formats = new Map<string, Intl.DateTimeFormat>()
const DAY = 86_400_000

/** Times as the pages word them (messages/format.ts), of the wall clock, without the translator behind them. */
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(tags[locale], {
      ...options,
      timeZone: 'UTC',
      calendar: 'gregory',
      hourCycle: 'h23',
    })
    formats.set(key, found)
  }
  return found
}
const plain = (locale: Locale, text: string) =>
  locale === 'en' ? text.replace(/^(\p{L}+), /u, '$1 ').replaceAll('Sept ', 'Sep ') : text

const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
const range = { day: 'numeric', month: 'short', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit' } as const

export const dayText = (locale: Locale, wall: number): string =>
  plain(locale, format(locale, day).format(wall))

/** "Thu 21 Dec 2023, 20:14" */
export const wallText = (locale: Locale, wall: number): string =>
  `${dayText(locale, wall)}${locale === 'ar' ? '،' : ','} ${format(locale, clock).format(wall)}`

/** A time as exactly as it is known. */
export function timeText(locale: Locale, at: TimeRange, wall: WallClock, zone: string): string {
  const [from, to] = [Date.parse(at.from), Date.parse(at.to)]
  if (at.precision === 'instant') return `${wallText(locale, wall.of(from))} ${zone}`
  // noon of a day lies on that day in UTC for every zone within twelve hours of it
  const middle = from + (to - from) / 2
  const [first, last] = [Math.min(from + DAY / 2, middle), Math.max(to - DAY / 2, middle)]
  if (at.precision === 'day') return dayText(locale, middle)
  if (at.precision === 'month') return format(locale, { month: 'long', year: 'numeric' }).format(middle)
  if (at.precision === 'year') return format(locale, { year: 'numeric' }).format(middle)
  return plain(locale, format(locale, range).formatRange(first, last)).replace(/\s*–\s*(?=\d+ )/u, '–')
}

/** The stretch of a view: days, with the time of day where it is shorter than two of them. */
export function viewText(locale: Locale, { from, to }: View): string {
  const options = to - from < 2 * DAY ? { ...range, ...clock } : range
  return plain(locale, format(locale, options).formatRange(from, to))
}

/** What a window shows, in words: "12 – 30 Dec 2023: 143 entries". */
export const toldText = (locale: Locale, words: ExplorerWords, view: View, count: number): string =>
  filled(words.text.window, {
    range: viewText(locale, view),
    entries: countText(locale, words.entries, count),
  })

export function countText(locale: Locale, forms: Plural, count: number): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other ?? '#'
  return form.replace('#', new Intl.NumberFormat(tags[locale]).format(count))
}

/** How long a bar stands for: "1 day". */
export function lengthText(locale: Locale, lengths: ExplorerWords['lengths'], step: number): string {
  const units = [
    ['year', 364 * DAY],
    ['week', 7 * DAY],
    ['day', DAY],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ] as const
  const [unit, size] = units.find((one) => step >= one[1]) ?? units[4]
  return countText(locale, lengths[unit], Math.round(step / size))
}

/** Fills the holes of a text. */
export const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
