import { firstDay, type When } from '#messages/format.ts'
import { wallAt } from './wall-at.ts'

/**
 * What the clock on the wall shows, as milliseconds of a day-by-day line: midnight of the zone falls on a multiple of
 * a day, so that rules for days stand where the zone's days begin.
 * @param at ISO 8601 instant @param zone IANA id
 */
export function wallClock(at: string, zone: string): number {
  const instant = Date.parse(at)
  if (zone === 'UTC') return instant
  return wallAt(instant, zone)
}

/** The day of the list a time belongs to, ISO 8601: an instant's day in the zone, a range's first day as it was said. */
export function dayOf(when: When, zone: string): string {
  if (when.precision !== 'instant') return firstDay(when)
  return new Date(wallClock(when.from, zone)).toISOString().slice(0, 10)
}
