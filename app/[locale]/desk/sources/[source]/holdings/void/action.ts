'use server'
import { voidHolding } from '#data/source/own.ts'
import { evictSource } from '../../../../../../evict-source.ts'
import { acting } from '../../../../../../session.ts'

/** Says that somebody never held a source or a group. */
export async function unhold(input: { source?: string }) {
  const outcome = await voidHolding(await acting(), input)
  if (outcome.kind === 'ok') await evictSource(input.source)
  return outcome
}
