'use server'
import { confirmSecondStep } from '#data/person/second-step.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

/** Turns the second step on by a code of the app. */
export async function confirmStep(input: { code: string }) {
  return confirmSecondStep(await acting(), input, await asking())
}
