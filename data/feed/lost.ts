import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { hostOf } from '#domain/feed/identity.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { enqueueAll } from '../queue/enqueue.ts'

/** An item that was not captured after so long may have lost its job. */
const AFTER_MS = 3_600_000
/** Items that are looked at with one look. */
const AT_ONCE = 200
/** An item whose job was lost so often ends whoever takes it: it is given up. */
const MOST_LOST = 5

/**
 * Puts items into the queue again that are to be captured and whose job is gone: it was killed at its last try, or the
 * database was restored without it. Run at once by two, each item is looked at by one.
 * @returns how many were put in
 */
export async function queueLostItems(viewer: Viewer, now: Date): Promise<Outcome<number>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  return db().$transaction(async (tx) => {
    const items = await tx.$queryRaw<{ id: string; lost: number; url: string | null }[]>`
      select i.id, i.lost, (select a.url from feed_arrival a where a.item_id = i.id and a.url is not null order by a.at, a.feed_id limit 1) as url
      from feed_item i where i.state = 'taken' and i.queued_at < ${new Date(now.getTime() - AFTER_MS)}
      order by i.queued_at, i.id limit ${AT_ONCE} for update of i skip locked`
    if (items.length === 0) return ok(0)
    const ids = items.map(({ id }) => id)
    const there = await tx.$queryRaw<{ id: string }[]>`
      select singleton_key as id from pgboss.job
      where name = 'feed.item' and singleton_key = any(${ids}::text[]) and state < 'completed' limit ${2 * AT_ONCE}`
    const waiting = new Set(there.map(({ id }) => id))
    const lost = items.filter(({ id }) => !waiting.has(id))
    const given = lost.filter((item) => item.lost >= MOST_LOST || !item.url).map(({ id }) => id)
    const again = lost.filter(({ id }) => !given.includes(id))
    await tx.feedItem.updateMany({ where: { id: { in: ids } }, data: { queuedAt: now } })
    await tx.feedItem.updateMany({
      where: { id: { in: again.map(({ id }) => id) } },
      data: { lost: { increment: 1 } },
    })
    await tx.feedItem.updateMany({
      where: { id: { in: given } },
      data: { state: 'failed', why: 'stopped', bytesHash: null, settledAt: now },
    })
    const jobs = again.map(({ id, url }) => ({ input: { item: id }, key: id, group: hostOf(url ?? '') }))
    return ok(await enqueueAll(tx, 'feed.item', jobs))
  })
}
