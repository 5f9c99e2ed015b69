'use server'
import type { Settling } from '#components/claim/desk-outcome.tsx'
import { recordOutcome } from '#data/claim/due.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Records what became of an expectation, or opens it again. */
export async function settleExpectation(settling: Settling) {
  const outcome = await recordOutcome(await acting(), settling)
  if (outcome.kind === 'ok') await evict({ claim: settling.claim })
  return outcome
}
