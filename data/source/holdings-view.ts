import 'server-only'
import type { HoldingView } from '#domain/source/record-view.ts'
import type { Tx } from '../db.ts'

type Of = { source?: string | null | undefined; group?: string | null | undefined }

const day = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null

/** Who held a source or a group, as the record now has it: the newest first, those without a day last. */
export async function holdingsView(tx: Tx, { source, group }: Of): Promise<HoldingView[]> {
  const rows = await tx.ownership.findMany({
    where: { ...(source ? { sourceId: source } : { ownedId: group ?? '' }), void: false, replacedBy: null },
    include: { owner: { select: { id: true, name: true } } },
    orderBy: [{ validFrom: { sort: 'desc', nulls: 'last' } }, { at: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    share: row.shareFrom && row.shareTo ? [Number(row.shareFrom), Number(row.shareTo)] : null,
    from: day(row.validFrom),
    to: day(row.validTo),
    reason: row.reason,
  }))
}
