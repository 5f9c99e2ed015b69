import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { marksOf, plainAddress } from '#domain/feed/identity.ts'
import { CARRIED_MS, FORGOTTEN_MS, KEEP_MS, SEEN_MS } from '#domain/feed/retention.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { lockItems } from './remove.ts'

/** Items that are forgotten in one transaction, for feeds wait for it; and how many of those in one go. */
const AT_ONCE = 1000
const GOES = 100
/** Longest that one may take, and wait for those that bring items. */
const LIMITS = { timeout: 60_000, maxWait: 60_000 }

/** What a feed holds it carries: an item is forgotten when no feed has for long. */
export async function stillCarried(tx: Tx, feedId: string, items: string[], now: Date): Promise<void> {
  const before = new Date(now.getTime() - SEEN_MS)
  const where = { feedId, itemId: { in: items }, seenAt: { lt: before } }
  if (items.length > 0) await tx.feedArrival.updateMany({ where, data: { seenAt: now } })
}

/** Which of these marks are of what was forgotten. */
export async function forgottenOf(tx: Tx, marks: string[]): Promise<Set<string>> {
  if (marks.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    select hash::text as hash from feed_forgotten where hash = any(${marks}::bigint[])`
  return new Set(rows.map(({ hash }) => hash))
}

type Old = { id: string; createdAt: Date; address: string | null; fingerprint: string; urls: string[] }

/**
 * Forgets items of feeds that are old, that no feed has carried for long, and that nobody waits for: not those that are to
 * be captured, nor those whose page waits to be filed. What an item led to stays. An active feed that was never read, or not
 * since this is counted, still carries all that it brought; one that is not asked is counted by the clock. What is forgotten
 * leaves marks by which it is known should it come again, and these are forgotten after a longer time.
 * @returns how many were forgotten
 */
export async function forgetItems(viewer: Viewer, now: Date, atOnce = AT_ONCE): Promise<Outcome<number>> {
  if (!may(viewer, 'feed.poll')) return forbidden
  let all = 0
  let after = { createdAt: new Date(0), id: '' }
  for (let go = 0; go < GOES; go++) {
    // looked for while nobody waits, each row once
    const rows = await db().$queryRaw<Old[]>`
      select i.id, i.created_at as "createdAt", i.address, i.fingerprint,
        array(select distinct a.url from feed_arrival a where a.item_id = i.id and a.url is not null limit 20) as urls
      from feed_item i where (i.created_at, i.id) > (${after.createdAt}, ${after.id}) and ${mayGo(now)}
      order by i.created_at, i.id limit ${atOnce}`
    all += await forget(rows, now)
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) break
    after = last
  }
  const past = new Date(now.getTime() - FORGOTTEN_MS)
  await db().feedForgotten.deleteMany({ where: { day: { lt: past } } })
  return ok(all)
}

/** Of these those that may still go. */
async function forget(rows: Old[], now: Date): Promise<number> {
  if (rows.length === 0) return 0
  const marks = new Map(
    rows.map((one) => [one.id, marksOf([one.address, ...one.urls.map(plainAddress)], one.fingerprint)]),
  )
  return db().$transaction(async (tx) => {
    await lockItems(tx)
    const gone = await tx.$queryRaw<{ id: string }[]>`
      select i.id from feed_item i where i.id = any(${[...marks.keys()]}::text[]) and ${mayGo(now)}`
    const ids = gone.map(({ id }) => id)
    await tx.$executeRaw`delete from feed_arrival where item_id = any(${ids}::text[])`
    await tx.$executeRaw`delete from feed_item where id = any(${ids}::text[])`
    const left = [...new Set(ids.flatMap((id) => marks.get(id) ?? []))]
    await tx.$executeRaw`
      insert into feed_forgotten (hash, day) select hash, ${now}::timestamptz::date from unnest(${left}::bigint[]) hash
      on conflict (hash) do update set day = excluded.day`
    return ids.length
  }, LIMITS)
}

const mayGo = (now: Date) => Prisma.sql`
  i.created_at < ${new Date(now.getTime() - KEEP_MS)} and i.state <> 'taken'
  and not exists (select 1 from unfiled_snapshot u where u.bytes_hash = i.bytes_hash)
  and not exists (select 1 from feed_arrival a join feed f on f.id = a.feed_id where a.item_id = i.id
    and case when f.state = 'active'
      then f.read_at is null or a.seen_at >= f.read_at - ${CARRIED_MS} * interval '1 millisecond'
      else a.seen_at >= ${new Date(now.getTime() - CARRIED_MS)} end)`
