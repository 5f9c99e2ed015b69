'use server'
import { keepHolding } from '#data/source/own.ts'
import { evictSource } from '../../../../../evict-source.ts'
import { acting } from '../../../../../session.ts'

/** Says who held a source or a group, how much and when. */
export async function hold(input: { source?: string }) {
  const outcome = await keepHolding(await acting(), input)
  if (outcome.kind === 'ok') await evictSource(input.source)
  return outcome
}
