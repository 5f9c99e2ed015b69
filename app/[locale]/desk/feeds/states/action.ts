'use server'
import { setFeedStates } from '#data/feed/set-states.ts'
import { acting } from '../../../../session.ts'

/** Pauses many feeds, or has them asked again. */
export async function setStates(input: { feeds: string[]; state: 'active' | 'paused' }) {
  return setFeedStates(await acting(), input)
}
