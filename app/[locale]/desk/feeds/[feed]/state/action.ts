'use server'
import { setFeedState } from '#data/feed/write.ts'
import { acting } from '../../../../../session.ts'

/** Pauses a feed or takes it up again. */
export async function setState(input: { feed: string; version: number; state: 'active' | 'paused' }) {
  return setFeedState(await acting(), input)
}
