/** How precisely it is known when a report was published. */
export const precisions = ['instant', 'day', 'month', 'year'] as const
export type Precision = (typeof precisions)[number]

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    clocks.set(zone, clock)
  }
  return clock
}

/** What a wall clock in the zone shows, "2023-12-21T20:14"; with seconds only where they are not zero. */
export function localOf(instant: string | number, zone: string): string {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map(
    (part) => parts.get(part as 'year') ?? '',
  )
  const exact = `${year!.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`
  return second === '00' ? exact.slice(0, 16) : exact
}

/**
 * The instant at which a wall clock in the zone shows this, in UTC. Of an hour that comes twice (clocks set back) the
 * first; an hour that never comes (clocks set forward) counts on from the hour before.
 * @param local as `<input type="datetime-local">` gives it @returns null where it is no such time
 */
export function instantOf(local: string, zone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local)) return null
  const shown = Date.parse(`${local}Z`)
  if (Number.isNaN(shown)) return null
  const ahead = (at: number) => Date.parse(`${localOf(at, zone)}Z`) - at
  // the offsets that hold a day before and after: whichever change of clocks is near, both sides are tried
  const [before, after] = [ahead(shown - 86_400_000), ahead(shown + 86_400_000)]
  const fits = [shown - before, shown - after].filter((at) => at + ahead(at) === shown)
  return new Date(fits.length > 0 ? Math.min(...fits) : shown - before).toISOString()
}

/** As much of a local time as is known: "2023-12-21T20:14" for an instant, "2023-12" for a month. */
export const asPrecise = (local: string, precision: Precision): string =>
  local.slice(0, { instant: 19, day: 10, month: 7, year: 4 }[precision])

/**
 * What is kept for a time known this precisely, in UTC. Days, months and years have no zone: they are kept as their
 * beginning in UTC, so that they are the same day wherever they are read. @returns null where it is no time
 */
export function publishedAt(local: string, precision: Precision, zone: string): string | null {
  if (precision === 'instant') return instantOf(local, zone)
  const known = asPrecise(local, precision)
  const begin = known + '0000-01-01'.slice(known.length)
  return known.length < 4 ? null : instantOf(`${begin}T00:00`, 'UTC')
}

/**
 * A publication as the reader takes it: "today" is the publisher's day, not the one in Greenwich. An instant is told
 * with the offset that the page states or, where it states none, with the zone's; a day without an hour.
 * @param at as kept, in UTC @param stated what was read of the page @param zone of the newsroom
 */
export function publicationToRead(
  at: string,
  precision: Precision,
  stated: string | null,
  zone: string,
): string {
  if (precision !== 'instant') return asPrecise(at, precision)
  const sign = /([+-])(\d\d):?(\d\d)$/.exec(stated?.includes('T') ? stated : '')
  const instant = Date.parse(at)
  const ahead = sign
    ? Number(`${sign[1]}1`) * (Number(sign[2]) * 60 + Number(sign[3]))
    : Math.round((Date.parse(`${localOf(at, zone)}Z`) - instant) / 60_000)
  const clock = new Date(instant + ahead * 60_000).toISOString().slice(0, 19)
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${clock}${ahead < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`
}
