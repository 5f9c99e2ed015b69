import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { ownersUp } from '#domain/source/ownership.ts'
import type { DeskRecord, OwnerRecord } from '#domain/source/record-view.ts'
import { db } from '../db.ts'
import type { Subject } from '../history.ts'
import { STATUS_MOVED } from '../subject.ts'
import { sourceChoices } from './choices.ts'
import { healthOf } from './health.ts'
import { holdingsAbove } from './holdings.ts'
import { holdingsView } from './holdings-view.ts'
import { notesOn } from './note.ts'
import { policyReadings } from './policies.ts'
import { ownersNamed, publicRecordOf } from './record.ts'

/** The parts of a source's record that have a history of their own, as the desk keeps them. */
export async function deskRecordOf(viewer: Viewer, id: string): Promise<Outcome<DeskRecord>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const [shown, readings, notes, health, head, choices] = await Promise.all([
    publicRecordOf(viewer, id),
    policyReadings(id),
    notesOn(id),
    healthOf(viewer, id),
    headOf('source', id),
    sourceChoices(viewer),
  ])
  if (shown.kind !== 'ok') return shown
  if (health.kind !== 'ok') return health
  const others = choices.kind === 'ok' ? choices.value.filter((one) => one.id !== id) : []
  const sources = others.map(({ id: other, name }) => ({ id: other, name }))
  return ok({ ...shown.value, readings, notes, health: health.value, by: head.by, sources })
}

/** An owner of sources: who holds it, and what it holds or held. */
export async function ownerRecordOf(viewer: Viewer, id: string): Promise<Outcome<OwnerRecord>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const owner = await db().owner.findUnique({ where: { id }, select: { id: true, name: true } })
  if (!owner) return missing
  const [holdings, head, above, held] = await Promise.all([
    holdingsView(db(), { group: id }),
    headOf('owner', id),
    holdingsAbove(db(), id),
    db().ownership.findMany({
      where: { ownerId: id, void: false, replacedBy: null },
      select: {
        shareFrom: true,
        shareTo: true,
        validFrom: true,
        validTo: true,
        source: { select: { id: true, name: true } },
        owned: { select: { id: true, name: true } },
      },
      orderBy: [{ validTo: { sort: 'desc', nulls: 'first' } }, { at: 'asc' }, { id: 'asc' }],
      take: 500,
    }),
  ])
  const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? null
  const today = new Date().toISOString().slice(0, 10)
  return ok({
    ...owner,
    ...head,
    holdings,
    above: await ownersNamed(ownersUp(id, above, today)),
    holds: held.flatMap((row) => {
      const of = row.source ?? row.owned
      const share =
        row.shareFrom && row.shareTo ? ([Number(row.shareFrom), Number(row.shareTo)] as const) : null
      const days = { from: day(row.validFrom), to: day(row.validTo) }
      return of ? [{ ...of, of: row.source ? ('source' as const) : ('owner' as const), share, ...days }] : []
    }),
  })
}

/** Where a subject's history stands, and by whom it was last changed. */
async function headOf(subject: Subject, subjectId: string): Promise<{ version: number; by: string | null }> {
  const last = await db().history.findFirst({
    where: { subject, subjectId, what: { not: STATUS_MOVED } },
    orderBy: { number: 'desc' },
    select: { number: true, byName: true },
  })
  return { version: last?.number ?? 0, by: last?.byName ?? null }
}
