import 'server-only'
import type { Conflict } from '#domain/outcome.ts'
import type { Tx } from './db.ts'
import type { Subject } from './history.ts'

/**
 * Takes the subject for this transaction and says where its history stands. A subject's version is the number of its
 * newest history row, so every change moves it and no row needs a counter that the application may not update.
 */
export async function hold(
  tx: Tx,
  subject: Subject,
  subjectId: string,
): Promise<{ version: number; by: string | null; at: string | null }> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${subject}:${subjectId}`}, 7204)) is null as locked`
  const last = await tx.history.findFirst({
    where: { subject, subjectId },
    orderBy: { number: 'desc' },
    select: { number: true, byName: true, at: true },
  })
  return { version: last?.number ?? 0, by: last?.byName ?? null, at: last?.at.toISOString() ?? null }
}

/** The versions of many subjects of one kind, for lists. Unknown ids are absent. */
export async function versionsOf(tx: Tx, subject: Subject, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.history.groupBy({
    by: ['subjectId'],
    where: { subject, subjectId: { in: ids } },
    _max: { number: true },
  })
  return new Map(rows.map((row) => [row.subjectId, row._max.number ?? 0]))
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
