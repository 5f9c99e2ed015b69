import type { Locale } from '#messages/locales.ts'
import type { WallClock } from './offsets.ts'

/** A stretch of the list by its name in words: where it begins, and how many entries it has. */
export type Period = { place: string; name: string; count: number }

const tags: Record<Locale, string> = { en: 'en-GB-u-nu-latn', ar: 'ar-u-nu-latn', he: 'he-u-nu-latn' }
const DAY = 86_400_000
const units = [
  { length: 10, suffix: '', words: { day: 'numeric', month: 'short', year: 'numeric' } },
  { length: 7, suffix: '-01', words: { month: 'long', year: 'numeric' } },
  { length: 4, suffix: '-01-01', words: { year: 'numeric' } },
] as const satisfies { length: number; suffix: string; words: Intl.DateTimeFormatOptions }[]
/** More links than this are a list of their own. */
const MOST = 40

/** The days of a list, or its months or years where there are too many: links into it that need no script. */
export function periodsOf(instants: readonly number[], clock: WallClock, locale: Locale): Period[] {
  for (const { length, suffix, words } of units) {
    const counts = new Map<string, number>()
    let counted = 0
    // neighbours mostly fall on one day, and a day is put in words once
    let [day, key] = [Number.NaN, '']
    for (const at of instants) {
      const on = Math.floor(clock.of(at) / DAY)
      if (on !== day) {
        day = on
        key = new Date(on * DAY).toISOString().slice(0, length)
        if (length > 4 && counts.size === MOST && !counts.has(key)) break
      }
      counts.set(key, (counts.get(key) ?? 0) + 1)
      counted++
    }
    if (counted < instants.length) continue
    const format = new Intl.DateTimeFormat(tags[locale], { ...words, timeZone: 'UTC', calendar: 'gregory' })
    return [...counts].slice(0, MOST * 5).map(([key, count]) => {
      const name = format.format(new Date(`${key}${suffix}`))
      return { place: `${key}${suffix}`, name: locale === 'en' ? name.replace('Sept ', 'Sep ') : name, count }
    })
  }
  return []
}
