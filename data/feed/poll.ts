import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { isTrusted, shownBy } from '#domain/feed/hub.ts'
import { hostOf } from '#domain/feed/identity.ts'
import type { Rules } from '#domain/feed/rules.ts'
import { type Came, LEAST, nextAsking, SO_LONG } from '#domain/feed/schedule.ts'
import type { Schedule } from '#domain/feed/view.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Feed } from '#domain/reading/feed/read-feed.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { enqueueAll } from '../queue/enqueue.ts'
import { hold } from '../subject.ts'
import { write } from '../write.ts'
import { keepArrivals, kept } from './arrive.ts'
import { ended, moved } from './moved.ts'

/** Feeds that are put into the queue with one look. */
const AT_ONCE = 1000

/** What is asked of a feed's server, with what is known of its last answer. */
export type ToPoll = {
  url: string
  etag?: string
  lastModified?: string
  bytesHash: string | null
  /** when it was asked */
  at: Date
}

/** A feed whose document breaks off is read as far as it goes, and is told. */
const CUT = 'feed cut short'

/** What an asking came to. */
export type Polled =
  | { came: 'failed'; why: string; retryAfter: number | null }
  | { came: 'gone' }
  /** `movedTo`: every redirect on the way was for good */
  | { came: 'unchanged'; movedTo: string | null }
  | {
      came: 'read'
      feed: Feed
      movedTo: string | null
      etag: string | null
      lastModified: string | null
      bytesHash: string
    }

/**
 * Puts the feeds whose time has come into the queue, one job for each, those first that have been due longest. One whose
 * job waits there is left out: a thousand that were put off, of one host, would keep out all others.
 * @returns how many were put in
 */
export async function queueDueFeeds(viewer: Viewer, now: Date, most = AT_ONCE): Promise<Outcome<number>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const due = await db().$queryRaw<{ id: string; url: string }[]>`
    select f.id, f.url from feed f where f.state = 'active' and f.next_poll_at <= ${now} and not exists (
      select 1 from pgboss.job j where j.name = 'feed.poll' and j.singleton_key = f.id and j.state < 'active')
    order by f.next_poll_at, f.id limit ${most}`
  const jobs = due.map(({ id, url }) => ({ input: { feed: id }, key: id, group: hostOf(url) }))
  return ok(await enqueueAll(db(), 'feed.poll', jobs))
}

/** What to ask, or null when it is not the feed's time (a second job, a pause) unless it is asked for now. */
export async function feedToPoll(
  viewer: Viewer,
  id: string,
  now: Date,
  anyTime: boolean,
): Promise<Outcome<ToPoll | null>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const feed = await db().feed.findUnique({ where: { id } })
  if (!feed) return missing
  const due = feed.state === 'active' && (anyTime || feed.nextPollAt <= now)
  if (!due) return ok(null)
  const { url, etag, lastModified, bytesHash } = feed
  return ok({ url, bytesHash, at: now, ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) })
}

/**
 * Keeps what an asking came to: new arrivals, a job for each item that is taken, and when the feed is asked next, in one
 * transaction. Kept twice, it leaves what keeping once leaves.
 * @returns null when the feed has another address by now, or is not asked any more: the answer is not its own
 */
