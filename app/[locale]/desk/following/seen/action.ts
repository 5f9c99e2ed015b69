'use server'
import { markSeen } from '#data/follow/write.ts'
import { acting } from '../../../../session.ts'

/** Marks all that somebody was told of as seen. */
export async function seenAll() {
  return markSeen(await acting())
}
