import 'server-only'
import { randomBytes } from 'node:crypto'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { isSigned, RENEW_MS } from '#domain/feed/hub.ts'
import { hostOf } from '#domain/feed/identity.ts'
import { LEAST } from '#domain/feed/schedule.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { db, type Tx } from '../db.ts'
import { enqueue, enqueueAll, enqueueAnew } from '../queue/enqueue.ts'

/** A hub that did not answer a question is asked again after so long. */
const AGAIN_MS = 3_600_000
/** Hubs asked anew with one look. */
const AT_ONCE = 200

export type HubToAsk = { hub: string; topic: string; callback: string; secret: string }

/** Keeps the hub that a feed names, and has it asked when it is another than before. */
export async function keepHub(
  viewer: Viewer,
  feed: string,
  hub: string,
  topic: string,
): Promise<Outcome<null>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  return db().$transaction(async (tx) => {
    // a feed may have been removed since it was asked, with what it had of a hub
    const asked = await tx.$queryRaw<
      object[]
    >`select id from feed where id = ${feed} and state = 'active' for update`
    if (asked.length === 0) return ok(null)
    const there = await tx.feedHub.findUnique({ where: { feedId: feed } })
    if (there?.hub === hub && there.topic === topic) return ok(null)
    const token = () => randomBytes(24).toString('hex')
    const row = {
      hub,
      topic,
      callback: token(),
      secret: token(),
      state: 'asked',
      until: null,
      askedAt: new Date(),
      ...{ toldAt: null, heardAt: null, foundAt: null, provedAt: null },
    }
    await tx.feedHub.upsert({ where: { feedId: feed }, create: { feedId: feed, ...row }, update: row })
    await enqueue(tx, 'feed.hub', { feed }, { key: feed })
    return ok(null)
  })
}

/** A hub is the feed's no more: what it still tells is not for us. */
export async function forgetHub(tx: Tx, feed: string): Promise<void> {
  await tx.feedHub.deleteMany({ where: { feedId: feed } })
}

/** Puts the hubs into the queue whose leases end, or that said nothing to a question. */
export async function queueDueHubs(viewer: Viewer, now: Date): Promise<Outcome<number>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const asked = { lt: new Date(now.getTime() - AGAIN_MS) }
  const rows = await db().feedHub.findMany({
    where: {
      feed: { state: 'active' },
      askedAt: asked,
      OR: [{ state: 'listening', until: { lt: new Date(now.getTime() + RENEW_MS) } }, { state: 'asked' }],
    },
    orderBy: { feedId: 'asc' },
    take: AT_ONCE,
    select: { feedId: true },
  })
  return ok(
    await enqueueAll(
      db(),
      'feed.hub',
      rows.map(({ feedId }) => ({ input: { feed: feedId }, key: feedId })),
    ),
  )
}

/** What to ask a feed's hub; the asking is written down first. */
export async function hubToAsk(viewer: Viewer, feed: string, now: Date): Promise<Outcome<HubToAsk>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  const { count } = await db().feedHub.updateMany({
    where: { feedId: feed, feed: { state: 'active' } },
    data: { askedAt: now },
  })
  const row = count ? await db().feedHub.findUnique({ where: { feedId: feed } }) : null
  if (!row) return missing
  const { hub, topic, callback, secret } = row
  return ok({ hub, topic, callback, secret })
}

/**
 * A hub asks whether we asked it (WebSub 5.3), or says that it will not tell us (5.2). Who knows the callback's secret
 * address and the topic is the hub. @returns missing when we asked for nothing of the kind
 */
export async function hubVerifies(
  callback: string,
  asked: { mode: string; topic: string; seconds: number },
  now: Date,
): Promise<Outcome<null>> {
  const row = await db().feedHub.findUnique({
    where: { callback },
    include: { feed: { select: { state: true } } },
  })
  if (!row || row.topic !== asked.topic) return missing
  const wanted = row.feed.state === 'active'
  if (asked.mode === 'denied') {
    await db().feedHub.update({ where: { callback }, data: { state: 'refused', until: null } })
    return ok(null)
  }
  if (asked.mode === 'unsubscribe') return wanted ? missing : ok(null)
  if (asked.mode !== 'subscribe' || !wanted || !(asked.seconds > 0)) return missing
  const until = new Date(now.getTime() + Math.min(asked.seconds, 90 * 86_400) * 1000)
  await db().feedHub.update({ where: { callback }, data: { state: 'listening', until } })
  return ok(null)
}

/** Whether we gave this address to a hub whose feed is asked: nothing else is read of whoever comes there. */
export async function isCallback(callback: string): Promise<boolean> {
  return (await db().feedHub.count({ where: { callback, feed: { state: 'active' } } })) > 0
}

/**
 * A hub tells of new items. What it sends is a reason to ask the feed sooner and nothing more: the feed's own address says
 * what is in it. However often it tells, the feed is asked no more often than a schedule may; one that fails is asked
 * when its wait is over. Unsigned or wrongly signed it is dropped, and the hub is not told (WebSub 7.1).
 * @param body null when it is longer than is read: then nobody knows how it is signed, and that its sender knows the callback's
 * secret address must do for a reason to ask
 */
export async function hubTells(
  callback: string,
  body: Uint8Array | null,
  signature: string | null,
  now: Date,
): Promise<Outcome<boolean>> {
  const row = await db().feedHub.findUnique({ where: { callback }, include: { feed: true } })
  if (row?.feed.state !== 'active') return missing
  if (body && !isSigned(body, signature, row.secret)) return ok(false)
  const id = row.feedId
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`select id from feed where id = ${id} for update`
    const { url, polledAt } = await tx.feed.findUniqueOrThrow({ where: { id } })
    // an asking that goes on now finds it when it says when the next one is
    await tx.feedHub.updateMany({ where: { callback }, data: { toldAt: now } })
    const at = new Date(Math.max(now.getTime(), (polledAt?.getTime() ?? 0) + LEAST * 1000))
    const { count } = await tx.feed.updateMany({
      where: { id, state: 'active', failures: 0, nextPollAt: { gt: at } },
      data: { nextPollAt: at },
    })
    if (count > 0 && at <= now)
      await enqueueAnew(tx, 'feed.poll', { feed: id }, { key: id, group: hostOf(url), priority: 1 })
  })
  return ok(true)
}
