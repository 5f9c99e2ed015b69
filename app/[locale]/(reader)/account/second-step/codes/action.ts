'use server'
import { renewCodes } from '#data/person/second-step.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

/** Makes the recovery codes anew. */
export async function renew(input: { password: string }) {
  return renewCodes(await acting(), input, await asking())
}
