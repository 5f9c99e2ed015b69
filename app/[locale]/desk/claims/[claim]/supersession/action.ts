'use server'
import { supersede } from '#data/claim/edit.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Says that another claim takes the place of this one, or no longer does. */
export async function supersedeClaim(input: { claim: string; version: number; by: string | null }) {
  const outcome = await supersede(await acting(), input)
  if (outcome.kind === 'ok') await evict({ claim: input.claim })
  return outcome
}
