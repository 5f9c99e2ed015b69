import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { hostOf } from '#domain/feed/identity.ts'
import type { Rules } from '#domain/feed/rules.ts'
import { type Came, nextAsking } from '#domain/feed/schedule.ts'
import type { Schedule } from '#domain/feed/view.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Feed } from '#domain/reading/feed/read-feed.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { enqueueAll } from '../queue/enqueue.ts'
import { keepArrivals } from './arrive.ts'

/** Feeds that are put into the queue with one look. */
const AT_ONCE = 1000

/** What is asked of a feed's server, with what is known of its last answer. */
export type ToPoll = { url: string; etag?: string; lastModified?: string; bytesHash: string | null }

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

/** Puts every feed whose time has come into the queue, one job for each. @returns how many were put in */
export async function queueDueFeeds(viewer: Viewer, now: Date): Promise<Outcome<number>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const due = await db().feed.findMany({
    where: { state: 'active', nextPollAt: { lte: now } },
    orderBy: [{ nextPollAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
    select: { id: true, url: true },
  })
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
  return ok({ url, bytesHash, ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) })
}

/**
 * Keeps what an asking came to: new arrivals, a job for each item that is taken, and when the feed is asked next, in one
 * transaction. Kept twice, it leaves what keeping once leaves.
 */
export async function keepPolled(
  viewer: Viewer,
  id: string,
  polled: Polled,
  now: Date,
  random: number,
): Promise<Outcome<{ arrived: number; taken: number }>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  return db().$transaction(
    async (tx) => {
      await tx.$queryRaw`select id from feed where id = ${id} for update`
      const feed = await tx.feed.findUnique({ where: { id }, include: { hub: { select: { state: true } } } })
      if (!feed) return missing
      if (polled.came === 'gone') {
        await tx.feed.update({ where: { id }, data: { state: 'gone', polledAt: now, lastError: 'gone' } })
        return ok({ arrived: 0, taken: 0 })
      }
      const how = { id, url: feed.url, rules: feed.rules as Rules, first: feed.polledAt === null }
      const { arrived, taken, newest } =
        polled.came === 'read'
          ? await keepArrivals(tx, how, polled.feed.items, now)
          : { arrived: 0, taken: 0, newest: null }
      const came: Came =
        polled.came === 'failed'
          ? { to: 'failure', retryAfter: polled.retryAfter }
          : { to: arrived > 0 ? 'new items' : 'nothing new' }
      const rhythm = {
        schedule: feed.schedule as Schedule,
        interval: feed.interval,
        failures: feed.failures,
        hub: feed.hub?.state === 'listening',
      }
      const { interval, failures, wait } = nextAsking(rhythm, came, random)
      const data: Prisma.FeedUpdateInput = {
        ...{ interval, failures, polledAt: now, nextPollAt: new Date(now.getTime() + wait * 1000) },
        lastError: polled.came === 'failed' ? polled.why : null,
        ...(newest ? { lastItemAt: newest } : {}),
      }
      if (polled.came === 'read') {
        const { etag, lastModified, bytesHash } = polled
        Object.assign(data, { etag, lastModified, bytesHash, title: feed.title ?? polled.feed.title })
      }
      if (polled.came !== 'failed' && polled.movedTo)
        Object.assign(data, await moved(tx, feed, polled.movedTo))
      await tx.feed.update({ where: { id }, data })
      return ok({ arrived, taken })
    },
    { timeout: 20_000, maxWait: 10_000 },
  )
}

/** The feed's new address; where another feed of its source has that already, this one has come to its end. */
async function moved(
  tx: Tx,
  feed: { id: string; sourceId: string | null },
  url: string,
): Promise<Prisma.FeedUpdateInput> {
  const other = await tx.feed.findFirst({
    where: { sourceId: feed.sourceId, url, id: { not: feed.id } },
    select: { id: true },
  })
  return other ? { state: 'gone', lastError: 'moved to another' } : { url }
}
