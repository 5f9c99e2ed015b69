import { civil, type Day, weekdayOf, writeDay, writeYear } from '../calendar.ts'
import { entry, glued, isWord, type Line, type Match, token } from '../line.ts'
import { tenseNear } from '../tense.ts'
import type { Unit } from '../words/types.ts'
import { threadDay } from './counted.ts'
import { durationValue, holding, isClockUnit, moveDay, unknownOf } from './duration-value.ts'
import { readCount } from './number.ts'

type Value = Pick<Match, 'value' | 'type'>

/** The unit before, at or after now; single days follow the text's own thread. */
function placed(line: Line, at: number, which: number, unit: Unit): Value {
  const base = unit === 'D' && which !== 0 ? threadDay(line, at) : line.anchor?.day
  if (base === undefined || base === null) return { type: 'DATE', value: unknownOf(unit) }
  return { type: 'DATE', value: holding(moveDay(base, which, unit), unit) }
}

/** The days a span before or after now covers. */
function covered(line: Line, which: number, count: number | null, unit: Unit): Pick<Match, 'days'> {
  if (!line.anchor || count === null || isClockUnit(unit) || which === 0) return {}
  const { day } = line.anchor
  const other = moveDay(day, which * count, unit)
  return { days: which < 0 ? [other, day + 1] : [day, other + 1] }
}

/** Northern seasons; a winter carries the year it begins in. */
const SEASON_MONTH: Record<string, number> = { SP: 3, SU: 6, FA: 9, WI: 12 }
function seasonOf(day: Day, which: number, season: string): Value {
  const { year, month } = civil(day)
  const begun = month >= SEASON_MONTH[season]!
  const over = month >= SEASON_MONTH[season]! + 3
  const shift = which < 0 ? (over ? 0 : -1) : which > 0 ? (begun ? 1 : 0) : 0
  return { type: 'DATE', value: `${writeYear(year + shift)}-${season}` }
}

/** "last week", "the next six months", "this year", "the past decade", "this past weekend". */
export function relative(line: Line, at: number): Match | null {
  const { which, alwaysSpanning, spanning } = entry(line, at)
  if (which === undefined) return unitFirst(line, at)
  if (which === 0 && (entry(line, at + 1).which ?? 0) !== 0) return widened(line, at)
  const article = entry(line, at - 1).article === true
  const from = article ? at - 1 : at
  const count = readCount(line, at + 1)
  if (count && which !== 0) {
    const { unit } = entry(line, count.to)
    if (!unit) return null
    const value = durationValue(count.value, unit)
    return { from, to: count.to + 1, type: 'DURATION', value, ...covered(line, which, count.value, unit) }
  }
  const { unit, season, many } = entry(line, at + 1)
  if (season) {
    const value: Value = line.anchor
      ? seasonOf(line.anchor.day, which, season)
      : { type: 'DATE', value: `XXXX-${season}` }
    return { from, to: at + 2, ...value }
  }
  if (!unit || (isClockUnit(unit) && which === 0) || (isWord(line, at + 2, '-') && glued(line, at + 2)))
    return null
  if (many) return { from, to: at + 2, type: 'DURATION', value: durationValue(null, unit) }
  if (isClockUnit(unit) || alwaysSpanning || (spanning && article && unit !== 'D' && unit !== 'Q'))
    return {
      from,
      to: at + 2,
      type: 'DURATION',
      value: durationValue(1, unit),
      ...covered(line, which, 1, unit),
    }
  return dayOfWeek(line, from, at, which, unit) ?? { from, to: at + 2, ...placed(line, at, which, unit) }
}

/** "next week Wednesday", "last week on Friday": the day in that week. */
function dayOfWeek(line: Line, from: number, at: number, which: number, unit: Unit): Match | null {
  if (unit !== 'W' || !line.anchor) return null
  const named = isWord(line, at + 2, 'on') ? at + 3 : at + 2
  const { weekday, doubtful } = entry(line, named)
  if (weekday === undefined || doubtful || !line.lexicon.words.capitals) return null
  const { day } = line.anchor
  const value = writeDay(day - weekdayOf(day) + weekday + which * 7)
  return { from, to: named + 1, type: 'DATE', value }
}

/** "this past weekend", "this coming week": the second word says which. */
function widened(line: Line, at: number): Match | null {
  const { unit } = entry(line, at + 2)
  if (!unit || isClockUnit(unit)) return null
  return { from: at, to: at + 3, ...placed(line, at, entry(line, at + 1).which!, unit) }
}

/** Languages that put the unit first: "الأسبوع الماضي", "בשבוע שעבר". */
function unitFirst(line: Line, at: number): Match | null {
  const { unit } = entry(line, at)
  if (!unit || line.lexicon.words.capitals || isClockUnit(unit)) return null
  // "la semana que viene"
  const skip = entry(line, at + 1).joiner ? 1 : 0
  const { which } = entry(line, at + 1 + skip)
  if (which === undefined) return null
  return { from: at, to: at + 2 + skip, ...placed(line, at, which, unit) }
}

/** "the end of the month", "later in the day", "that year", "the same day": a unit that the text has in mind. */
export function inMind(line: Line, at: number): Match | null {
  const { unit, same } = entry(line, at)
  if (same) return sameUnit(line, at)
  if (!unit) return null
  if (unit === 'WE') return weekend(line, at)
  const { article, joiner } = entry(line, at - 1)
  const far = article && entry(line, at - 2).joiner && entry(line, at - 3).edge
  // "fin du mois", "Ende des Monats": one word is article and link at once.
  const near = joiner && entry(line, at - 2).edge && !(unit === 'W' && isWord(line, at - 2, 'fin'))
  const bare = !line.lexicon.words.capitals && !joiner && entry(line, at - 1).edge
  if (!far && !near && !bare) return null
  if (isClockUnit(unit) || (unit === 'D' && !isWord(line, at - 2, 'in'))) return null
  const base = unit === 'D' ? threadDay(line, at) : (line.anchor?.day ?? null)
  return {
    from: far ? at - 3 : near ? at - 2 : at - 1,
    to: at + 1,
    type: 'DATE',
    value: base === null ? unknownOf(unit) : holding(base, unit),
  }
}

/** "over the weekend", "at the weekend": the last one that has begun, or with a verb that points ahead the next. */
function weekend(line: Line, at: number): Match | null {
  if (
    !line.anchor ||
    !entry(line, at - 1).definite ||
    !/^(?:over|at|on|during)$/.test(token(line, at - 2).word)
  )
    return null
  const { day } = line.anchor
  const begun = weekdayOf(day) >= 6 || tenseNear(line, at - 1, at + 1) === 'future'
  return { from: at - 1, to: at + 1, type: 'DATE', value: holding(begun ? day : day - 7, 'WE') }
}

function sameUnit(line: Line, at: number): Match | null {
  const { unit } = entry(line, at + 1)
  if (!unit || isClockUnit(unit) || !line.focus) return null
  const from = entry(line, at - 1).article ? at - 1 : at
  return { from, to: at + 2, type: 'DATE', value: holding(line.focus.day, unit) }
}
