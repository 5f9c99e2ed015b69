import type { Run } from '#data/queue/work.ts'
import { env } from '#env'
import { reachable } from '../ask-hub.ts'
import { pollFeed, pollWorld } from '../poll-feed.ts'

/** Asks one feed. */
export const run: Run<'feed.poll'> = async ({ feed, now = false }) => {
  if (env.ONRECORD_FEEDS === 'off') return
  await pollFeed(feed, now, pollWorld(reachable()))
}
