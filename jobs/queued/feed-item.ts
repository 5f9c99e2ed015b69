import type { Run } from '#data/queue/work.ts'
import { how } from '#domain/queue/kinds.ts'
import { env } from '#env'
import { takeItem } from '../take-item.ts'
import { world } from '../world.ts'

/** Captures one item that a feed brought. */
export const run: Run<'feed.item'> = async ({ item }, { tries }) => {
  if (env.ONRECORD_FEEDS === 'off') return
  await takeItem(item, tries > how('feed.item').again, world())
}
