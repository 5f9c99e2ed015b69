'use server'
import { checkOf } from '#data/check/read.ts'
import { retractCheck } from '#data/check/sign.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Retracts a check; it stays readable with the reasons. */
export async function retract(retraction: { check: string; reasons: string }) {
  const viewer = await acting()
  const outcome = await retractCheck(viewer, retraction)
  const check = outcome.kind === 'ok' ? await checkOf(viewer, retraction.check) : outcome
  if (check.kind === 'ok') await evict({ claim: check.value.claim.id })
  return outcome
}
