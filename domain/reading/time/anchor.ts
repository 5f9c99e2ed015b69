import { type Day, dayOf, isDate } from './calendar.ts'

/** The publication moment times are read against: its local day and how far its clock is ahead of UTC. */
export type Anchor = { day: Day; offsetMinutes: number; minuteOfDay: number | null }

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?/

/**
 * Reads an ISO 8601 date or instant as written: the day is the one in the publisher's own zone,
 * because "today" in an article is the newsroom's day, not the one in Greenwich.
 * @returns null when there is no date or it is none
 */
export function readAnchor(publishedAt: string | undefined): Anchor | null {
  const match = publishedAt ? INSTANT.exec(publishedAt.trim()) : null
  if (!match) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (!isDate(year, month, date)) return null
  const zone = match[6]
  let offsetMinutes = 0
  if (zone && zone !== 'Z') {
    const digits = zone.slice(1).replace(':', '')
    offsetMinutes =
      (zone[0] === '-' ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4)))
  }
  const minuteOfDay = match[4] === undefined ? null : Number(match[4]) * 60 + Number(match[5])
  return { day: dayOf(year, month, date), offsetMinutes, minuteOfDay }
}
