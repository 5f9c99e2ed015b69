import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { mergeInput, undoInput } from '#domain/merge/input.ts'
import type { MergeKind } from '#domain/merge/view.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { inLine } from '../lines.ts'
import { holdAll } from '../subject.ts'
import { write } from '../write.ts'
import { mergedInto } from './in-force.ts'

export type Pair = { kind: MergeKind; from: string; into: string }

/**
 * Says that two claims, actors or reports are one: `from` is from now on read as `into`. One row; nothing else is
 * rewritten, so undoing it leaves all as it was. Said again it is the same merge.
 */
export async function merge(viewer: Viewer, input: unknown): Promise<Outcome<{ merge: string }>> {
  const parsed = accept(viewer, 'merge.write', mergeInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { why, ...pair } = parsed.value
  return write<{ merge: string }>(viewer, 'merge.write', (tx) => mergeHeld(tx, viewer, pair, why))
}

/** The same inside a transaction, which a preview rolls back. */
export async function mergeHeld(
  tx: Tx,
  viewer: Viewer,
  { kind, from, into }: Pair,
  why: string,
): Promise<Outcome<{ merge: string }>> {
  await holdMerges(tx)
  const there = await thingsThere(tx, kind, [from, into])
  if (from === into) return invalid('into', 'mergeSelf')
  if (there.length < 2) return missing
  const [root, own] = [await mergedInto(kind, into, tx), await mergedInto(kind, from, tx)]
  await holdAll(tx, kind, [from, into, root, own])
  const inForce = await tx.merge.findFirst({ where: { kind, fromId: from, undoneAt: null } })
  if (inForce) return own === root ? ok({ merge: inForce.id }) : invalid('into', 'alreadyMerged')
  if (root === from) return invalid('into', 'mergeCircle')
  const kinds = new Set(there.map((row) => row.kind).filter((one) => one !== 'unnamed'))
  if (kind === 'actor' && kinds.size > 1) return invalid('into', 'otherKind')
  const id = newId()
  await tx.merge.create({ data: { id, kind, fromId: from, intoId: into, why, ...signature(viewer) } })
  await record(tx, viewer, [
    {
      subject: kind,
      subjectId: from,
      what: 'merged',
      before: { mergedInto: null },
      after: { mergedInto: into },
      why,
    },
    {
      subject: kind,
      subjectId: into,
      what: 'took another in',
      before: null,
      after: { [`tookIn:${from}`]: true },
      why,
    },
  ])
  return ok({ merge: id })
}

/** Takes a merge back; both are again what they were. */
export async function undoMerge(viewer: Viewer, input: unknown): Promise<Outcome<Pair>> {
  const parsed = accept(viewer, 'merge.write', undoInput, input)
  if (parsed.kind !== 'ok') return parsed
  return write<Pair>(viewer, 'merge.write', async (tx) => {
    await holdMerges(tx)
    const row = await tx.merge.findUnique({ where: { id: parsed.value.id } })
    if (!row) return missing
    const kind = row.kind as MergeKind
    await holdAll(tx, kind, [row.fromId, row.intoId, await mergedInto(kind, row.intoId, tx)])
    if (row.undoneAt) return invalid('form', 'alreadyUndone')
    await tx.$executeRaw`
      update merge set undone_by_id = ${signature(viewer).byId}, undone_by_name = ${signature(viewer).byName},
        undone_at = greatest(at, date_trunc('milliseconds', clock_timestamp())) where id = ${row.id}`
    await record(tx, viewer, [
      {
        subject: kind,
        subjectId: row.fromId,
        what: 'no longer merged',
        before: { mergedInto: row.intoId },
        after: { mergedInto: null },
      },
      {
        subject: kind,
        subjectId: row.intoId,
        what: 'gave another back',
        before: { [`tookIn:${row.fromId}`]: true },
        after: { [`tookIn:${row.fromId}`]: false },
      },
    ])
    return ok({ kind, from: row.fromId, into: row.intoId })
  })
}

/** Merges wait for each other: two that cross would make a circle that neither sees. */
export async function holdMerges(tx: Tx): Promise<void> {
  await inLine(tx, 'merges')
}

async function thingsThere(tx: Tx, kind: MergeKind, ids: string[]): Promise<{ id: string; kind: string }[]> {
  const where = { id: { in: ids } }
  const select = { id: true, kind: true }
  if (kind === 'claim') return tx.claim.findMany({ where, select, take: 2 })
  if (kind === 'actor') return tx.actor.findMany({ where, select, take: 2 })
  return tx.report.findMany({ where, select, take: 2 })
}
