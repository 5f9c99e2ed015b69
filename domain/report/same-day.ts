/** A day somewhere begins so long before that of UTC, and ends so long after it. */
const [EAST, WEST, DAY] = [14 * 3_600_000, 12 * 3_600_000, 86_400_000]

/**
 * Whether two stamps are of one day: in UTC where both tell an hour. One that tells a day alone means that of the outlet's
 * clock, wherever it stands.
 */
export function sameDay(a: string, b: string): boolean {
  const [day, other] = /T/i.test(a) ? [b, a] : [a, b]
  if (!/T/i.test(other)) return day.slice(0, 10) === other.slice(0, 10)
  const [from, at] = [Date.parse(day.slice(0, 10)), Date.parse(other)]
  if (/T/i.test(day)) return utcDay(day) === utcDay(other)
  return at >= from - EAST && at < from + DAY + WEST
}
const utcDay = (stamp: string): string => {
  const at = Date.parse(stamp)
  return Number.isNaN(at) ? stamp.slice(0, 10) : new Date(at).toISOString().slice(0, 10)
}
