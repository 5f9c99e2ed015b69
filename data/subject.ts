import 'server-only'
import type { Conflict } from '#domain/outcome.ts'
import type { Tx } from './db.ts'
import type { Subject } from './history.ts'

/**
 * What history tells of a subject without anybody having changed it: a claim's status follows from the evidence. Such
 * rows move no version, or a statement tied elsewhere would make every open form of the claim stale.
 */
export const STATUS_MOVED = 'status moved'
const changed = { what: { not: STATUS_MOVED } }

/**
 * Takes the subject for this transaction and says where its history stands. A subject's version is the number of
 * changes that its history tells of, so every change moves it and no row needs a counter that the application may not
 * update.
 */
export async function hold(
  tx: Tx,
  subject: Subject,
  subjectId: string,
): Promise<{ version: number; by: string | null; at: string | null }> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${subject}:${subjectId}`}, 7204)) is null as locked`
  const last = await tx.history.findFirst({
    where: { subject, subjectId, ...changed },
    orderBy: { number: 'desc' },
    select: { number: true, byName: true, at: true },
  })
  const version =
    subject === 'claim' ? await tx.history.count({ where: { subject, subjectId, ...changed } }) : last?.number
  return { version: version ?? 0, by: last?.byName ?? null, at: last?.at.toISOString() ?? null }
}

/** The versions of many subjects of one kind, for lists. Unknown ids are absent. */
export async function versionsOf(tx: Tx, subject: Subject, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.history.groupBy({
    by: ['subjectId'],
    where: { subject, subjectId: { in: ids }, ...changed },
    _count: { number: true },
  })
  return new Map(rows.map((row) => [row.subjectId, row._count.number]))
}

/** The answer to a write that named an older version: both texts. */
export const stale = (
  head: { version: number; by: string | null; at: string | null },
  yours: unknown,
  theirs: unknown,
): Conflict => ({
  kind: 'conflict',
  yours,
  theirs,
  ...head,
})

/** Takes many subjects of one kind for this transaction, in one order whoever asks. */
export async function holdAll(tx: Tx, subject: Subject, ids: string[]): Promise<void> {
  const keys = [...new Set(ids)].map((id) => `${subject}:${id}`).sort()
  if (keys.length === 0) return
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(key, 7204)) is null as locked from unnest(${keys}::text[]) with ordinality as k(key, n) order by n`
}
