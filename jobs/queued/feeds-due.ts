import { queueDueHubs } from '#data/feed/hub.ts'
import { queueLostItems } from '#data/feed/lost.ts'
import { queueDueFeeds } from '#data/feed/poll.ts'
import type { Run } from '#data/queue/work.ts'
import { env } from '#env'
import { systemClock } from '#outside/clock.ts'
import { reachable } from '../ask-hub.ts'
import { feeds } from '../poll-feed.ts'

/** Puts the feeds whose time has come into the queue, items whose jobs were lost, and the hubs whose leases end. */
export const run: Run<'feeds.due'> = async () => {
  if (env.ONRECORD_FEEDS === 'off') return
  await queueDueFeeds(feeds, systemClock.now())
  await queueLostItems(feeds, systemClock.now())
  if (reachable()) await queueDueHubs(feeds, systemClock.now())
}
