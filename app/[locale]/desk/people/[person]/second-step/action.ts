'use server'
import { dropSecondStep } from '#data/person/limits.ts'
import { acting } from '../../../../../session.ts'

/** Takes the second step of somebody who lost it. */
export async function dropStep(input: { person: string; version: number }) {
  return dropSecondStep(await acting(), input)
}
