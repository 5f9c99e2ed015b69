import type { TimeRange } from '#domain/reading/types.ts'

/** A time as it is typed: dates as YYYY-MM-DD, instants as YYYY-MM-DDTHH:mm in the newsroom's zone. */
export type When = { precision: TimeRange['precision'] | 'unknown'; from: string; to: string }

const DAY = 86_400_000
const HOUR = 3_600_000
export const unknownWhen: When = { precision: 'unknown', from: '', to: '' }

/**
 * A range of whole days as days of UTC. The reader places a day in the zone of its publication, so its beginning may
 * be an evening elsewhere: the nearest midnight is the one that was meant. @returns null for a part of a day
 */
export function wholeDays(range: TimeRange): { from: string; to: string } | null {
  if (range.precision === 'instant') return null
  const from = Date.parse(range.from)
  const to = Date.parse(range.to)
  const first = Math.floor(from / DAY + 0.5) * DAY
  const after = Math.floor(to / DAY + 0.5) * DAY
  // A change of the clock within the range shifts its two ends by an hour from each other, no more.
  if (after <= first || Math.abs(first - from - (after - to)) > HOUR) return null
  return { from: new Date(first).toISOString(), to: new Date(after).toISOString() }
}

/** The wall clock of a zone at an instant. @returns YYYY-MM-DDTHH:mm */
export function wallClock(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

/** The instant at which a zone's wall clock shows this; null when it is no time. @param wall YYYY-MM-DDTHH:mm */
export function instantAt(wall: string, zone: string): string | null {
  const asUtc = Date.parse(`${wall}:00Z`)
  if (Number.isNaN(asUtc)) return null
  const ahead = (at: number) => Date.parse(`${wallClock(new Date(at).toISOString(), zone)}:00Z`) - at
  const first = asUtc - ahead(asUtc)
  return new Date(asUtc - ahead(first)).toISOString()
}

/** A range as its fields show it. */
export function whenOf(range: TimeRange | null, zone: string): When {
  if (!range) return unknownWhen
  const { precision } = range
  if (precision === 'instant') return { precision, from: wallClock(range.from, zone), to: '' }
  const days = wholeDays(range)
  const from = days ? days.from.slice(0, 10) : wallClock(range.from, zone).slice(0, 10)
  if (precision === 'month') return { precision, from: from.slice(0, 7), to: '' }
  if (precision === 'year') return { precision, from: from.slice(0, 4), to: '' }
  if (precision === 'day') return { precision, from, to: '' }
  const last = days ? new Date(Date.parse(days.to) - 1).toISOString() : range.to
  return { precision, from, to: days ? last.slice(0, 10) : wallClock(last, zone).slice(0, 10) }
}

/**
 * The range that the fields stand for, its end exclusive; null when the time is unknown, 'wrong' when it is no time.
 * @param original what the fields were filled from: given back as it was while they still show it
 */
export function rangeOf(
  when: When,
  zone: string,
  original: TimeRange | null = null,
): TimeRange | null | 'wrong' {
  if (same(when, whenOf(original, zone))) return original
  const { precision, from, to } = when
  if (precision === 'unknown') return null
  if (precision === 'instant') {
    const at = instantAt(from, zone)
    return at ? { from: at, to: at, precision } : 'wrong'
  }
  const [year, month, day] = from.split('-').map(Number)
  const first = date(
    year,
    precision === 'year' ? 1 : month,
    precision === 'day' || precision === 'range' ? day : 1,
  )
  const after = {
    day: () => date(year, month, (day ?? 0) + 1),
    month: () => date(year, (month ?? 0) + 1, 1),
    year: () => date((year ?? 0) + 1, 1, 1),
    range: () => dayAfter(to),
  }[precision]()
  if (first === null || after === null) return 'wrong'
  return { from: first, to: after, precision }
}

const same = (a: When, b: When) => a.precision === b.precision && a.from === b.from && a.to === b.to

function date(year: number | undefined, month: number | undefined, day: number | undefined): string | null {
  if (!year || !month || !day || year < 1000 || year > 9998) return null
  return new Date(Date.UTC(year, month - 1, day)).toISOString()
}

function dayAfter(text: string): string | null {
  const [year, month, day] = text.split('-').map(Number)
  return date(year, month, (day ?? 0) + 1)
}
