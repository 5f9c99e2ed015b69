'use server'
import { reviewCheck } from '#data/check/review.ts'
import { evict } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

/** A second editor approves a check that waits, or returns it. */
export async function review(input: { check: string; outcome: 'approved' | 'returned'; note: string }) {
  const outcome = await reviewCheck(await acting(), input)
  if (outcome.kind === 'ok') await evict({ claim: outcome.value.claim })
  return outcome
}
