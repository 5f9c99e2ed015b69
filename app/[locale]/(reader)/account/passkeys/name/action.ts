'use server'
import { namePasskey } from '#data/person/passkeys.ts'
import { acting } from '../../../../../session.ts'

/** Names one of one’s own passkeys. */
export async function rename(input: { passkey: string; name: string }) {
  return namePasskey(await acting(), input)
}
