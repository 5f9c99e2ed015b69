import type { CastTime } from './types.ts'

const ZONE = '+03:00'

/** The whole of one day in the newsroom's zone; `date` is YYYY-MM-DD. */
export function day(date: string): CastTime {
  return { from: `${date}T00:00:00${ZONE}`, to: `${nextDay(date)}T00:00:00${ZONE}`, precision: 'day' }
}

/** Whole days from the first up to and including the last. */
export function days(first: string, last: string): CastTime {
  return { from: `${first}T00:00:00${ZONE}`, to: `${nextDay(last)}T00:00:00${ZONE}`, precision: 'range' }
}

/** A known moment, written `YYYY-MM-DD HH:MM` in the newsroom's zone. */
export function moment(at: string): CastTime {
  return { from: instant(at), to: instant(at), precision: 'instant' }
}

/** `YYYY-MM-DD HH:MM` in the newsroom's zone as an ISO instant with its offset. */
export function instant(at: string): string {
  return `${at.replace(' ', 'T')}:00${ZONE}`
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
