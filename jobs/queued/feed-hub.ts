import { putOff } from '#data/queue/turns.ts'
import type { Run } from '#data/queue/work.ts'
import { hostOf } from '#domain/feed/identity.ts'
import { env } from '#env'
import { askFeedsHub } from '../ask-hub.ts'
import { NotYet } from '../in-turn.ts'
import { feeds } from '../poll-feed.ts'

/** Asks the hub of one feed in the turn of the hub's host; where that is far off the job comes back for it. */
export const run: Run<'feed.hub'> = async ({ feed, turn }) => {
  if (env.ONRECORD_FEEDS === 'off') return
  try {
    await askFeedsHub(feed, { turn })
  } catch (error) {
    if (!(error instanceof NotYet)) throw error
    const { at, url, told } = error
    const when = { key: feed, group: hostOf(url), after: at }
    await putOff(feeds, 'feed.hub', { feed, turn: told.turn }, when)
  }
}
