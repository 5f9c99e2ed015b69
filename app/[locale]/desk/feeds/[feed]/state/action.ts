'use server'
import { setFeedState } from '#data/feed/write.ts'
import { acting } from '../../../../../session.ts'

/** Pauses a feed, takes it up again or removes it. */
export async function setState(input: {
  feed: string
  version: number
  state: 'active' | 'paused' | 'removed' | 'gone'
}) {
  return setFeedState(await acting(), input)
}
