'use server'
import { undoMerge } from '#data/merge/merge.ts'
import { evictOne } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

/** Takes a merge back. */
export async function undoMerged(input: { id: string }) {
  const outcome = await undoMerge(await acting(), input)
  if (outcome.kind === 'ok') await evictOne(outcome.value)
  return outcome
}
