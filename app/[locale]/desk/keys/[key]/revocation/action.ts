'use server'
import { revokeKey } from '#data/key/keys.ts'
import { acting } from '../../../../../session.ts'

/** Ends a key at once and for good. */
export async function revoke(input: { key: string }) {
  return revokeKey(await acting(), input)
}
