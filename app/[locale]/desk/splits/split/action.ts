'use server'
import { split } from '#data/merge/split.ts'
import { evictOne } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

/** Splits a claim or an actor in two. */
export async function splitInTwo(input: object) {
  const outcome = await split(await acting(), input)
  if (outcome.kind === 'ok') await evictOne(outcome.value)
  return outcome
}
