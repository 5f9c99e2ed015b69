import { type Day, writeDay } from '../calendar.ts'
import { dayHere, entry, glued, isWord, type Line, type Match, phraseAt } from '../line.ts'
import type { Unit } from '../words/types.ts'
import { durationValue, holding, isClockUnit, moveDay, unknownOf } from './duration-value.ts'
import { type Count, readCount } from './number.ts'

type Value = Pick<Match, 'value' | 'type'>
const two = (value: number) => String(value).padStart(2, '0')

/** Minutes or hours before or after the moment of publication, when that is known to the minute. */
function shiftClock(line: Line, count: number, unit: Unit, sign: number): Value {
  const { anchor } = line
  if (!anchor || anchor.minuteOfDay === null) return { type: 'TIME', value: 'XXXX-XX-XXTXX:XX' }
  const scale = unit === 'H' ? 60 : unit === 'MI' ? 1 : 1 / 60
  const minutes = anchor.day * 1440 + anchor.minuteOfDay + Math.round(sign * count * scale)
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  return { type: 'TIME', value: `${writeDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}` }
}

/** A counted time before or after a day: the day itself, or the week, month or year that holds it. */
function shift(line: Line, count: number | null, unit: Unit, sign: number, base: Day | null): Value {
  if (count === null) return { type: 'DATE', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' }
  if (isClockUnit(unit)) return shiftClock(line, count, unit, sign)
  if (base === null) return { type: 'DATE', value: unknownOf(unit) }
  const large = unit === 'DE' || unit === 'CE' ? 'Y' : unit
  return { type: 'DATE', value: holding(moveDay(base, sign * count, unit), large) }
}

/** "a year", "an hour", a dual ("שנתיים"), or a unit alone after a word for "ago". */
function implied(line: Line, at: number): Count | null {
  const { article, definite, unit, dual, few } = entry(line, at)
  if (dual) return { value: 2, to: at, hyphen: false }
  if (article && !definite && entry(line, at + 1).unit && entry(line, at + 1).unit !== 'S')
    return { value: 1, to: at + 1, hyphen: false }
  if (unit && !few && entry(line, at - 1).agoBefore) return { value: 1, to: at, hyphen: false }
  return null
}

/** "two years", "27-year", "three days ago", "two weeks later", "قبل ثلاثة أيام", "לפני שבועיים". */
export function counted(line: Line, at: number): Match | null {
  const led = phraseAt(line, at, 'before')
  if (led) {
    const count = implied(line, led.to) ?? readCount(line, led.to)
    const { unit } = count ? entry(line, count.to) : {}
    if (!count || !unit) return null
    const to = count.to + 1
    return { from: at, to, ...shift(line, count.value, unit, Number(led.value), line.anchor?.day ?? null) }
  }
  const count = implied(line, at) ?? readCount(line, at)
  if (!count) return plural(line, at)
  const { unit } = entry(line, count.to)
  if (!unit) return null
  let to = count.to + 1
  // "a year and a half"
  if (
    count.value !== null &&
    isWord(line, to, 'and') &&
    isWord(line, to + 1, 'a') &&
    isWord(line, to + 2, 'half')
  ) {
    count.value += 0.5
    to += 3
  }
  const hyphen = isWord(line, to, '-') && glued(line, to) ? 1 : 0
  // An age is a property, not a time.
  if (isWord(line, to + hyphen, 'old')) return null
  if (hyphen && isWord(line, to + 1, 'long')) to += 2
  const today = line.anchor?.day ?? null
  const ago = count.hyphen ? null : phraseAt(line, to, 'ago')
  if (ago) {
    const base = isWord(line, to, 'earlier') ? (line.focus?.day ?? today) : today
    return { from: at, to: ago.to, ...shift(line, count.value, unit, -1, base) }
  }
  const hence = count.hyphen ? null : phraseAt(line, to, 'hence')
  if (hence) {
    const base = isWord(line, to, 'later') ? (line.focus?.day ?? today) : today
    return { from: at, to: hence.to, ...shift(line, count.value, unit, 1, base) }
  }
  if (entry(line, at - 1).agoBefore) return { from: at - 1, to, ...shift(line, count.value, unit, -1, today) }
  return { from: at, to, type: 'DURATION', value: durationValue(count.value, unit) }
}

/** "for years", "decades-long", "week-long": an unknown number of units, or one. */
function plural(line: Line, at: number): Match | null {
  const { unit, many } = entry(line, at)
  if (!unit) return null
  const long = isWord(line, at + 1, '-') && isWord(line, at + 2, 'long')
  if (many)
    return { from: at, to: long ? at + 3 : at + 1, type: 'DURATION', value: durationValue(null, unit) }
  return long ? { from: at, to: at + 3, type: 'DURATION', value: durationValue(1, unit) } : null
}

/** The day of the text's own thread for "the next day", else the day of publication. */
export const threadDay = (line: Line, at: number): Day | null => line.focus?.day ?? dayHere(line, at)
