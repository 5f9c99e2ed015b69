import 'server-only'
import { type InboxKind, inboxKinds } from '#domain/inbox/kinds.ts'
import { rankOf } from '#domain/inbox/rank.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db, type Tx } from '../db.ts'
import { allBut, apart, type Trouble } from './apart.ts'
import { keepItems, keepWeights } from './keep.ts'
import type { Noted } from './kind.ts'
import { kinds } from './kinds/all.ts'

/** Notes looked at, things listed together, and items weighed, in one transaction. */
const BATCH = 500
const LISTED_TOGETHER = 100
const WEIGHED_AT_ONCE = 2
/** Milliseconds after which a transaction begins no further part: what it left is noted, and the next one's. */
const LONG_ENOUGH = 3000
const LOCK = 7223

/** Seconds until what failed is tried again, and milliseconds after which a failure is not looked at any closer. */
const LATER_S = 600
const CLOSER_MS = 15_000
const DUE = Prisma.sql`(not_before is null or not_before <= now())`
const TO_WEIGH = Prisma.sql`not i.weighed and not exists (select 1 from inbox_pending p
  where p.subject = 'weigh ' || i.kind and p.subject_id = i.record_id and p.not_before > now())`

/**
 * Brings the list up to date with the record, by what triggers noted beside each change (migration 0023). One at a time:
 * a second leaves it to the first, and waits for nothing. Killed anywhere it has done whole batches, and the rest is
 * still noted. What fails holds up nothing else: it is told, and tried again later.
 * @param within milliseconds after which no further batch is begun; there is one in any case
 * @param signal says that this process is to stop: then none is begun either
 * @returns whether nothing is left to do now
 */
export async function refreshInbox(
  within = 1000,
  tell?: (trouble: Trouble) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  const until = performance.now() + within
  for (let isFirst = true; ; isFirst = false) {
    const [left] = await db().$queryRaw<{ noted: boolean; unweighed: boolean }[]>`
      select exists (select 1 from inbox_pending where ${DUE}) as noted, exists (select 1 from inbox_item i where ${TO_WEIGH}) as unweighed`
    if (!left?.noted && !left?.unweighed) return true
    if ((!isFirst && performance.now() > until) || signal?.aborted) return false
    // what came in is listed before anything is weighed
    const work = left.noted ? (tx: Tx) => listNoted(tx, until) : weighSome
    const troubles = await db().$transaction(work, { timeout: 60_000, maxWait: 5000 })
    if (!troubles) return false
    for (const trouble of troubles) tell?.(trouble)
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
      // what has one text in order of time: what comes before others that are listed has them looked at again
      await tx.$executeRaw`
        insert into inbox_pending (subject, subject_id) select e.subject, e.id from (${everything}) e (subject, id)
        left join unfiled_snapshot u on e.subject = 'unfiled' and u.id = e.id order by u.created_at, e.subject, e.id`
    },
    { timeout: 600_000 },
  )
}

