import { putOff } from '#data/queue/turns.ts'
import type { Run } from '#data/queue/work.ts'
import { hostOf } from '#domain/feed/identity.ts'
import { env } from '#env'
import { reachable } from '../ask-hub.ts'
import { inTurn, NotYet, usualTurns } from '../in-turn.ts'
import { feeds, pollFeed, pollWorld } from '../poll-feed.ts'

/** Asks one feed in its host's turn; where that is far off the job comes back for it. */
export const run: Run<'feed.poll'> = async ({ turn, ...input }) => {
  if (env.ONRECORD_FEEDS === 'off') return
  const { feed, now = false } = input
  const outside = pollWorld(reachable())
  const fetchPage = inTurn(outside.fetchPage, usualTurns(), turn)
  try {
    await pollFeed(feed, now, { ...outside, fetchPage })
  } catch (error) {
    if (!(error instanceof NotYet)) throw error
    const { at, url, turn } = error
    const when = { key: feed, group: hostOf(url), after: at }
    await putOff(feeds, 'feed.poll', { ...input, turn }, when)
  }
}
