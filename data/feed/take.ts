import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { hostOf, plainAddress } from '#domain/feed/identity.ts'
import type { ItemState } from '#domain/feed/view.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { db, type Tx } from '../db.ts'
import { enqueue } from '../queue/enqueue.ts'
import { free } from './arrive.ts'
import { lockItems, nobodyWants } from './remove.ts'

export type ToTake = {
  url: string
  title: string | null
  summary: string | null
  publishedAt: Date | null
  /** who first published it, as the feed says */
  publisher: string | null
  /** the source whose reports a feed files by itself, where one that brought the item does */
  filesAs: string | null
}

/** What was kept of an item before a worker was killed, and waits: it is filed, where its feed says so, and settled. */
export type HalfTaken = { unfiled: string; bytesHash: string; filesAs: string | null }

/** What an item turned out to be. */
export type Settled = {
  state: Exclude<ItemState, 'taken' | 'excluded' | 'old' | 'let go'>
  why?: string | null
  bytesHash?: string | null
  reportId?: string | null
}

/**
 * What is to be captured; null when it has been already. An item whose bytes were kept before a worker was killed is
 * settled by them and not fetched again.
 */
export async function itemToTake(viewer: Viewer, id: string): Promise<Outcome<ToTake | HalfTaken | null>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const item = await itemOf(id)
  if (!item) return missing
  if (item.state !== 'taken' || (!item.wanted && (await nobodyWants(id, new Date())))) return ok(null)
  const url = item.arrivals.find((arrival) => arrival.url)?.url
  if (!url) return missing
  const source = item.arrivals.find(
    ({ filing, sourceId, state }) => filing === 'files' && sourceId && state !== 'removed',
  )?.sourceId
  const filesAs = source ?? null
  const { bytesHash } = item
  const kept = bytesHash ? await byBytes(bytesHash) : null
  if (bytesHash && kept && 'unfiled' in kept) return ok({ unfiled: kept.unfiled, bytesHash, filesAs })
  const known = kept ?? (await byAddress([url, item.address]))
  if (known) {
    await db().feedItem.update({ where: { id }, data: { ...known, state: 'read', settledAt: new Date() } })
    return ok(null)
  }
  const { title, summary, publisher, publishedAt } = item
  return ok({ url, title, summary, publisher, publishedAt, filesAs })
}

type Item = {
  state: string
  address: string | null
  bytesHash: string | null
  title: string | null
  summary: string | null
  publisher: string | null
  publishedAt: Date | null
  arrivals: { url: string | null; filing: string; sourceId: string | null; state: string }[]
  /** a feed that is followed brought it */
  wanted: boolean
}

/** An item with the first twenty times that a feed brought it. One query, in SQL: a newsroom asks it for each article. */
async function itemOf(id: string): Promise<Item | undefined> {
  const [row] = await db().$queryRaw<Item[]>`
    select i.state, i.address, i.bytes_hash as "bytesHash", i.title, i.summary, i.publisher, i.published_at as "publishedAt",
      coalesce((select jsonb_agg(jsonb_build_object('url', a.url, 'filing', f.filing, 'sourceId', f.source_id, 'state', f.state) order by a.at, a.feed_id)
        from (select * from feed_arrival where item_id = i.id order by at, feed_id limit 20) a join feed f on f.id = a.feed_id), '[]') as arrivals,
      exists (select 1 from feed_arrival a join feed f on f.id = a.feed_id where a.item_id = i.id and f.state <> 'removed') as wanted
    from feed_item i where i.id = ${id}`
  return row
}

type Known = { bytesHash?: string; reportId?: string }

async function byBytes(
  bytesHash: string,
): Promise<{ bytesHash: string; reportId: string } | { unfiled: string } | null> {
  const there = await db().snapshot.findUnique({ where: { bytesHash }, select: { reportId: true } })
  if (there) return { bytesHash, reportId: there.reportId }
  const waiting = await db().unfiledSnapshot.findUnique({ where: { bytesHash }, select: { id: true } })
  return waiting && { unfiled: waiting.id }
}

