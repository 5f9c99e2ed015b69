'use server'
import { addSource } from '#data/source/write.ts'
import { evict } from '../../../../evict.ts'
import { acting } from '../../../../session.ts'

/** Adds a source. */
export async function add(input: object) {
  const outcome = await addSource(await acting(), input)
  if (outcome.kind === 'ok') await evict({ source: outcome.value.source })
  return outcome
}
