import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { hostOf } from '#domain/feed/identity.ts'
import type { Feed, Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { forgetHub } from './hub.ts'

/** Longer addresses are not followed: the index of addresses does not hold them. */
const LONGEST = 2000

/** The feed has come to its end, as its server says; history tells so. Whoever calls it holds the feed. */
export async function ended(
  tx: Tx,
  viewer: Viewer,
  feed: Feed,
  why: string,
): Promise<Prisma.FeedUpdateInput> {
  const change = { before: { state: feed.state }, after: { state: 'gone' } }
  await record(tx, viewer, [{ subject: 'feed', subjectId: feed.id, what: 'ended', ...change }])
  return { state: 'gone', lastError: why }
}

/**
 * The feed's new address; where another feed of its source has that already, this one has come to its end. The hub of
 * another host is not this feed's any more.
 */
export async function moved(
  tx: Tx,
  viewer: Viewer,
  feed: Feed,
  url: string,
): Promise<Prisma.FeedUpdateInput> {
  if (url === feed.url || Buffer.byteLength(url) > LONGEST) return {}
  const there = await followed(tx, url, feed.sourceId, feed.id)
  // where a removed feed has that address, this one goes on by its own, and is led there each time
  if (there?.state === 'removed') return {}
  if (there) return ended(tx, viewer, feed, 'moved to another')
  if (hostOf(url) !== hostOf(feed.url)) await forgetHub(tx, feed.id)
  const change = { before: { url: feed.url }, after: { url } }
  await record(tx, viewer, [{ subject: 'feed', subjectId: feed.id, what: 'moved', ...change }])
  return { url }
}

/** One address is followed once for one source. Two who add it at once: the second waits here. @returns the other feed */
export async function followed(
  tx: Tx,
  url: string,
  sourceId: string | null,
  but?: string,
): Promise<{ id: string; state: string } | null> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`feed:${url}`}, 7204)) is null as locked`
  return tx.feed.findFirst({
    where: { url, sourceId, ...(but ? { id: { not: but } } : {}) },
    select: { id: true, state: true },
  })
}
