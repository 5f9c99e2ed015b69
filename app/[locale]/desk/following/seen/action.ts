'use server'
import { markSeen } from '#data/follow/write.ts'
import { acting } from '../../../../session.ts'

/** Marks what somebody was told of up to a moment as seen. */
export async function seenAll(input: { until: string }) {
  return markSeen(await acting(), input)
}
