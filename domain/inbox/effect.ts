import type { Status } from '../claim/view.ts'

/**
 * What settling an item could do to the record.
 * - `status`: a claim would have another status
 * - `origins`: a claim would have so many origins on one side, and the same status
 * - `answer`: somebody outside waits for one
 * - `due`: it would be known what became of an expectation
 * - `evidence`: a claim would have one more statement, and nothing else would change
 * - `unread`: nobody knows what is in it
 * - `nothing`: as far as is known no claim would change
 * - `unweighed`: nobody has worked it out yet; what is weighed anew keeps what was known until then
 */
export type Effect =
  | { does: 'status'; from: Status; to: Status }
  | { does: 'origins'; side: 'affirms' | 'denies'; origins: number }
  | { does: 'answer' | 'due' | 'evidence' | 'unread' | 'nothing' | 'unweighed' }

export const nothing: Effect = { does: 'nothing' }
export const unweighed: Effect = { does: 'unweighed' }

/** An effect, how sure it is that it would come about, and on which claim. */
export type Weight = { effect: Effect; sure: boolean; claim: string | null }
