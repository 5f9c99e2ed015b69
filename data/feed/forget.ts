import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { CARRIED_MS, KEEP_MS, SEEN_MS } from '#domain/feed/retention.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db, type Tx } from '../db.ts'
import { lockItems } from './remove.ts'

/** Items that are forgotten in one transaction, for feeds wait for it; and how many of those in one go. */
const AT_ONCE = 2000
const GOES = 50

/** What a feed holds it carries: an item is forgotten when no feed has for long. */
export async function stillCarried(tx: Tx, feedId: string, items: string[], now: Date): Promise<void> {
  const before = new Date(now.getTime() - SEEN_MS)
  const where = { feedId, itemId: { in: items }, seenAt: { lt: before } }
  if (items.length > 0) await tx.feedArrival.updateMany({ where, data: { seenAt: now } })
}

/**
 * Forgets items of feeds that are old, that no feed has carried for long, and that nobody waits for: not those that are to
 * be captured, nor those whose page waits to be filed. What an item led to stays. A feed that was never read, or not since
 * this is counted, still carries all that it brought.
 * @returns how many were forgotten
 */
export async function forgetItems(viewer: Viewer, now: Date): Promise<Outcome<number>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const before = new Date(now.getTime() - KEEP_MS)
  let all = 0
  for (let go = 0; go < GOES; go++) {
    const count = await db().$transaction(async (tx) => {
      await lockItems(tx)
      const rows = await tx.$queryRaw<{ id: string }[]>`
        select i.id from feed_item i where i.created_at < ${before} and i.state <> 'taken'
          and not exists (select 1 from unfiled_snapshot u where u.bytes_hash = i.bytes_hash)
          and not exists (select 1 from feed_arrival a join feed f on f.id = a.feed_id where a.item_id = i.id
            and (f.read_at is null or a.seen_at >= f.read_at - ${CARRIED_MS} * interval '1 millisecond'))
        order by i.created_at, i.id limit ${AT_ONCE}`
      const ids = rows.map(({ id }) => id)
      await tx.$executeRaw`delete from feed_arrival where item_id = any(${ids}::text[])`
      return tx.$executeRaw`delete from feed_item where id = any(${ids}::text[])`
    })
    all += count
    if (count < AT_ONCE) break
  }
  return ok(all)
}
