/** How two stamps are of one day: each tells its hour, or one tells a day alone. */
export type SameDay = 'by the hour' | 'by the day'

/**
 * Whether two stamps are of one day: in UTC where both tell an hour. One that tells a day alone is of the day that the other
 * is written with, or has in UTC; what is a day off is another day, as a page that brings the newest each day shows.
 */
export function sameDay(a: string, b: string): SameDay | null {
  const hours = [a, b].filter((stamp) => /T/i.test(stamp))
  if (hours.length === 2) return utcDay(a) === utcDay(b) ? 'by the hour' : null
  const [day, other] = hours[0] === a ? [b, a] : [a, b]
  const days = [other.slice(0, 10), utcDay(other)]
  return day.length >= 10 && days.includes(day.slice(0, 10)) ? 'by the day' : null
}

const utcDay = (stamp: string): string => {
  const at = Date.parse(stamp)
  return Number.isNaN(at) ? stamp.slice(0, 10) : new Date(at).toISOString().slice(0, 10)
}
