import type { Candidate } from './candidate.ts'
import { mayChange } from './clock-changes.ts'

const MINUTE = 60_000
/** Stamps of a page are told by one clock where they are of one day or no further apart; over days a clock may change. */
const NEAR = 6 * 60 * MINUTE
/** Offsets that clocks have: whole hours, and the halves and quarters of a few countries, in minutes east of UTC. */
const HOURS = [-10, 14]
const PARTS = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765])
/** A page states this weight's dates in so many words. */
const STATED = 6

/**
 * Gives an hour that a page tells without an offset the one that the page itself lets know: from a stamp of the same
 * publication in UTC, hour against hour, or from its other stamps, where all that tell one agree. Where the page lets
 * nothing know it stays a day: an hour of some clock in the world is no instant.
 */
export function withOwnOffset(candidates: Candidate[]): Candidate[] {
  if (!candidates.some(({ local }) => local)) return candidates
  return candidates.map((candidate) => {
    if (!candidate.local) return candidate
    const offset = beside(candidate, candidates) ?? told(candidate, candidates)
    return offset === null
      ? candidate
      : { ...candidate, instant: `${candidate.day}T${candidate.local}${signed(offset)}`, dayOnly: false }
  })
}

const wall = ({ day, local }: Candidate) => Date.parse(`${day}T${local}Z`)

/** The same event told in UTC beside it: what lies between is the offset, where all that are told agree. */
function beside(candidate: Candidate, all: Candidate[]): number | null {
  if (candidate.weight < STATED) return null
  const found = all.filter(
    ({ instant, weight, modified }) =>
      instant.endsWith('Z') && weight >= STATED && modified === candidate.modified,
  )
  const minutes = found.map(({ instant }) => (wall(candidate) - Date.parse(instant)) / MINUTE)
  const offset = agreed(minutes.filter(isOffset), found.length)
  return offset === null || mayChange(offset, [wall(candidate) - offset * MINUTE]) ? null : offset
}

/** The offset that the page's other stamps have. UTC alone says what a machine counts in, not what its readers do. */
function told(candidate: Candidate, all: Candidate[]): number | null {
  const near = all.flatMap(({ instant, dayOnly }) => {
    const sign = dayOnly ? null : /([+-])(\d\d):(\d\d)$/.exec(instant)
    if (!sign) return []
    const offset = Number(`${sign[1]}1`) * (Number(sign[2]) * 60 + Number(sign[3]))
    const [at, own] = [Date.parse(instant), wall(candidate) - offset * MINUTE]
    const together = instant.slice(0, 10) === candidate.day || Math.abs(at - own) <= NEAR
    return together ? [{ offset, moments: [at, own] }] : []
  })
  const offsets = near.map(({ offset }) => offset)
  const offset = agreed(offsets, offsets.length)
  const moments = near.flatMap((one) => one.moments)
  return offset === null || mayChange(offset, moments) ? null : offset
}

const agreed = (offsets: number[], of: number): number | null =>
  offsets.length > 0 && offsets.length === of && new Set(offsets).size === 1 ? offsets[0]! : null

const isOffset = (minutes: number) =>
  PARTS.has(minutes) || (minutes % 60 === 0 && minutes / 60 >= HOURS[0]! && minutes / 60 <= HOURS[1]!)

function signed(offset: number): string {
  if (offset === 0) return 'Z'
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
