import { type Day, weekdayOf, writeDay } from '../calendar.ts'
import { dayHere, entry, isCapital, isWord, type Line, type Match } from '../line.ts'
import { tenseNear } from '../tense.ts'
import { calendarDate } from './date.ts'

/** Words for "day" that may stand before a weekday name ("يوم الخميس", "ביום חמישי"). */
const isDayWord = (line: Line, at: number) => entry(line, at).unit === 'D'

/** "Thursday, December 21", "Friday 13 June", "Friday, the 13th of June": the date decides. */
function dated(line: Line, to: number): Match | null {
  const comma = isWord(line, to, ',') || isWord(line, to, '(') ? 1 : 0
  const article = entry(line, to + comma).article ? 1 : 0
  const date = calendarDate(line, to + comma + article)
  return date && /^.{4}-\d\d-\d\d$/.test(date.value) ? date : null
}

/** The day meant: "last" is before today, "next" after it, a bare name the latest one up to today. */
function resolve(
  line: Line,
  today: Day,
  name: number,
  which: number | undefined,
  from: number,
  to: number,
): Day {
  const back = (((weekdayOf(today) - name) % 7) + 7) % 7
  const ahead = (7 - back) % 7
  if (which === -1) return today - (back === 0 ? 7 : back)
  if (which === 1) return today + (ahead === 0 ? 7 : ahead)
  const tense = tenseNear(line, from, to)
  if (which === 0) return tense === 'past' ? today - back : today + ahead
  return tense === 'future' ? today + ahead : today - back
}

/** "of last week", "next week" right after a weekday name: the day in that week. */
function weekAfter(line: Line, to: number): { which: number; to: number } | null {
  const skip = entry(line, to).joiner ? 1 : 0
  const { which } = entry(line, to + skip)
  return which !== undefined && entry(line, to + skip + 1).unit === 'W' ? { which, to: to + skip + 2 } : null
}

/**
 * "Thursday", "last Friday", "next Monday", "Friday of last week", "يوم الخميس المقبل". News convention: a bare
 * weekday is the most recent one up to and including the day of publication unless the verb or "next" points ahead.
 */
export function weekday(line: Line, at: number): Match | null {
  const { weekday: name, doubtful } = entry(line, at)
  const { capitals, language } = line.lexicon.words
  const small = capitals && !isCapital(line, at)
  if (name === undefined || (small && (doubtful || language !== 'en'))) return null
  const before = entry(line, at - 1)
  let from = at
  let to = at + 1
  if (capitals && doubtful && isWord(line, to, '.')) to++
  const which = before.which ?? (capitals ? undefined : entry(line, to).which)
  const date = dated(line, to)
  if (before.which !== undefined) from = entry(line, at - 2).which === 0 ? at - 2 : at - 1
  else if (which !== undefined) to++
  if (isDayWord(line, from - 1) && !capitals) from--
  if (date) return { ...date, from: at }
  if (doubtful && capitals && !before.preposition) return null
  if (doubtful && language === 'he' && !isDayWord(line, at - 1)) return null
  const { anchor } = line
  if (!anchor) return { from, to, type: 'DATE', value: `XXXX-WXX-${name}` }
  const week = which === undefined ? weekAfter(line, to) : null
  if (week) {
    const day = anchor.day - weekdayOf(anchor.day) + name + week.which * 7
    return { from, to: week.to, type: 'DATE', value: writeDay(day) }
  }
  return { from, to, type: 'DATE', value: writeDay(resolve(line, anchor.day, name, which, from, to)) }
}

/** "this morning", "last night", "in the afternoon": a part of today or of the day the sentence named. */
export function partOfDay(line: Line, at: number): Match | null {
  const { part } = entry(line, at)
  if (!part) return null
  const { which, article } = entry(line, at - 1)
  const placed = article && entry(line, at - 2).preposition && isWord(line, at - 1, 'the')
  if (which === undefined && !placed) return null
  const base = which === undefined ? dayHere(line, at) : (line.anchor?.day ?? null)
  const day = base === null ? 'XXXX-XX-XX' : writeDay(base + (which ?? 0))
  return { from: at - 1, to: at + 1, type: 'TIME', value: `${day}T${part}` }
}
