'use server'
import { removePasskey } from '#data/person/passkeys.ts'
import { acting } from '../../../../../session.ts'

/** Removes one of one’s own passkeys. */
export async function remove(input: { passkey: string }) {
  return removePasskey(await acting(), input)
}
