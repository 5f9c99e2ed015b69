'use server'
import { answerObjection } from '#data/objection/answer.ts'
import { acting } from '../../../../session.ts'

/** Settles what a visitor objected to, or opens it again. */
export async function answer(input: object) {
  return answerObjection(await acting(), input)
}
