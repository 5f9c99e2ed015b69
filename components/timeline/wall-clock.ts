import { firstDay, type When } from '#messages/format.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

/**
 * What the clock on the wall shows, as milliseconds of a day-by-day line: midnight of the zone falls on a multiple of
 * a day, so that rules for days stand where the zone's days begin.
 * @param at ISO 8601 instant @param zone IANA id
 */
export function wallClock(at: string, zone: string): number {
  const instant = Date.parse(at)
  if (zone === 'UTC') return instant
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The day of the list a time belongs to, ISO 8601: an instant's day in the zone, a range's first day as it was said. */
export function dayOf(when: When, zone: string): string {
  if (when.precision !== 'instant') return firstDay(when)
  return new Date(wallClock(when.from, zone)).toISOString().slice(0, 10)
}
