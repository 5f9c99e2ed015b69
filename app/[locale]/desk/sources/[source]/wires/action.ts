'use server'
import { dateSubscription } from '#data/source/subscribe.ts'
import { evictSource } from '../../../../../evict-source.ts'
import { acting } from '../../../../../session.ts'

/** Says from when until when a source carried a wire. */
export async function dateWire(input: { source: string }) {
  const outcome = await dateSubscription(await acting(), input)
  if (outcome.kind === 'ok') await evictSource(input.source)
  return outcome
}
