'use server'
import { follow } from '#data/follow/write.ts'
import { acting } from '../../../../../session.ts'

/** Follows a claim or a story, or no longer. */
export async function followIt(input: object) {
  return follow(await acting(), input)
}
