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

/** What the clock on a zone's wall shows at an instant, as milliseconds of a day-by-day line, to the second. @param zone IANA id */
export function wallAt(instant: number, zone: string): number {
  const parts = formatOf(zone)
    .formatToParts(instant)
    .map(({ type, value }) => [type, Number(value)])
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = Object.fromEntries(parts)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
