/** Which clock a moment cuts by: what was publicly known (published), or what this record had (recorded). */
export const clocks = ['known', 'had'] as const
export type Clock = (typeof clocks)[number]

/** A moment as an address names it, and as an instant. */
export type Moment = { text: string; at: string }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * The moment that an address names: an ISO 8601 instant to the minute or second with its offset, or a day, which is
 * its end in the record's zone. @returns null for anything else, also for days that no calendar has
 */
export function momentOf(text: string, zone: string): Moment | null {
  const day = DAY.exec(text)
  if (day) {
    const next = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]) + 1))
    if (!isDay(text)) return null
    return { text, at: new Date(instantIn(zone, next) - 1).toISOString() }
  }
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : { text, at: new Date(at).toISOString() }
}

/** The moment of a day and a time of day in a zone, as an address names it: an empty time is the day's end. */
export function momentFrom(day: string, time: string, zone: string): string | null {
  if (!isDay(day)) return null
  if (time === '') return day
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) return null
  const local = new Date(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  return shortest(new Date(instantIn(zone, local)))
}

/** An instant as addresses write it, to the second, rounded up: nothing that had happened by then is left out. */
export function addressOf(at: string): string {
  return shortest(new Date(Math.ceil(Date.parse(at) / 1000) * 1000))
}

const shortest = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/:00$/, '')}Z`

const isDay = (text: string): boolean => {
  const at = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** The day and time of day of an instant in a zone, as form fields hold them. */
export function localParts(at: string, zone: string): { day: string; time: string } {
  const local = new Date(Date.parse(at) + offsetAt(zone, Date.parse(at))).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/** The instant at which clocks of a zone show a time (given as if it were UTC); in a gap of the clock, the one after it. */
function instantIn(zone: string, local: Date): number {
  const guess = local.getTime() - offsetAt(zone, local.getTime())
  return local.getTime() - offsetAt(zone, guess)
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(at / 1000) * 1000
}