export async function keepPolled(
  viewer: Viewer,
  id: string,
  asked: ToPoll,
  polled: Polled,
  { now, random }: { now: Date; random: number },
): Promise<Outcome<{ arrived: number; taken: number } | null>> {
  return write<{ arrived: number; taken: number } | null>(viewer, 'feed.poll', async (tx) => {
    await hold(tx, 'feed', id)
    await tx.$queryRaw`select id from feed where id = ${id} for update`
    const feed = await tx.feed.findUnique({ where: { id }, include: { hub: true } })
    if (!feed) return missing
    if (feed.url !== asked.url || feed.state !== 'active') return ok(null)
    if (polled.came === 'gone') {
      await tx.feed.update({
        where: { id },
        data: { ...(await ended(tx, viewer, feed, 'gone')), polledAt: now },
      })
      return ok({ arrived: 0, taken: 0 })
    }
    // an address is waited for before items are: whoever adds one holds it already
    const elsewhere =
      polled.came !== 'failed' && polled.movedTo ? await moved(tx, viewer, feed, polled.movedTo) : {}
    // until it was read once, what it holds was there before us: whatever was asked of it in vain
    const { url } = feed
    const how = { id, url, rules: feed.rules as Rules, first: feed.bytesHash === null }
    const { arrived, taken, newest } =
      polled.came === 'read'
        ? await keepArrivals(tx, how, polled.feed.items, now)
        : { arrived: 0, taken: 0, newest: null }
    const cuts = cutsOf(feed.cuts, polled)
    const data: Prisma.FeedUpdateInput = {
      ...(await next(tx, feed, asked, polled, arrived, { now, random })),
      ...{ polledAt: now, cuts },
      lastError: polled.came === 'failed' ? polled.why : cuts > 0 ? CUT : null,
      ...(newest && newest > (feed.lastItemAt ?? new Date(0)) ? { lastItemAt: newest } : {}),
    }
    // what is cut is asked for again whole, and the first that is whole is the first, unless it never is
    if (polled.came === 'read' && (cuts === 0 || cuts >= SO_LONG)) {
      const { etag, lastModified, bytesHash } = polled
      Object.assign(data, {
        // of what was cut a server may say that it has not changed
        ...(cuts === 0 ? { etag, lastModified } : { etag: null, lastModified: null }),
        bytesHash,
        readAt: now,
        title: feed.title ?? kept(polled.feed.title, 300),
      })
    }
    await tx.feed.update({ where: { id }, data: { ...data, ...elsewhere } })
    return ok({ arrived, taken })
  })
}

/** How many answers in a row broke off; one that is the same as before is what that was. */
function cutsOf(before: number, polled: Polled): number {
  if (polled.came === 'read') return polled.feed.fault ? before + 1 : 0
  return polled.came === 'unchanged' && before < SO_LONG ? 0 : before
}

/** When the feed is asked next; what this asking showed of its hub is kept. */
async function next(
  tx: Tx,
  feed: Prisma.FeedGetPayload<{ include: { hub: true } }>,
  asked: ToPoll,
  polled: Polled,
  arrived: number,
  { now, random }: { now: Date; random: number },
) {
  const came: Came =
    polled.came === 'failed'
      ? { to: 'failure', retryAfter: polled.retryAfter }
      : { to: arrived > 0 ? 'new items' : 'nothing new' }
  const { hub } = feed
  const cut = polled.came === 'read' && polled.feed.fault !== undefined
  const shown = hub && polled.came !== 'failed' ? shownBy(hub, { at: asked.at, news: arrived > 0 }) : null
  if (shown)
    await tx.feedHub.updateMany({
      where: { feedId: feed.id },
      data: { heardAt: asked.at, provedAt: shown.provedAt, ...(arrived > 0 ? { foundAt: asked.at } : {}) },
    })
  const rhythm = {
    ...{ schedule: feed.schedule as Schedule, interval: feed.interval, failures: feed.failures },
    // while a feed breaks off, its hub is not relied on
    hub: !cut && hub !== null && shown !== null && !shown.asWell && isTrusted({ ...hub, ...shown }, now),
  }
  const asking = nextAsking(rhythm, came, random)
  const { interval, wait, failures } = asking
  // what the hub told of, before or while the feed was being asked, may not be in its answer yet
  const told = failures === 0 && (shown?.asWell || (hub?.toldAt && hub.toldAt >= asked.at))
  const seconds = told ? Math.min(wait, LEAST) : wait
  return { interval, failures, nextPollAt: new Date(now.getTime() + seconds * 1000) }
}
