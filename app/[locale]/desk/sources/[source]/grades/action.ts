'use server'
import { gradeSource } from '#data/source/write.ts'
import { acting } from '../../../../../session.ts'

/** Grades a source from a day on. Grades stand on the desk only, so no reader page is evicted. */
export async function grade(input: object) {
  return gradeSource(await acting(), input)
}
