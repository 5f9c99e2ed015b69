'use server'
import { setReviewed } from '#data/check/scale.ts'
import { acting } from '../../../../session.ts'

/** Asks for a second editor on every check from now on, or no longer. */
export async function setReview(input: { reviewed: boolean; version: number }) {
  return setReviewed(await acting(), input)
}
