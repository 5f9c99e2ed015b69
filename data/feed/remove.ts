import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { hostOf } from '#domain/feed/identity.ts'
import type { Outline } from '#domain/feed/opml.ts'
import type { Feed } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { dropWaiting, enqueueAll } from '../queue/enqueue.ts'
import { holdAll } from '../subject.ts'
import { forgetHub } from './hub.ts'

/** Whoever brings items, lets them go or finds two to be one waits here for the others. Taken after a feed, and never before. */
export async function lockItems(tx: Tx): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('feed items', 7204)) is null as locked`
}

/**
 * What a removed feed leaves: its hub is forgotten, and items that nobody has captured yet, and that no other feed brought,
 * are let go. What was captured waits on or is on record, and its arrivals stay, so that nothing comes twice when the feed
 * is followed again. Whoever calls it holds the feed and has written its state.
 */
export async function letGo(tx: Tx, feed: string, now: Date): Promise<void> {
  await forgetHub(tx, feed)
  await lockItems(tx)
  await tx.$executeRaw`
    update feed_item i set state = 'let go', bytes_hash = null, settled_at = ${now}
    where i.state = 'taken' and exists (select 1 from feed_arrival a where a.item_id = i.id and a.feed_id = ${feed})
      and not exists (select 1 from feed_arrival a join feed f on f.id = a.feed_id where a.item_id = i.id and f.state <> 'removed')`
}

/** An item of which every feed was removed is let go when its turn comes, too. @returns false when one of them is followed */
export async function nobodyWants(item: string, now: Date): Promise<boolean> {
  const followed = { itemId: item, feed: { state: { not: 'removed' } } }
  if ((await db().feedArrival.count({ where: followed })) > 0) return false
  return db().$transaction(async (tx) => {
    await lockItems(tx)
    if ((await tx.feedArrival.count({ where: followed })) > 0) return false
    const data = { state: 'let go', bytesHash: null, settledAt: now }
    await tx.feedItem.updateMany({ where: { id: item, state: 'taken' }, data })
    return true
  })
}

/** Items of feeds that were let go are captured after all. */
async function takeAgain(tx: Tx, feeds: string[], now: Date): Promise<void> {
  await lockItems(tx)
  const items = await tx.$queryRaw<{ id: string; url: string | null }[]>`
    update feed_item i set state = 'taken', settled_at = null, queued_at = ${now}, lost = 0
    from (select a.item_id, min(a.url) as url from feed_arrival a where a.feed_id = any(${feeds}::text[]) group by a.item_id) a
    where i.id = a.item_id and i.state = 'let go' returning i.id, a.url`
  const jobs = items.map(({ id, url }) => ({ input: { item: id }, key: id, group: hostOf(url ?? '') }))
  await enqueueAll(tx, 'feed.item', jobs)
}

/** Follows removed feeds again: they are asked at once, and know what they brought before. */
export async function followAgain(
  tx: Tx,
  viewer: Viewer,
  feeds: Pick<Feed, 'id' | 'url'>[],
  now: Date,
  state: 'active' | 'paused' | 'gone' = 'active',
): Promise<void> {
  if (feeds.length === 0) return
  const ids = feeds.map(({ id }) => id)
  // one that had ended goes on telling why
  const anew = state === 'gone' ? { state } : { state, failures: 0, lastError: null, nextPollAt: now }
  await tx.feed.updateMany({ where: { id: { in: ids } }, data: anew })
  await takeAgain(tx, ids, now)
  const change = { before: { state: 'removed' }, after: { state } }
  await record(
    tx,
    viewer,
    ids.map((id) => ({ subject: 'feed', subjectId: id, what: 'followed again', ...change })),
  )
  if (state !== 'active') return
  await pollSoon(tx, feeds)
}

/**
 * Feeds are asked as soon as their hosts permit, because a person has taken them up: whatever poll was put off before is
 * dropped. One goes ahead of all that wait; many stand in line like others.
 */
export async function pollSoon(tx: Tx, feeds: Pick<Feed, 'id' | 'url'>[]): Promise<void> {
  await dropWaiting(
    tx,
    'feed.poll',
    feeds.map(({ id }) => id),
  )
  const jobs = feeds.map(({ id, url }) => ({
    ...{ input: { feed: id }, key: id, group: hostOf(url), priority: feeds.length > 1 ? 0 : 1 },
  }))
  await enqueueAll(tx, 'feed.poll', jobs)
}

/** Feeds at the addresses of a list: the known addresses, and a removed feed of each that nobody follows, held. */
export async function namedBefore(tx: Tx, outlines: Outline[], sourceOf: (one: Outline) => string | null) {
  const find = () =>
    tx.feed.findMany({
      where: { url: { in: outlines.map(({ url }) => url) } },
      orderBy: { id: 'asc' },
      take: 10_000,
    })
  const left = (await find()).filter(({ state }) => state === 'removed')
  await holdAll(
    tx,
    'feed',
    left.map(({ id }) => id),
  )
  const there = Map.groupBy(await find(), ({ url }) => url)
  const again = outlines.flatMap((one) => {
    const feeds = there.get(one.url) ?? []
    if (feeds.length === 0 || feeds.some(({ state }) => state !== 'removed')) return []
    // one address is followed once: for the source that it belongs to, where it was
    return feeds.find(({ sourceId }) => sourceId === sourceOf(one)) ?? feeds[0]!
  })
  return { known: new Set(there.keys()), again }
}
