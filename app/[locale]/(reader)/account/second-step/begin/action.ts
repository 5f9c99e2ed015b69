'use server'
import { beginSecondStep } from '#data/person/second-step.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

/** Begins to set up a second step. */
export async function beginStep(input: { password: string }) {
  return beginSecondStep(await acting(), input, await asking())
}
