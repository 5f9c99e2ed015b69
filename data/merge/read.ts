import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { MergeKind, MergeLine } from '#domain/merge/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { namesOf } from '../history-names.ts'

/** The merges and splits that something was part of, newest first, those taken back too. */
export async function mergesOf(viewer: Viewer, kind: MergeKind, id: string): Promise<Outcome<MergeLine[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const where = { kind, OR: [{ fromId: id }, { intoId: id }] }
  const [merges, splits] = await Promise.all([
    db().merge.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 50 }),
    db().split.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 50 }),
  ])
  const rows = [
    ...merges.map((row) => ({
      ...row,
      how: row.fromId === id ? ('merged into' as const) : ('took in' as const),
    })),
    ...splits.map((row) => ({
      ...row,
      how: row.fromId === id ? ('split into' as const) : ('split from' as const),
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
  const other = (row: { fromId: string; intoId: string }) => (row.fromId === id ? row.intoId : row.fromId)
  const names = await namesOf(rows.map(other))
  return ok(
    rows.map((row) => ({
      id: row.id,
      how: row.how,
      other: {
        id: other(row),
        name: names.get(other(row))?.name ?? other(row),
        language: names.get(other(row))?.language ?? null,
      },
      why: row.why,
      byName: row.byName,
      at: row.at.toISOString(),
      undone: row.undoneAt ? { byName: row.undoneByName ?? '', at: row.undoneAt.toISOString() } : null,
    })),
  )
}
