'use server'
import { addAccount } from '#data/source/accounts.ts'
import { evictSource } from '../../../../../evict-source.ts'
import { acting } from '../../../../../session.ts'

/** Adds an account or channel to a source. */
export async function account(input: { source: string }) {
  const outcome = await addAccount(await acting(), input)
  if (outcome.kind === 'ok') await evictSource(input.source)
  return outcome
}
