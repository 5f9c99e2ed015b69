import type { Run } from '#data/queue/work.ts'
import { env } from '#env'
import { askFeedsHub } from '../ask-hub.ts'

/** Asks the hub of one feed. */
export const run: Run<'feed.hub'> = async ({ feed }) => {
  if (env.ONRECORD_FEEDS === 'on') await askFeedsHub(feed)
}
