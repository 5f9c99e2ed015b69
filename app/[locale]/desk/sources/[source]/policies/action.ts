'use server'
import { readPoliciesOf } from '#jobs/read-policies.ts'
import { evictSource } from '../../../../../evict-source.ts'
import { acting } from '../../../../../session.ts'

/** Fetches a page of a source and keeps what it states of its policies. */
export async function readPoliciesNow(input: { source: string }) {
  const outcome = await readPoliciesOf(await acting(), input)
  if (outcome.kind === 'ok') await evictSource(input.source)
  return outcome
}