async function alone(tx: Tx): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ is: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as is`
  return lock?.is === true
}

/** @returns what failed; null when somebody else is at it */
async function listNoted(tx: Tx, end: number): Promise<Trouble[] | null> {
  if (!(await alone(tx))) return null
  const closer = performance.now() + CLOSER_MS
  const until = Math.min(end, performance.now() + LONG_ENOUGH)
  // what just changed stands before what much else left behind
  const rows = await tx.$queryRaw<(Note & { id: bigint })[]>`
    select id, subject, subject_id from inbox_pending where ${DUE} order by subject like 'again %', id limit ${BATCH}`
  const troubles: Trouble[] = []
  for (const name of inboxKinds) {
    const failure = await apart(tx, async () => listAll(tx, name, await touchedBy(tx, name, rows), until))
    if (failure) troubles.push(...(await listAllBut(tx, name, rows, { until, closer })))
  }
  const noted = notedIn(rows)
  await weighAgain(tx, [...noted.of('claim'), ...noted.of('membership')])
  await tx.$executeRaw`delete from inbox_pending where id = any(${rows.map(({ id }) => id)}::bigint[])`
  return troubles
}

type Note = { subject: string; subject_id: string }

const notedIn = (rows: readonly Note[]): Noted => ({
  of: (subject) => [...new Set(rows.flatMap((row) => (row.subject === subject ? [row.subject_id] : [])))],
})

async function touchedBy(tx: Tx, name: InboxKind, rows: readonly Note[]): Promise<string[]> {
  const noted = notedIn(rows)
  return [...new Set([...noted.of(`again ${name}`), ...(await kinds[name].touched(tx, noted))])]
}

/** Lists these, the first of them in any case; what there is no time for is noted, in this order. */
async function listAll(tx: Tx, name: InboxKind, ids: string[], until: number): Promise<void> {
  for (let at = 0; at < ids.length; at += LISTED_TOGETHER) {
    if (at > 0 && performance.now() > until) return leave(tx, name, ids.slice(at))
    await listAnew(tx, name, ids.slice(at, at + LISTED_TOGETHER))
  }
}

async function leave(tx: Tx, name: InboxKind, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    insert into inbox_pending (subject, subject_id)
    select ${`again ${name}`}, id from unnest(${ids}::text[]) with ordinality as f(id, place) order by place`
}

/** Lists what of a kind can be listed; of the rest is noted that it is to be tried again. */
async function listAllBut(
  tx: Tx,
  name: InboxKind,
  rows: Note[],
  { until, closer }: { until: number; closer: number },
): Promise<Trouble[]> {
  const ids = new Set<string>()
  const unread = await allBut(
    tx,
    rows,
    async (some) => {
      for (const id of await touchedBy(tx, name, some)) ids.add(id)
    },
    closer,
  )
  const unlisted = await allBut(tx, [...ids], (some) => listAll(tx, name, some, until), closer)
  const again = unlisted.map(({ one }) => ({ subject: `again ${name}`, subject_id: one }))
  await putOff(tx, [...unread.map(({ one: { subject, subject_id } }) => ({ subject, subject_id })), ...again])
  return [
    ...unread.map(({ one, error }) => ({ kind: name, id: `${one.subject} ${one.subject_id}`, error })),
    ...unlisted.map(({ one, error }) => ({ kind: name, id: one, error })),
  ]
}

async function putOff(tx: Tx, notes: Note[]): Promise<void> {
  await tx.$executeRaw`
    insert into inbox_pending (subject, subject_id, not_before)
    select distinct f.subject, f.subject_id, now() + make_interval(secs => ${LATER_S}::int)
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as f(subject text, subject_id text)
    where not exists (select 1 from inbox_pending p where p.subject = f.subject and p.subject_id = f.subject_id and p.not_before > now())`
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

async function weighSome(tx: Tx): Promise<Trouble[] | null> {
  if (!(await alone(tx))) return null
  const until = performance.now() + CLOSER_MS
  const rows = await tx.$queryRaw<{ kind: InboxKind; id: string }[]>`
    select i.kind, i.record_id as id from inbox_item i where ${TO_WEIGH} order by i.since desc, i.key limit ${WEIGHED_AT_ONCE}`
  const troubles: Trouble[] = []
  for (const name of inboxKinds) {
    const ids = rows.flatMap((row) => (row.kind === name ? [row.id] : []))
    const weigh = async (some: string[]) => {
      const weights = await kinds[name].weigh?.(tx, some)
      if (weights) await keepWeights(tx, name, weights, rankOf)
    }
    const failed = await allBut(tx, ids, weigh, until)
    if (failed.length === 0) continue
    await putOff(
      tx,
      failed.map(({ one }) => ({ subject: `weigh ${name}`, subject_id: one })),
    )
    troubles.push(...failed.map(({ one, error }) => ({ kind: name, id: one, error })))
  }
  return troubles
}
