'use server'
import { pollNow } from '#data/feed/write.ts'
import { acting } from '../../../../../session.ts'

/** Asks a feed now. */
export async function poll(input: { feed: string }) {
  return pollNow(await acting(), input)
}
