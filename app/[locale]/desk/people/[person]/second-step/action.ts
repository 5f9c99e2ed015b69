'use server'
import { dropSecondStep } from '#data/person/limits.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

/** Takes the second step of somebody who lost it. */
export async function dropStep(input: { person: string; version: number; password: string }) {
  return dropSecondStep(await acting(), input, await asking())
}
