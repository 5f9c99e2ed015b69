'use server'
import { undoSplit } from '#data/merge/split.ts'
import { evictOne } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

/** Takes a split back. */
export async function undoSplitInTwo(input: { id: string }) {
  const outcome = await undoSplit(await acting(), input)
  if (outcome.kind === 'ok') await evictOne(outcome.value)
  return outcome
}
