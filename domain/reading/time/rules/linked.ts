import { civil, type Day, dayOf, isDate, writeDay } from '../calendar.ts'
import { endsSentence, entry, glued, isWord, type Line, type Match, phraseAt, token } from '../line.ts'
import { tenseNear } from '../tense.ts'
import { threadDay } from './counted.ts'
import { calendarDate, nearestMonth } from './date.ts'
import { isClockUnit, moveDay } from './duration-value.ts'
import { readCount, readDate } from './number.ts'
import { phrase } from './phrase.ts'
import { weekday } from './weekday.ts'

const FULL = /^(\d{4})-(\d\d)-(\d\d)$/

/** The whole day that is named at a token. */
function dayAt(line: Line, at: number): { day: Day; to: number } | null {
  // "after the March 4 attack", "before the 3rd of May"
  const { ordinal, month } = entry(line, at + 1)
  const behind = ordinal !== undefined || month !== undefined || token(line, at + 1).kind === 'number'
  const from = entry(line, at).article && behind ? at + 1 : at
  const found = calendarDate(line, from) ?? weekday(line, from) ?? phrase(line, from)
  const day = found && FULL.exec(found.value)
  if (!day || found.from > from) return null
  return { day: dayOf(Number(day[1]), Number(day[2]), Number(day[3])), to: found.to }
}

/** "two weeks from 15 January", "three days after Christmas", "the day before Thursday": counted from a named day. */
export function counting(line: Line, at: number): Match | null {
  if (!line.anchor) return null
  const { article, definite } = entry(line, at)
  const one = article && entry(line, at + 1).unit ? { value: 1, to: at + 1, hyphen: false } : null
  const count = one ?? readCount(line, at)
  if (!count || count.value === null || count.hyphen) return null
  const { unit } = entry(line, count.to)
  const side = entry(line, count.to + 1).side
  if (!unit || side === undefined || isClockUnit(unit) || phraseAt(line, count.to + 1, 'hence')) return null
  const base = dayAt(line, count.to + 2)
  const day =
    base?.day ?? (definite && unit === 'D' && isBare(line, count.to + 2) ? threadDay(line, at) : null)
  if (day === null) return null
  const value = writeDay(moveDay(day, side * count.value, unit))
  return { from: at, to: base?.to ?? count.to + 2, type: 'DATE', value }
}

/** "the day before." with nothing said behind it: the day before the one the text is at. */
const isBare = (line: Line, at: number) => endsSentence(line, at) || isWord(line, at, ',')

/** "in two weeks", "in a month" beside a verb that points ahead: a day to come, not a length. */
export function ahead(line: Line, at: number): Match | null {
  if (!line.anchor || !isWord(line, at, 'in') || line.lexicon.words.language !== 'en') return null
  const one = entry(line, at + 1).article && !entry(line, at + 1).definite && entry(line, at + 2).unit
  const count = one ? { value: 1, to: at + 2, hyphen: false } : readCount(line, at + 1)
  const { unit } = count ? entry(line, count.to) : {}
  if (!count || count.value === null || count.hyphen || !unit || isClockUnit(unit)) return null
  if (unit !== 'D' && unit !== 'W') return null
  if (tenseNear(line, at, count.to + 1) !== 'future') return null
  return {
    from: at,
    to: count.to + 1,
    type: 'DATE',
    value: writeDay(moveDay(line.anchor.day, count.value, unit)),
  }
}

/** "April 9th through 17th", "June 3 and 4": a date that leaves its month to the one just before it. */
export function sameMonth(line: Line, at: number): Match | null {
  const { focus } = line
  if (!focus || focus.at !== at - 2 || !(entry(line, at - 1).rangeLink || isWord(line, at - 1, '-')))
    return null
  const date = readDate(line, at)
  const { unit, counted, month } = entry(line, date?.to ?? at + 1)
  if (!date || unit || counted || month !== undefined || token(line, date.to).word === '%') return null
  const numeral = date.ordinal && token(line, at).kind === 'number'
  if (token(line, date.to).kind === 'word' && !entry(line, date.to).preposition && !numeral) return null
  const { year, month: named, date: before } = civil(focus.day)
  if (date.value <= before || !isDate(year, named, date.value)) return null
  return { from: at, to: date.to, type: 'DATE', value: writeDay(dayOf(year, named, date.value)) }
}

/** "on the 18th", "by the 3rd" with no noun behind it: the nearest month that the verb allows. */
export function dateAlone(line: Line, at: number): Match | null {
  if (token(line, at).kind !== 'number' || !isWord(line, at - 1, 'the')) return null
  const date = readDate(line, at)
  if (!date?.ordinal || !line.anchor || !entry(line, at - 2).preposition) return null
  const next = token(line, date.to)
  if ((next.kind !== 'mark' && next.kind !== 'break') || (next.word === '-' && glued(line, date.to)))
    return null
  const { year, month } = nearestMonth(line.anchor.day, date.value, tenseNear(line, at, date.to))
  if (!isDate(year, month, date.value)) return null
  return { from: at - 1, to: date.to, type: 'DATE', value: writeDay(dayOf(year, month, date.value)) }
}
