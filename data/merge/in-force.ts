import 'server-only'
import type { MergeKind } from '#domain/merge/view.ts'
import { db, type Tx } from '../db.ts'

/** Ids that are merged into another now: lists leave them out. */
export async function mergedAway(tx: Tx, kind: MergeKind): Promise<string[]> {
  const rows = await tx.merge.findMany({
    where: { kind, undoneAt: null },
    select: { fromId: true },
    orderBy: { at: 'desc' },
    take: 10_000,
  })
  return rows.map((row) => row.fromId)
}

/** What something is merged into now, through however many; itself when it is not. */
export async function mergedInto(kind: MergeKind, id: string, tx: Tx = db()): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`select merged_into(${kind}, ${id}) as id`
  return row?.id ?? id
}
