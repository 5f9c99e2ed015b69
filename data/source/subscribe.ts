import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { subscriptionInput } from '#domain/source/record-input.ts'
import type { SubscriptionView } from '#domain/source/record-view.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'

const day = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null
const dated = (at: string | null): Date | null => (at ? new Date(at) : null)

/** Says from when until when a source carried a wire that its record names. */
export async function dateSubscription(
  viewer: Viewer,
  input: unknown,
): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'source.write', subscriptionInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { source: sourceId, wire: wireId, version, from, to } = parsed.value
  return write<{ version: number }>(viewer, 'source.write', async (tx) => {
    const head = await hold(tx, 'source', sourceId)
    const row = await tx.sourceCarries.findUnique({ where: { sourceId_wireId: { sourceId, wireId } } })
    if (!row) return missing
    if (head.version !== version) return stale(head, { from, to }, await subscriptionsOf(tx, sourceId))
    const before = { from: day(row.validFrom), to: day(row.validTo) }
    if (before.from === from && before.to === to) return ok({ version })
    await tx.sourceCarries.updateMany({
      where: { sourceId, wireId },
      data: { validFrom: dated(from), validTo: dated(to) },
    })
    await record(tx, viewer, [
      {
        subject: 'source',
        subjectId: sourceId,
        what: 'subscription dated',
        before: { [`carriesFrom:${wireId}`]: before.from, [`carriesTo:${wireId}`]: before.to },
        after: { [`carriesFrom:${wireId}`]: from, [`carriesTo:${wireId}`]: to },
      },
    ])
    return ok({ version: version + 1 })
  })
}

/** The wires that a source carries or carried, those that it still does first. */
export async function subscriptionsOf(tx: Tx, source: string): Promise<SubscriptionView[]> {
  const rows = await tx.sourceCarries.findMany({
    where: { sourceId: source },
    select: { wire: { select: { id: true, name: true } }, validFrom: true, validTo: true },
    orderBy: [{ validTo: { sort: 'desc', nulls: 'first' } }, { wire: { name: 'asc' } }, { wireId: 'asc' }],
    take: 100,
  })
  return rows.map(({ wire, validFrom, validTo }) => ({ wire, from: day(validFrom), to: day(validTo) }))
}
