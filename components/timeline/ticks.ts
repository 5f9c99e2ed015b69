import type { ScaleTime } from 'd3-scale'
import type { Locale } from '#messages/locales.ts'
import { textWidth } from './text-width.ts'

/** A rule across the drawing, with the words at its foot. */
export type Tick = { u: number; text: string }

const tags: Record<Locale, string> = { en: 'en-GB-u-nu-latn', ar: 'ar-u-nu-latn', he: 'he-u-nu-latn' }
const DAY = 86_400_000

/** Rules at whole hours, days, months or years, as many as their words leave room for. */
export function ticksOf(
  scale: ScaleTime<number, number>,
  locale: Locale,
  size: number,
  room: number,
): Tick[] {
  const [start = 0, end = 0] = scale.range()
  const dates = scale.ticks(Math.max(2, Math.floor((end - start) / room)))
  return ticksAt(dates, scale, locale, size)
}

/** Rules at the given moments, those whose words have room. @param place where a moment stands, in pixels */
export function ticksAt(
  dates: readonly Date[],
  place: (date: Date) => number,
  locale: Locale,
  size: number,
): Tick[] {
  const step = dates.length > 1 ? dates[1]!.getTime() - dates[0]!.getTime() : DAY
  let free = Number.NEGATIVE_INFINITY
  return dates.flatMap((date) => {
    const u = place(date)
    const text = words(date, step, locale)
    const half = textWidth(text, size) / 2
    if (u - half < free) return []
    free = u + half + 6
    return [{ u, text }]
  })
}

function words(date: Date, step: number, locale: Locale): string {
  const midnight = date.getTime() % DAY === 0
  const options: Intl.DateTimeFormatOptions =
    step >= 360 * DAY
      ? { year: 'numeric' }
      : step >= 27 * DAY
        ? { month: 'short', year: 'numeric' }
        : step >= DAY || midnight
          ? { day: 'numeric', month: 'short' }
          : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  const text = new Intl.DateTimeFormat(tags[locale], {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
  }).format(date)
  return locale === 'en' ? text.replace('Sept', 'Sep') : text
}
