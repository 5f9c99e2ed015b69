'use server'
import type { NewClaim } from '#components/claim/desk-claim-new.tsx'
import { addClaim } from '#data/claim/add.ts'
import { evict } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

/** Words a claim in a new or an existing story. */
export async function addNewClaim(claim: NewClaim) {
  const outcome = await addClaim(await acting(), { claim, tie: null })
  if (outcome.kind === 'ok') await evict({ claim: outcome.value.claim })
  return outcome
}
