import 'server-only'
import { newsAmong } from '#domain/feed/first.ts'
import { fingerprintOf, guidOf, hostOf, marksOf, plainAddress } from '#domain/feed/identity.ts'
import { judge, type Rules } from '#domain/feed/rules.ts'
import type { FeedItem } from '#domain/reading/feed/read-feed.ts'
import type { Tx } from '../db.ts'
import { newId } from '../id.ts'
import { enqueueAll } from '../queue/enqueue.ts'
import { forgottenOf, stillCarried } from './forget.ts'
import { lockItems } from './remove.ts'

/** Nobody has captured it, and nobody is about to. */
export const free = ['excluded', 'old', 'let go']

type Arriving = { id: string; url: string; rules: Rules; first: boolean }
type Seen = {
  item: FeedItem
  guid: string | null
  address: string | null
  fingerprint: string
  taken: boolean
}

/** Text that the record can keep. */
export const kept = (text: string | null | undefined, most: number): string | null =>
  text?.replaceAll('\u0000', '').slice(0, most).toWellFormed().trim() || null

/**
 * Keeps the items that a feed brings for the first time. An item that another feed brought before gets one more arrival
 * and nothing else; one that is taken gets a job. Two feeds with one new item wait for each other.
 * @returns how many arrivals are new, how many items were taken, and when the newest of them was published
 */
export async function keepArrivals(
  tx: Tx,
  feed: Arriving,
  items: FeedItem[],
  now: Date,
): Promise<{ arrived: number; taken: number; newest: Date | null }> {
  const { fresh, carried } = await unseen(tx, feed, items, now)
  if (fresh.length > 0) await lockItems(tx)
  await leaveForgotten(tx, fresh)
  await stillCarried(tx, feed.id, carried, now)
  if (fresh.length === 0) return { arrived: 0, taken: 0, newest: null }
  const known = await knownItems(tx, fresh)
  const rows = fresh
    .filter((seen) => !known.of(seen))
    .map((seen) => ({ ...rowOf(seen, feed, now), seen }))
    // within one answer, too, two entries may be one item
    .filter((row, at, all) => all.findIndex((other) => isOne(row, other)) === at)
  await tx.feedItem.createMany({ data: rows.map(({ seen: _, ...row }) => row), skipDuplicates: true })
  const there = await knownItems(tx, fresh)
  const added = new Set(rows.map(({ id }) => id))
  const arrivals = fresh.flatMap((seen) => {
    const item = there.of(seen)
    if (!item) return []
    const { title, url, categories = [] } = seen.item
    return [
      {
        ...{ feedId: feed.id, itemId: item.id, guid: seen.guid, url: kept(url, 4000), at: now, seenAt: now },
        ...{ title: kept(title, 500), categories: categories.flatMap((one) => kept(one, 100) ?? []) },
      },
    ]
  })
  const { count } = await tx.feedArrival.createMany({ data: arrivals, skipDuplicates: true })
  const taken = new Map<string, string>()
  for (const seen of fresh) {
    const item = there.of(seen)
    // what another feed left out by its rules, had before it was followed, or let go, this one may take
    const may = item && (added.has(item.id) ? item.state === 'taken' : free.includes(item.state))
    if (may && seen.taken && seen.item.url) taken.set(item.id, seen.item.url)
  }
  await tx.feedItem.updateMany({
    where: { id: { in: [...taken.keys()] }, state: { in: free } },
    data: { state: 'taken', queuedAt: now, lost: 0, settledAt: null },
  })
  await enqueueAll(
    tx,
    'feed.item',
    [...taken].map(([item, url]) => ({ input: { item }, key: item, group: hostOf(url) })),
  )
  const dates = arrivals.length > 0 ? fresh.map(({ item }) => publishedOf(item) ?? now) : []
  const newest = dates.length > 0 ? new Date(Math.min(now.getTime(), Math.max(...dates.map(Number)))) : null
  return { arrived: count, taken: taken.size, newest }
}

/**
 * The items that this feed has not brought yet, and whether its rules and its beginning take them; and by their ids those
 * that it has.
 */
