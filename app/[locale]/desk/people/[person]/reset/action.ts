'use server'
import { makeReset } from '#data/person/resets.ts'
import { acting } from '../../../../../session.ts'

/** Makes a link that sets a new password; the answer holds its token, which is kept nowhere. */
export async function makeLink(input: { person: string }) {
  return makeReset(await acting(), input)
}
