import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type ChangeRow, recordNew } from '../history.ts'
import { newId } from '../id.ts'

/** A reliance that was found in the record or given by an editor; its columns but for what is decided of it. */
export type Found = Omit<
  Prisma.RelianceCreateManyInput,
  'id' | 'state' | 'decidedById' | 'decidedAt' | 'version' | 'at'
>

/** What an editor says outright needs no second word. */
export const BY_EDITOR = 'an editor'

/**
 * Keeps reliances with their history. One that is there already, however it was found, stays as it is: finding again
 * changes nothing and never reopens what was decided (invariant 7). Three statements, however many reliances.
 * @param told takes what is history, where the caller writes it with that of other changes; it must, in this transaction
 * @returns the ids of those that are new
 */
export async function keepFound(
  tx: Tx,
  viewer: Viewer,
  found: Found[],
  told?: ChangeRow[],
): Promise<string[]> {
  if (found.length === 0) return []
  const byId = viewer.kind === 'person' ? viewer.id : null
  const rows = found.map((one) => rowOf(one, byId))
  const made = await tx.$queryRaw<{ id: string }[]>`
    insert into reliance (id, from_statement_id, from_report_id, to_statement_id, to_report_id, to_source_id, to_date, kind, share, passages,
      certain, found_by, snapshot_id, marks, to_snapshot_id, replaces_id, state, decided_by_id)
    select id, "fromStatementId", "fromReportId", "toStatementId", "toReportId", "toSourceId", "toDate", kind, share, passages,
      certain, "foundBy", "snapshotId", marks, "toSnapshotId", "replacesId", state, "decidedById"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, "fromStatementId" text, "fromReportId" text, "toStatementId" text,
      "toReportId" text, "toSourceId" text, "toDate" date, kind text, share float8, passages jsonb, certain boolean, "foundBy" text,
      "snapshotId" text, marks jsonb, "toSnapshotId" text, "replacesId" text, state text, "decidedById" text)
    on conflict do nothing returning id`
  const ids = new Set(made.map(({ id }) => id))
  const kept = rows.filter(({ id }) => ids.has(id))
  const changes = kept.map(
    ({ id, passages: _, marks: __, ...after }): ChangeRow => ({
      subject: 'reliance',
      subjectId: id,
      what: 'found',
      before: null,
      after,
    }),
  )
  if (told) told.push(...changes)
  else await recordNew(tx, viewer, changes)
  return kept.map(({ id }) => id)
}

/** All columns of a new reliance; days as PostgreSQL has them. */
function rowOf(one: Found, byId: string | null) {
  const decided = one.foundBy === BY_EDITOR
  return {
    id: newId(),
    fromStatementId: one.fromStatementId ?? null,
    fromReportId: one.fromReportId ?? null,
    toStatementId: one.toStatementId ?? null,
    toReportId: one.toReportId ?? null,
    toSourceId: one.toSourceId ?? null,
    toDate: one.toDate ? new Date(one.toDate).toISOString().slice(0, 10) : null,
    kind: one.kind,
    share: one.share ?? null,
    passages: one.passages ?? [],
    certain: one.certain ?? true,
    foundBy: one.foundBy,
    snapshotId: one.snapshotId ?? null,
    marks: one.marks ?? [],
    toSnapshotId: one.toSnapshotId ?? null,
    replacesId: one.replacesId ?? null,
    state: decided ? 'confirmed' : 'found',
    decidedById: decided ? byId : null,
  }
}
