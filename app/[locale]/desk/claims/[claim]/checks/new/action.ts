'use server'
import type { Signing } from '#components/check/desk-check-form.tsx'
import { signCheck } from '#data/check/sign.ts'
import { evict } from '../../../../../../evict.ts'
import { acting } from '../../../../../../session.ts'

/** Signs a check of a claim, or the correction of one. */
export async function sign(signing: Signing) {
  const outcome = await signCheck(await acting(), signing)
  if (outcome.kind === 'ok') await evict({ claim: signing.claim })
  return outcome
}
