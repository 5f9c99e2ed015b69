import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { type Holding, holderOn, wrongTogether } from '#domain/source/ownership.ts'
import { holdingInput, voidInput } from '#domain/source/record-input.ts'
import type { HoldingView } from '#domain/source/record-view.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { holdingsView } from './holdings-view.ts'
import { ownerNamed } from './owner-named.ts'

type Of = { source?: string | null | undefined; group?: string | null | undefined }
const subjectOf = ({ source, group }: Of) =>
  source
    ? ({ subject: 'source', id: source, columns: { sourceId: source } } as const)
    : ({ subject: 'owner', id: group as string, columns: { ownedId: group as string } } as const)

/** Says who held a source or a group, how much and when: anew, or in the place of what was said before. */
export async function keepHolding(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'source.write', holdingInput, input)
  if (parsed.kind !== 'ok') return parsed
  return change(viewer, parsed.value, async (tx, now) => {
    const { owner, low, high, from, to, reason } = parsed.value
    const today = await dayNow(tx)
    if (from && from > today) return invalid('from', 'futureDay')
    if (to && to > today) return invalid('to', 'futureDay')
    const ownerId = await ownerNamed(tx, owner)
    if (ownerId === parsed.value.group) return invalid('owner', 'ownOwner')
    const share = low === null || high === null ? null : ([low, high] as const)
    const row = { owner: { id: ownerId, name: owner }, share, from, to, reason }
    const wrong = wrongTogether([...now, row].map(asHolding))
    return wrong ? invalid(wrong === 'sharesOver' ? 'low' : 'owner', wrong) : ok(row)
  })
}

/** Says that a holding was never so. */
export async function voidHolding(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'source.write', voidInput, input)
  if (parsed.kind !== 'ok') return parsed
  return change(viewer, parsed.value, async () => ok(null))
}

type Given = z.output<typeof holdingInput> | z.output<typeof voidInput>
type Row = Omit<HoldingView, 'id'>

/** @param next what to add to the holdings that stay, or null where one is only taken out */
async function change(
  viewer: Viewer,
  given: Given,
  next: (tx: Tx, staying: HoldingView[]) => Promise<Outcome<Row | null>>,
): Promise<Outcome<{ version: number }>> {
  const { subject, id, columns } = subjectOf(given)
  return write<{ version: number }>(viewer, 'source.write', async (tx) => {
    const head = await hold(tx, subject, id)
    if (!(await isThere(tx, given))) return missing
    const now = await holdingsView(tx, given)
    if (head.version !== given.version) return stale(head, given, now)
    const replaced = now.find((one) => one.id === given.replaces)
    if (given.replaces && !replaced) return missing
    const staying = now.filter((one) => one !== replaced)
    const outcome = await next(tx, staying)
    if (outcome.kind !== 'ok') return outcome
    const row = outcome.value ?? (replaced as Row)
    const made = newId()
    await tx.ownership.create({
      data: {
        id: made,
        ...columns,
        ownerId: row.owner.id,
        shareFrom: row.share?.[0] ?? null,
        shareTo: row.share?.[1] ?? null,
        validFrom: row.from ? new Date(row.from) : null,
        validTo: row.to ? new Date(row.to) : null,
        reason: given.reason,
        replacesId: replaced?.id ?? null,
        void: outcome.value === null,
        byId: viewer.kind === 'person' ? viewer.id : null,
      },
    })
    const held = holderOn([...staying, ...(outcome.value ? [row] : [])].map(asHolding), await dayNow(tx))
    const moved = given.source ? await moveOwner(tx, given.source, held) : null
    await record(tx, viewer, [
      {
        subject,
        subjectId: id,
        what: replaced ? (outcome.value ? 'holding corrected' : 'holding voided') : 'holding added',
        before: { ...(replaced ? { [`holding:${replaced.id}`]: kept(replaced) } : {}), ...moved?.before },
        after: {
          ...(replaced ? { [`holding:${replaced.id}`]: null } : {}),
          ...(outcome.value ? { [`holding:${made}`]: kept(row) } : {}),
          ...moved?.after,
        },
        why: given.reason,
      },
    ])
    return ok({ version: head.version + 1 })
  })
}

/** The owner that the cross-check takes is whoever holds the source now. */
async function moveOwner(tx: Tx, source: string, ownerId: string | null) {
  const before = await tx.source.findUniqueOrThrow({ where: { id: source }, select: { ownerId: true } })
  if (before.ownerId === ownerId) return null
  await tx.source.update({ where: { id: source }, data: { ownerId } })
  return { before: { ownerId: before.ownerId }, after: { ownerId } }
}

const asHolding = ({ owner, share, from, to }: Row): Holding => ({ owner: owner.id, share, from, to })
const kept = ({ owner, share, from, to }: Row) => ({
  name: owner.name,
  share: share ? [...share] : null,
  from,
  to,
})

const isThere = async (tx: Tx, { source, group }: Of): Promise<boolean> =>
  source
    ? (await tx.source.count({ where: { id: source } })) > 0
    : (await tx.owner.count({ where: { id: group as string } })) > 0

/** Today by the database's clock, as the rule of migration 0026 has it. */
async function dayNow(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<[{ day: string }]>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD') as day`
  return row.day
}
