import { putOff } from '#data/queue/turns.ts'
import type { Run } from '#data/queue/work.ts'
import { hostOf } from '#domain/feed/identity.ts'
import { how } from '#domain/queue/kinds.ts'
import { env } from '#env'
import { inTurn, NotYet, usualTurns } from '../in-turn.ts'
import { feeds } from '../poll-feed.ts'
import { takeItem } from '../take-item.ts'
import { world } from '../world.ts'

/** Captures one item that a feed brought in its host's turn, as its robots.txt lets programs; where that is far off the job comes back for it. */
export const run: Run<'feed.item'> = async ({ item, turn, reached, tried = 0 }, { tries, priority }) => {
  if (env.ONRECORD_FEEDS === 'off') return
  // a job that was put off is a new one to the queue: what was tried before goes with it, or there would be no last try
  const failed = tried + tries - 1
  const most = how('feed.item').again
  const outside = world()
  const fetchPage = inTurn(outside.fetchPage, usualTurns(), {
    ...{ turn, reached, comesBack: failed < most, ownRobots: true },
  })
  try {
    await takeItem(item, failed >= most, { ...outside, fetchPage })
  } catch (error) {
    if (!(error instanceof NotYet)) throw error
    const { at, url, told, unread } = error
    // a site whose robots.txt is not to be had for long was tried, too
    const vain = failed + (unread ? 1 : 0)
    const when = { key: item, group: hostOf(url), after: at, priority }
    await putOff(feeds, 'feed.item', { item, ...told, ...(vain > 0 ? { tried: vain } : {}) }, when)
  }
}
