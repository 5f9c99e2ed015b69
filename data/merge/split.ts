import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { type SplitWhat, splitInput, undoInput } from '#domain/merge/input.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { holdReach } from '../claim/moved.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { holdAll } from '../subject.ts'
import { write } from '../write.ts'
import { mergedInto } from './in-force.ts'
import { holdMerges } from './merge.ts'
import { moveTies, newClaimFrom, tiesOf } from './split-claim.ts'

export type Halves = { split: string; kind: 'claim' | 'actor'; from: string; into: string }

/**
 * Splits a claim in two: a new claim takes over the chosen statements' ties, as stances like any other. Or an actor: in
 * the chosen statements it is said to be another. One row names what went; undone, all is as it was.
 */
export async function split(viewer: Viewer, input: unknown): Promise<Outcome<Halves>> {
  const parsed = accept(viewer, 'merge.write', splitInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { what, why } = parsed.value
  return write<Halves>(viewer, 'merge.write', (tx) => splitHeld(tx, viewer, what, why))
}

/** The same inside a transaction, which a preview rolls back. */
export async function splitHeld(
  tx: Tx,
  viewer: Viewer,
  what: SplitWhat,
  why: string,
): Promise<Outcome<Halves>> {
  await holdMerges(tx)
  // taken before any claim, as every write that ends with claims does
  if (what.kind === 'claim') await holdReach(tx, 'reports')
  if ((await mergedInto(what.kind, what.from, tx)) !== what.from) return invalid('form', 'splitMerged')
  const statements = [...new Set(what.statements)].sort()
  return what.kind === 'claim'
    ? splitClaim(tx, viewer, { ...what, statements }, why)
    : splitActor(tx, viewer, { ...what, statements }, why)
}

type Of<K> = Extract<SplitWhat, { kind: K }>

async function splitClaim(tx: Tx, viewer: Viewer, what: Of<'claim'>, why: string): Promise<Outcome<Halves>> {
  const { from, statements, wording } = what
  await holdAll(tx, 'statement', statements)
  const ties = await tiesOf(tx, from, statements)
  if (ties.length < statements.length) return invalid('statements', 'notTied')
  const into = await newClaimFrom(tx, viewer, from, wording)
  if (!into) return missing
  const id = newId()
  await tx.split.create({
    data: { id, kind: 'claim', fromId: from, intoId: into, why, ...signature(viewer) },
  })
  await tx.splitPart.createMany({
    data: ties.map((tie) => ({ splitId: id, statementId: tie.statementId, claimId: tie.claimId })),
  })
  await record(tx, viewer, [
    {
      subject: 'claim',
      subjectId: from,
      what: 'split',
      before: null,
      after: { [`splitInto:${into}`]: statements },
      why,
    },
  ])
  await moveTies(
    tx,
    viewer,
    ties.map((tie) => ({ ...tie, to: into })),
  )
  return ok({ split: id, kind: 'claim', from, into })
}

async function splitActor(tx: Tx, viewer: Viewer, what: Of<'actor'>, why: string): Promise<Outcome<Halves>> {
  const { from, statements } = what
  const actor = await tx.actor.findUnique({ where: { id: from } })
  if (!actor) return missing
  const parts = await tx.$queryRaw<{ statementId: string; position: number }[]>`
    select h.statement_id as "statementId", h.position from hop h
    where h.statement_id = any(${statements}::text[]) and hop_actor(h.statement_id, h.position, h.actor_id) = ${from}
    order by 1, 2`
  if (new Set(parts.map((part) => part.statementId)).size < statements.length)
    return invalid('statements', 'notSpeaker')
  const into = 'into' in what ? what.into : await newActor(tx, viewer, actor, what.name)
  if (into === from) return invalid('into', 'mergeSelf')
  if (!(await tx.actor.findUnique({ where: { id: into }, select: { id: true } }))) return missing
  await holdAll(tx, 'actor', [from, into])
  const id = newId()
  await tx.split.create({
    data: { id, kind: 'actor', fromId: from, intoId: into, why, ...signature(viewer) },
  })
  await tx.splitPart.createMany({ data: parts.map((part) => ({ splitId: id, ...part })) })
  await record(tx, viewer, [
    {
      subject: 'actor',
      subjectId: from,
      what: 'split',
      before: null,
      after: { [`splitInto:${into}`]: statements },
      why,
    },
  ])
  return ok({ split: id, kind: 'actor', from, into })
}

async function newActor(
  tx: Tx,
  viewer: Viewer,
  like: { kind: string; country: string | null; reportId: string | null },
  name: string,
): Promise<string> {
  const id = newId()
  const unnamed = like.kind === 'unnamed'
  const fields = {
    kind: like.kind,
    name,
    descriptor: unnamed ? name : null,
    country: like.country,
    reportId: unnamed ? like.reportId : null,
  }
  await tx.actor.create({ data: { id, ...fields } })
  await tx.actorName.create({ data: { actorId: id, name, language: 'und' } })
  await record(tx, viewer, [{ subject: 'actor', subjectId: id, what: 'added', before: null, after: fields }])
  return id
}

/** Takes a split back: ties that are still where it put them return, and hops name whom they named. */
export async function undoSplit(viewer: Viewer, input: unknown): Promise<Outcome<Halves>> {
  const parsed = accept(viewer, 'merge.write', undoInput, input)
  if (parsed.kind !== 'ok') return parsed
  return write<Halves>(viewer, 'merge.write', async (tx) => {
    await holdMerges(tx)
    const row = await tx.split.findUnique({
      where: { id: parsed.value.id },
      include: { parts: { take: 1000 } },
    })
    if (!row) return missing
    if (row.undoneAt) return invalid('form', 'alreadyUndone')
    const kind = row.kind as Halves['kind']
    const statements = row.parts.map((part) => part.statementId)
    if (kind === 'claim') {
      await holdReach(tx, 'reports')
      await holdAll(tx, 'statement', statements)
    }
    await holdAll(tx, kind, [row.fromId, row.intoId])
    await tx.$executeRaw`
      update split set undone_by_id = ${signature(viewer).byId}, undone_by_name = ${signature(viewer).byName},
        undone_at = greatest(at, date_trunc('milliseconds', clock_timestamp())) where id = ${row.id}`
    await record(tx, viewer, [
      {
        subject: kind,
        subjectId: row.fromId,
        what: 'no longer split',
        before: { [`splitInto:${row.intoId}`]: statements },
        after: { [`splitInto:${row.intoId}`]: null },
      },
    ])
    if (kind === 'claim') {
      const back = new Map(row.parts.map((part) => [part.statementId, part.claimId as string]))
      const ties = await tiesOf(tx, row.intoId, statements)
      await moveTies(
        tx,
        viewer,
        ties.map((tie) => ({ ...tie, to: back.get(tie.statementId) as string })),
      )
      await emptied(tx, viewer, row.intoId)
    }
    return ok({ split: row.id, kind, from: row.fromId, into: row.intoId })
  })
}

/** A claim that a split made and that holds nothing any more leaves its stories; it stays, with its history. */
async function emptied(tx: Tx, viewer: Viewer, claimId: string): Promise<void> {
  const tied = await tx.stance.count({
    where: { claimId, supersededById: null, value: { not: null } },
    take: 1,
  })
  if (tied > 0) return
  const rows = await tx.membership.findMany({ where: { claimId }, orderBy: { storyId: 'asc' }, take: 500 })
  await tx.membership.deleteMany({ where: { claimId } })
  await record(tx, viewer, [
    {
      subject: 'claim',
      subjectId: claimId,
      what: 'taken out of a story',
      before: { stories: rows.map((row) => row.storyId) },
      after: { stories: [] },
    },
  ])
}
