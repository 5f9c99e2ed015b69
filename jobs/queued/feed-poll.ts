import { putOff } from '#data/queue/turns.ts'
import type { Run } from '#data/queue/work.ts'
import { hostOf } from '#domain/feed/identity.ts'
import { env } from '#env'
import { systemClock } from '#outside/clock.ts'
import { reachable } from '../ask-hub.ts'
import { inTurn, NotYet, usualTurns } from '../in-turn.ts'
import { feeds, pollFeed, pollWorld } from '../poll-feed.ts'

/** While a job of a feed waits there is no second one: it looks around again after so long. */
const LONGEST_MS = 600_000

/** Asks one feed in its host's turn, or ahead of it where somebody waits; where that is far off the job comes back. */
export const run: Run<'feed.poll'> = async ({ turn, reached, ...input }, { priority }) => {
  if (env.ONRECORD_FEEDS === 'off') return
  const { feed, now = false } = input
  const outside = pollWorld(reachable())
  const line = now || priority > 0 ? 'first' : 'poll'
  const fetchPage = inTurn(outside.fetchPage, usualTurns(), { line, turn, reached })
  try {
    await pollFeed(feed, now, { ...outside, fetchPage })
  } catch (error) {
    if (!(error instanceof NotYet)) throw error
    const { at, url, told } = error
    const after = new Date(Math.min(at.getTime(), systemClock.now().getTime() + LONGEST_MS))
    const when = { key: feed, group: hostOf(url), after, priority }
    await putOff(feeds, 'feed.poll', { ...input, ...told }, when)
  }
}