async function unseen(
  tx: Tx,
  feed: Arriving,
  items: FeedItem[],
  now: Date,
): Promise<{ fresh: Seen[]; carried: string[] }> {
  const news = feed.first ? newsAmong(items, now) : null
  const named = Map.groupBy(items, ({ id }) => guidOf(id))
  const all = items.map((item): Seen => {
    const judged = judge({ title: item.title, url: item.url, categories: item.categories ?? [] }, feed.rules)
    const guid = guidOf(item.id)
    return {
      item,
      // a name that several entries have is nobody's
      guid: (named.get(guid)?.length ?? 0) > 1 ? null : guid,
      address: kept(plainAddress(item.url), 2000),
      fingerprint: fingerprintOf(item, feed.id),
      taken: judged.taken && (news === null || news.has(item)),
    }
  })
  const there = await tx.feedArrival.findMany({
    where: {
      feedId: feed.id,
      OR: [
        { guid: { in: all.flatMap(({ guid }) => guid ?? []) } },
        { item: { address: { in: all.flatMap(({ address }) => address ?? []) } } },
        { item: { fingerprint: { in: all.map(({ fingerprint }) => fingerprint) } } },
      ],
    },
    select: {
      ...{ guid: true, title: true, itemId: true },
      item: { select: { address: true, fingerprint: true, publishedAt: true } },
    },
    take: 4 * all.length + 1,
  })
  const seen = new Set(there.flatMap(({ item }) => [`a${item.address}`, `f${item.fingerprint}`]))
  const byGuid = new Map(there.flatMap((one) => (one.guid ? [[one.guid, one] as const] : [])))
  const fresh = all.flatMap((one) => {
    if ((one.address && seen.has(`a${one.address}`)) || seen.has(`f${one.fingerprint}`)) return []
    const held = one.guid ? byGuid.get(one.guid) : undefined
    if (!held) return [one]
    return isAnother(one, held) ? [{ ...one, guid: null }] : []
  })
  return { fresh, carried: there.map(({ itemId }) => itemId) }
}

/** What was there before and was forgotten is no news, whatever it says of its date. */
async function leaveForgotten(tx: Tx, fresh: Seen[]): Promise<void> {
  const marks = new Map(fresh.map((one) => [one, marksOf([one.address], one.fingerprint)]))
  const known = await forgottenOf(tx, [...marks.values()].flat())
  for (const one of fresh) if (marks.get(one)?.some((mark) => known.has(mark))) one.taken = false
}

/** Whether a feed gave a name that it gave before to something else: an edited item keeps its title or its moment. */
function isAnother(
  { item }: Seen,
  held: { title: string | null; item: { publishedAt: Date | null } },
): boolean {
  const [now, then] = [publishedOf(item), held.item.publishedAt]
  return (
    now !== null && then !== null && now.getTime() !== then.getTime() && kept(item.title, 500) !== held.title
  )
}

const isOne = (a: { address: string | null; fingerprint: string }, b: typeof a): boolean =>
  a.fingerprint === b.fingerprint || (a.address !== null && a.address === b.address)

async function knownItems(tx: Tx, seen: Seen[]) {
  const rows = await tx.feedItem.findMany({
    where: {
      OR: [
        { address: { in: seen.flatMap(({ address }) => address ?? []) } },
        { fingerprint: { in: seen.map(({ fingerprint }) => fingerprint) } },
      ],
    },
    select: { id: true, state: true, address: true, fingerprint: true },
    take: 2 * seen.length + 1,
  })
  const byAddress = new Map(rows.map((row) => [row.address, row]))
  const byFingerprint = new Map(rows.map((row) => [row.fingerprint, row]))
  return {
    of: (one: Seen) =>
      (one.address ? byAddress.get(one.address) : undefined) ?? byFingerprint.get(one.fingerprint),
  }
}

/** Milliseconds of some thousand years: further from 1970 is no date of an item. */
const FAR = 30_000_000_000_000
const publishedOf = ({ publishedAt }: FeedItem): Date | null => {
  const at = publishedAt ? new Date(publishedAt) : null
  return at && Math.abs(at.getTime()) < FAR ? at : null
}

function rowOf({ item, address, fingerprint, taken }: Seen, feed: Arriving, now: Date) {
  const state = !taken
    ? judge({ title: item.title, url: item.url, categories: item.categories ?? [] }, feed.rules).taken
      ? 'old'
      : 'excluded'
    : item.url
      ? 'taken'
      : 'failed'
  return {
    ...{ id: newId(), address, fingerprint, state, createdAt: now, queuedAt: now },
    ...(state === 'failed' ? { why: 'no address' } : {}),
    title: kept(item.title, 500),
    publishedAt: publishedOf(item),
    publisher: kept(item.source, 200),
    publisherUrl: kept(item.sourceUrl, 2000),
    summary: kept(item.summary, 1000),
  }
}
