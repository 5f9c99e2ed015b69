'use server'
import type { z } from 'zod'
import { addClaim } from '#data/claim/add.ts'
import type { newClaimInput } from '#domain/statement/input.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Words a new claim and ties the statement that gave rise to it. */
export async function wordClaim(input: z.input<typeof newClaimInput>) {
  const outcome = await addClaim(await acting(), input)
  if (outcome.kind === 'ok') await evict({ claim: outcome.value.claim })
  return outcome
}
