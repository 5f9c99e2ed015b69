import { addMonths, civil, type Day, writeDay, writeMonth, writeWeek, writeYear } from '../calendar.ts'
import type { Unit } from '../words/types.ts'

const FORMS: Record<Unit, [prefix: string, factor: number, letter: string]> = {
  D: ['P', 1, 'D'],
  W: ['P', 1, 'W'],
  WE: ['P', 1, 'WE'],
  FN: ['P', 2, 'W'],
  M: ['P', 1, 'M'],
  Q: ['P', 3, 'M'],
  Y: ['P', 1, 'Y'],
  DE: ['P', 10, 'Y'],
  CE: ['P', 100, 'Y'],
  H: ['PT', 1, 'H'],
  MI: ['PT', 1, 'M'],
  S: ['PT', 1, 'S'],
}
/** Units shorter than a day. */
export const isClockUnit = (unit: Unit) => unit === 'H' || unit === 'MI' || unit === 'S'

/** TIMEX3 duration: P2Y, PT30M, PXW for an unknown number; fractions as worded. */
export function durationValue(count: number | null, unit: Unit): string {
  const [prefix, factor, letter] = FORMS[unit]
  if (count === null) return unit === 'DE' || unit === 'CE' ? 'PXY' : `${prefix}X${letter}`
  // Half an hour is thirty minutes; longer fractions stay as they are said (P2.5Y).
  if (unit === 'H' && count < 1) return `PT${Math.round(count * 60)}M`
  return `${prefix}${Math.round(count * factor * 100) / 100}${letter}`
}

/** Moves a day by a number of units; clock units do not move it. */
export function moveDay(day: Day, count: number, unit: Unit): Day {
  const [, factor, letter] = FORMS[unit]
  if (isClockUnit(unit)) return day
  const whole = Math.round(count * factor)
  if (letter === 'D') return day + whole
  if (letter === 'W' || letter === 'WE') return day + whole * 7
  return addMonths(day, Math.round(count * factor * (letter === 'Y' ? 12 : 1)))
}

/** The week, month, quarter, year, decade or century that holds a day, as a TIMEX3 value. */
export function holding(day: Day, unit: Unit): string {
  const { year, month } = civil(day)
  if (unit === 'W' || unit === 'FN') return writeWeek(day)
  if (unit === 'WE') return `${writeWeek(day)}-WE`
  if (unit === 'M') return writeMonth(year, month)
  if (unit === 'Q') return `${writeYear(year)}-Q${Math.ceil(month / 3)}`
  if (unit === 'Y') return writeYear(year)
  if (unit === 'DE') return writeYear(year).slice(0, 3)
  if (unit === 'CE') return writeYear(year).slice(0, 2)
  return writeDay(day)
}

const UNKNOWN: Partial<Record<Unit, string>> = {
  W: 'XXXX-WXX',
  FN: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  Y: 'XXXX',
  DE: 'XXX',
  CE: 'XX',
}
/** What stands for a date of this unit when there is nothing to read it against. */
export const unknownOf = (unit: Unit) => UNKNOWN[unit] ?? 'XXXX-XX-XX'
