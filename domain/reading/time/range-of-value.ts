import type { TimeRange } from '../types.ts'
import { dayOf, isDate, mondayOf } from './calendar.ts'

const DAY_MINUTES = 1440
/** Hours a TIMEX3 part of day stands for, local time; a night runs into the next day. */
const PARTS: Record<string, [number, number]> = {
  MO: [5, 12],
  AF: [12, 18],
  EV: [18, 24],
  NI: [18, 30],
  DT: [8, 18],
}
const SEASONS: Record<string, [number, number]> = { SP: [3, 6], SU: [6, 9], FA: [9, 12], WI: [12, 15] }

function between(from: number, to: number, offset: number, precision: TimeRange['precision']): TimeRange {
  const iso = (minutes: number) => new Date((minutes - offset) * 60_000).toISOString()
  return { from: iso(from), to: iso(to), precision }
}
const days = (from: number, to: number, offset: number, precision: TimeRange['precision']) =>
  between(from * DAY_MINUTES, to * DAY_MINUTES, offset, precision)

/**
 * The range of instants a TIMEX3 value stands for, in the zone of the publication.
 * @param offset minutes the local clock is ahead of UTC
 * @returns undefined for durations, sets, references and anything with an X
 */
export function rangeOfValue(value: string, offset: number): TimeRange | undefined {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d)?(Z)?|T(\d\d)|T([A-Z]{2}))?$/.exec(value)
  if (day) {
    const [year, month, date] = [Number(day[1]), Number(day[2]), Number(day[3])]
    if (!isDate(year, month, date)) return undefined
    const start = dayOf(year, month, date)
    const minute = start * DAY_MINUTES
    if (day[4] !== undefined) {
      const at = minute + Number(day[4]) * 60 + Number(day[5])
      return between(at, at + 1, day[6] ? 0 : offset, 'instant')
    }
    if (day[7] !== undefined)
      return between(minute + Number(day[7]) * 60, minute + Number(day[7]) * 60 + 60, offset, 'range')
    const part = day[8] === undefined ? undefined : PARTS[day[8]]
    if (day[8] !== undefined && !part) return undefined
    if (part) return between(minute + part[0] * 60, minute + part[1] * 60, offset, 'range')
    return days(start, start + 1, offset, 'day')
  }
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]))
    return days(week[3] ? monday + 5 : monday, monday + 7, offset, 'range')
  }
  return longRange(value, offset)
}

function longRange(value: string, offset: number): TimeRange | undefined {
  const parts = /^(\d{2,4})(?:-(?:(\d\d)|Q([1-4])|H([12])|(SP|SU|FA|WI)))?$/.exec(value)
  if (!parts) return undefined
  const digits = parts[1]!
  const unit = digits.length === 4 ? 1 : digits.length === 3 ? 10 : 100
  const year = Number(digits) * unit
  const months = (from: number, to: number, precision: TimeRange['precision']) =>
    days(dayOf(year, from, 1), dayOf(year, to, 1), offset, precision)
  if (parts[2] !== undefined) {
    const month = Number(parts[2])
    return month >= 1 && month <= 12 && unit === 1 ? months(month, month + 1, 'month') : undefined
  }
  if (parts[3] !== undefined) return months(Number(parts[3]) * 3 - 2, Number(parts[3]) * 3 + 1, 'range')
  if (parts[4] !== undefined) return months(Number(parts[4]) * 6 - 5, Number(parts[4]) * 6 + 1, 'range')
  const season = parts[5] === undefined ? undefined : SEASONS[parts[5]]
  if (season) return months(season[0], season[1], 'range')
  return days(dayOf(year, 1, 1), dayOf(year + unit, 1, 1), offset, unit === 1 ? 'year' : 'range')
}
