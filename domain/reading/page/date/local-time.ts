import type { Candidate } from './candidate.ts'

/** A day that the page shows with less weight than this does not move an instant to another day. */
const SURE = 6
const DAY = 86_400_000

/**
 * Puts an instant stated in UTC on the day that the page itself shows, if that is the day before or after: the
 * instant stays the same, only its offset changes, by the fewest whole hours that reach the shown day.
 */
export function inLocalTime(chosen: Candidate, candidates: Candidate[]): Candidate {
  if (!chosen.instant.endsWith('Z')) return chosen
  const at = Date.parse(chosen.instant)
  const today = Date.parse(chosen.day)
  let shown: Candidate | null = null
  for (const candidate of candidates) {
    const apart = Math.abs(Date.parse(candidate.day) - today)
    if (candidate.modified || candidate.weight < SURE || apart !== DAY) continue
    if (candidate.from === 'structured data' || candidate.instant.endsWith('Z')) continue
    if (!shown || candidate.weight > shown.weight) shown = candidate
  }
  if (!shown) return chosen
  const hours = Math.ceil((shown.day < chosen.day ? at - today + 1 : today + DAY - at) / 3_600_000)
  // Hawaii is ten hours behind and New Zealand thirteen ahead: beyond that the page means two different days.
  if (hours > (shown.day < chosen.day ? 10 : 13)) return chosen
  const offset = shown.day < chosen.day ? -hours : hours
  const local = new Date(at + offset * 3_600_000).toISOString().slice(0, 19)
  const sign = offset < 0 ? '-' : '+'
  return { ...chosen, day: shown.day, instant: `${local}${sign}${String(hours).padStart(2, '0')}:00` }
}
