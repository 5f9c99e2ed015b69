'use server'
import { addFeed } from '#data/feed/write.ts'
import { acting } from '../../../../session.ts'

/** Follows a feed. */
export async function add(input: { url: string; source: string }) {
  return addFeed(await acting(), input)
}
