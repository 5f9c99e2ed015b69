import 'server-only'
import { type InboxKind, inboxKinds } from '#domain/inbox/kinds.ts'
import { rankOf } from '#domain/inbox/rank.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { keepItems, keepWeights } from './keep.ts'
import type { Noted } from './kind.ts'
import { kinds } from './kinds/all.ts'

/** Notes looked at, and items weighed, in one transaction. */
const BATCH = 500
const WEIGHED_AT_ONCE = 2
const LOCK = 7223

/**
 * Brings the list up to date with the record, by what triggers noted beside each change (migration 0023). One at a time:
 * a second leaves it to the first. Killed anywhere it has done whole batches, and the rest is still noted.
 * @param within milliseconds after which no further batch is begun
 * @returns whether nothing is left to do
 */
export async function refreshInbox(within = 1000): Promise<boolean> {
  const until = performance.now() + within
  for (;;) {
    const [left] = await db().$queryRaw<{ noted: boolean; unweighed: boolean }[]>`
      select exists (select 1 from inbox_pending) as noted, exists (select 1 from inbox_item where not weighed) as unweighed`
    if (!left?.noted && !left?.unweighed) return true
    if (performance.now() > until) return false
    // what came in is listed before anything is weighed
    const work = left.noted ? listNoted : weighSome
    if (!(await db().$transaction(work, { timeout: 60_000, maxWait: 5000 }))) return false
  }
}

/** Throws the list away and notes everything, to have it made anew: assignments and snoozes stay. */
export async function forgetInbox(): Promise<void> {
  const everything = Prisma.join(
    inboxKinds.map((kind) => kinds[kind].everything),
    ' union ',
  )
  await db().$transaction(
    async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(${LOCK}) is null as locked`
      await tx.$executeRaw`delete from inbox_pending`
      await tx.$executeRaw`delete from inbox_item`
      await tx.$executeRaw`insert into inbox_pending (subject, subject_id) ${everything}`
    },
    { timeout: 600_000 },
  )
}

async function alone(tx: Tx): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ is: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as is`
  return lock?.is === true
}

async function listNoted(tx: Tx): Promise<boolean> {
  if (!(await alone(tx))) return false
  const rows = await tx.$queryRaw<{ id: bigint; subject: string; subject_id: string }[]>`
    select id, subject, subject_id from inbox_pending order by id limit ${BATCH}`
  const noted: Noted = {
    of: (subject) => [...new Set(rows.flatMap((row) => (row.subject === subject ? [row.subject_id] : [])))],
  }
  for (const name of inboxKinds) {
    const ids = [...new Set(await kinds[name].touched(tx, noted))]
    for (let at = 0; at < ids.length; at += BATCH) await listAnew(tx, name, ids.slice(at, at + BATCH))
  }
  await weighAgain(tx, noted.of('claim'))
  await tx.$executeRaw`delete from inbox_pending where id = any(${rows.map(({ id }) => id)}::bigint[])`
  return true
}

async function listAnew(tx: Tx, name: InboxKind, ids: string[]): Promise<void> {
  const kind = kinds[name]
  const found = await kind.waiting(tx, ids)
  await tx.$executeRaw`delete from inbox_item where kind = ${name} and record_id = any(${ids}::text[])
    and record_id <> all(${found.map(({ id }) => id)}::text[])`
  await keepItems(tx, name, found, kind.weigh === undefined)
}

/** A claim that moved makes another thing of what bears on it. */
async function weighAgain(tx: Tx, claims: string[]): Promise<void> {
  const weighing = inboxKinds.filter((name) => kinds[name].weigh)
  if (claims.length === 0) return
  await tx.$executeRaw`update inbox_item set weighed = false where weighed and claim_id = any(${claims}::text[]) and kind = any(${weighing}::text[])`
}

async function weighSome(tx: Tx): Promise<boolean> {
  if (!(await alone(tx))) return false
  const rows = await tx.$queryRaw<{ kind: InboxKind; id: string }[]>`
    select kind, record_id as id from inbox_item where not weighed order by since desc, key limit ${WEIGHED_AT_ONCE}`
  for (const name of inboxKinds) {
    const ids = rows.flatMap((row) => (row.kind === name ? [row.id] : []))
    const weights = ids.length ? await kinds[name].weigh?.(tx, ids) : undefined
    if (weights) await keepWeights(tx, name, weights, rankOf)
  }
  return true
}
