import 'server-only'
import { type Clock, momentOf } from '#domain/history/moment.ts'
import { env } from '#env'
import type { Told } from './api.ts'

type Moment = { known?: string; had?: string }
type AsOf = { clock: Clock; at: string } | null
type Reads<T> = { now: () => Promise<T | null>; past: (clock: Clock, at: string) => Promise<T | null> }

/**
 * Reads a thing now or as of the moment that is asked for, by the reads that the pages use. What readers may not see
 * today is not there at any moment; what they may, and the record had not yet, is not there yet.
 */
export async function readAsOf<T>(
  query: Moment,
  reads: Reads<T>,
  tell: (found: T, asOf: AsOf) => Promise<Told> | Told,
): Promise<Told> {
  const moment = momentAsked(query)
  if (moment && 'wrong' in moment) return { problem: 'bad-request', detail: moment.wrong }
  const found = moment ? await reads.past(moment.clock, moment.at) : await reads.now()
  if (found) return tell(found, moment ?? null)
  return { problem: moment && (await reads.now()) ? 'not-yet' : 'not-found' }
}

/** The moment a question names: undefined for now, a sentence where there is no such moment. */
function momentAsked({ known, had }: Moment): { clock: Clock; at: string } | { wrong: string } | undefined {
  const text = known ?? had
  if (text === undefined) return undefined
  const clock = known === undefined ? 'had' : 'known'
  if (known !== undefined && had !== undefined)
    return { wrong: 'Ask with `known` or with `had`, not with both.' }
  const moment = momentOf(text, env.ONRECORD_ZONE)
  if (moment) return { clock, at: moment.at }
  return {
    wrong: `The parameter "${clock}" is wrong: it is an ISO 8601 instant such as 2026-08-10T20:14:00Z, a plus sign written as %2B, or a day such as 2026-08-10.`,
  }
}
