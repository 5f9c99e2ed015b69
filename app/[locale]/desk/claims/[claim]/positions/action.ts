'use server'
import type { Denying } from '#components/claim/desk-wording-denial.tsx'
import { denyWording } from '#data/claim/wording-denial.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Says that a denial is of the wording alone, or of the fact after all. */
export async function keepDenial(denying: Denying) {
  const outcome = await denyWording(await acting(), denying)
  if (outcome.kind === 'ok') await evict({ claim: denying.claim })
  return outcome
}
