/** Days since 1970-01-01 in the proleptic Gregorian calendar; the only unit the rules count in. */
export type Day = number

const DAY_MS = 86_400_000
const pad = (value: number, width = 2) => String(value).padStart(width, '0')

/** The day of a civil date; month 1–12. Out-of-range parts roll over. */
export function dayOf(year: number, month: number, date: number): Day {
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, date)
  return Math.round(instant.getTime() / DAY_MS)
}

/** Year, month (1–12) and date (1–31) of a day. */
export function civil(day: Day): { year: number; month: number; date: number } {
  const instant = new Date(day * DAY_MS)
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, date: instant.getUTCDate() }
}

/** Number of days in a month. */
export const monthLength = (year: number, month: number) =>
  dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1)

/** ISO weekday, 1 is Monday. */
export const weekdayOf = (day: Day) => ((((day + 3) % 7) + 7) % 7) + 1

/** ISO 8601 week and the year it belongs to: the week of its Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = day - weekdayOf(day) + 4
  const { year } = civil(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): Day {
  const fourth = dayOf(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** Moves by whole months, keeping the date where the month has it and its last day where not. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civil(day)
  const index = year * 12 + (month - 1) + months
  const y = Math.floor(index / 12)
  const m = (((index % 12) + 12) % 12) + 1
  return dayOf(y, m, Math.min(date, monthLength(y, m)))
}

export const writeYear = (year: number) => pad(year, 4)
export const writeMonth = (year: number, month: number) => `${pad(year, 4)}-${pad(month)}`
export const writeWeek = (day: Day) => {
  const { year, week } = isoWeek(day)
  return `${pad(year, 4)}-W${pad(week)}`
}

/** ISO 8601 date of a day. */
export function writeDay(day: Day): string {
  const { year, month, date } = civil(day)
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

/** True when year, month and date name a real day. */
export const isDate = (year: number, month: number, date: number) =>
  month >= 1 && month <= 12 && date >= 1 && date <= monthLength(year, month)
