import type { Run } from '#data/queue/work.ts'
import { askFeedsHub } from '../ask-hub.ts'

/** Asks the hub of one feed. */
export const run: Run<'feed.hub'> = ({ feed }) => askFeedsHub(feed)
