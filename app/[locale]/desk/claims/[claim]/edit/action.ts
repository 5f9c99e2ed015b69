'use server'
import type { z } from 'zod'
import { editClaim } from '#data/claim/edit.ts'
import type { claimEditInput } from '#domain/claim/input.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Words a claim anew. */
export async function saveClaim(edit: z.input<typeof claimEditInput>) {
  const outcome = await editClaim(await acting(), edit)
  if (outcome.kind === 'ok') await evict({ claim: edit.claim })
  return outcome
}
