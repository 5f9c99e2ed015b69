'use server'
import { turnOffSecondStep } from '#data/person/second-step.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

/** Turns the second step off. */
export async function turnOffStep(input: { password: string; code: string }) {
  return turnOffSecondStep(await acting(), input, await asking())
}
