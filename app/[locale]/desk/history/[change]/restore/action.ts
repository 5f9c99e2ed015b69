'use server'
import type { z } from 'zod'
import { restore as putBack } from '#data/restore/restore.ts'
import type { restoreInput } from '#domain/history/restore.ts'
import { evict } from '../../../../../evict.ts'
import { acting } from '../../../../../session.ts'

/** Puts back what was before a change. */
export async function restore(input: z.input<typeof restoreInput>) {
  const outcome = await putBack(await acting(), input)
  if (outcome.kind === 'ok') await evict(outcome.value.touch)
  return outcome
}
