'use server'
import { importFeeds } from '#data/feed/write.ts'
import { acting } from '../../../../session.ts'

/** Follows the feeds of a list. */
export async function take(input: { text: string }) {
  return importFeeds(await acting(), input)
}
