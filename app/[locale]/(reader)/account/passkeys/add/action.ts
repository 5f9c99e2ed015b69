'use server'
import { headers } from 'next/headers'
import { addPasskey } from '#data/person/passkeys.ts'
import { acting } from '../../../../../session.ts'

/** Keeps a passkey that the browser made. */
export async function add(input: object) {
  return addPasskey(await acting(), await headers(), input)
}
