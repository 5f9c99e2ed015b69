'use server'
import { dropAccount } from '#data/source/accounts.ts'
import { evictSource } from '../../../../../../evict-source.ts'
import { acting } from '../../../../../../session.ts'

/** Takes an account off a source's record. */
export async function removeAccount(input: { source: string }) {
  const outcome = await dropAccount(await acting(), input)
  if (outcome.kind === 'ok') await evictSource(input.source)
  return outcome
}
