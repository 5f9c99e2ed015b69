'use server'
import { makeReset } from '#data/person/resets.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

/** Makes a link that sets a new password; the answer holds its token, which is kept nowhere. */
export async function makeLink(input: { person: string; password: string }) {
  return makeReset(await acting(), input, await asking())
}
