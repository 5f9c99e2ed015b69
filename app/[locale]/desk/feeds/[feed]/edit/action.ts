'use server'
import { editFeed } from '#data/feed/write.ts'
import { acting } from '../../../../../session.ts'

/** Changes how a feed is followed. */
export async function edit(input: object) {
  return editFeed(await acting(), input)
}