/** A report on record at one of the addresses, or what waits that was fetched there. */
async function byAddress(given: (string | null)[]): Promise<Known | null> {
  const urls = [...new Set(given.flatMap((url) => (url ? [url, url.replace(/#.*$/, '')] : [])))]
  // apart: one condition with "or" on both tables would read them from end to end
  const [found] = await db().$queryRaw<[{ reportId: string | null; bytesHash: string | null }]>`
    select (select min(r.id) from (select id from report where canonical_url = any(${urls}::text[])
        union all select report_id from report_url where url = any(${urls}::text[])) r) as "reportId",
      (select bytes_hash from unfiled_snapshot where final_url = any(${urls}::text[]) order by id limit 1) as "bytesHash"`
  const { reportId, bytesHash } = found
  return reportId ? { reportId } : bytesHash ? { bytesHash } : null
}

/**
 * Says where an item's page was found. An item that is known by that address already is the same one: what brought this
 * one is then counted with it. What is on record at the address settles the item.
 * @returns `go on` when it is still to be kept
 */
export async function foundAt(
  viewer: Viewer,
  id: string,
  urls: (string | null)[],
  bytesHash: string,
): Promise<Outcome<'go on' | 'settled'>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const address = urls.map(plainAddress).find(Boolean) ?? null
  const same = await db().$transaction(async (tx) => {
    await lockItems(tx)
    // written down before anything is kept: who is killed after it finds by it what was kept
    const [{ other, wanted }] = await tx.$queryRaw<
      [{ other: { id: string; state: string } | null; wanted: boolean }]
    >`
      with other as (select id, state from feed_item where address = ${address} and id <> ${id}),
      written as (update feed_item set bytes_hash = ${bytesHash}, address = coalesce(${address}, address)
        where id = ${id} and state = 'taken' and not exists (select 1 from other) returning id)
      select (select jsonb_build_object('id', id, 'state', state) from other) as other, exists (select 1 from written) as wanted`
    return other ? into(tx, id, other) : !wanted
  })
  if (same) return ok('settled')
  const known = await byAddress(urls)
  if (!known) return ok('go on')
  await db().feedItem.update({
    where: { id },
    data: { bytesHash: null, ...known, state: 'read', settledAt: new Date() },
  })
  return ok('settled')
}

async function into(tx: Tx, id: string, { id: other, state }: { id: string; state: string }): Promise<true> {
  const there = await tx.feedArrival.findMany({
    where: { itemId: other },
    select: { feedId: true },
    take: 1000,
  })
  const wanted = (await tx.feedItem.count({ where: { id, state: 'taken' } })) > 0
  await tx.feedArrival.deleteMany({
    where: { itemId: id, feedId: { in: there.map(({ feedId }) => feedId) } },
  })
  await tx.feedArrival.updateMany({ where: { itemId: id }, data: { itemId: other } })
  await tx.feedItem.delete({ where: { id } })
  // what one feed left out, had before it was followed, or let go, another one has brought and wants
  if (wanted && free.includes(state)) await takeOne(tx, other)
  return true
}

async function takeOne(tx: Tx, id: string): Promise<void> {
  const data = { state: 'taken', queuedAt: new Date(), lost: 0, settledAt: null }
  await tx.feedItem.update({ where: { id }, data })
  const by = await tx.feedArrival.findFirst({
    where: { itemId: id, url: { not: null } },
    select: { url: true },
  })
  await enqueue(tx, 'feed.item', { item: id }, { key: id, group: hostOf(by?.url ?? '') })
}

/** Says what became of an item; what is settled already stays as it is. */
export async function settleItem(
  viewer: Viewer,
  id: string,
  settled: Settled,
  now: Date,
): Promise<Outcome<null>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const wall = settled.state !== 'read'
  await db().feedItem.updateMany({
    where: { id, state: { in: ['taken', 'read'] } },
    data: {
      ...settled,
      ...(wall ? { bytesHash: null } : {}),
      why: settled.why?.slice(0, 300) ?? null,
      settledAt: now,
    },
  })
  return ok(null)
}
