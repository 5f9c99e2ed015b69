'use server'
import { suspend as change } from '#data/person/people.ts'
import { asking } from '../../../../../asking.ts'
import { acting } from '../../../../../session.ts'

/** Suspends a person or lets them back in. */
export async function suspend(input: {
  person: string
  suspended: boolean
  version: number
  password?: string
}) {
  return change(await acting(), input, await asking())
}
