import type { Locale } from './locales.ts'
import { tags } from './tags.ts'

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = { weekday: 'short', day: 'numeric', month: 'short', calendar: 'gregory' } as const

/** The time of day by the clock of whoever reads: "20:14". For the browser alone, which knows it. */
export const clockHere = (locale: Locale, at: Date): string => at.toLocaleTimeString(tags[locale], clock)

/** A day near and its time by the clock of whoever reads: "Mon 30 Nov 09:00". */
export function dayAndClockHere(locale: Locale, at: Date): string {
  const words = at.toLocaleDateString(tags[locale], day)
  return `${locale === 'en' ? words.replace(',', '') : words} ${clockHere(locale, at)}`
}
