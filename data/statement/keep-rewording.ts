import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { anchorOf, codePoints } from '#domain/statement/anchor.ts'
import { type RestedOn, rewordingInput } from '#domain/statement/input.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { putState, stateOf } from './decide.ts'
import { statementState } from './state.ts'
import { moveStances } from './tie.ts'

/**
 * Keeps a passage that a later snapshot words otherwise: a new statement of that snapshot, said by the same and resting
 * on the same, corrects the old one and takes over its ties. Taken back like any other correction.
 */
export async function keepRewording(
  viewer: Viewer,
  input: unknown,
): Promise<Outcome<{ statement: string; version: number }>> {
  const parsed = accept(viewer, 'statement.write', rewordingInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { statement: id, version, snapshot: snapshotId } = parsed.value
  return write<{ statement: string; version: number }>(viewer, 'statement.write', async (tx) => {
    const found = await tx.rewording.findUnique({
      where: { statementId_snapshotId: { statementId: id, snapshotId } },
      include: { statement: true, snapshot: { select: { text: true } } },
    })
    if (!found) return missing
    const { statement: old, start, end } = found
    const head = await hold(tx, 'statement', id)
    const anchor = anchorOf(codePoints(found.snapshot.text), [[start, end]])
    if (head.version !== version) return stale(head, { exact: anchor.exact }, { exact: old.exact })
    const standing = await tx.statement.findMany({
      where: { correctsId: id },
      select: { id: true },
      take: 20,
    })
    for (const { id: other } of standing)
      if ((await stateOf(tx, other)) !== 'rejected') return invalid('form', 'alreadyCorrected')
    const row = {
      ...anchor,
      id: newId(),
      snapshotId,
      content: [[start, end]],
      cue: [],
      speakerAnchor: [],
      chain: old.chain as Prisma.InputJsonArray,
      mode: old.mode,
      hedge: old.hedge,
      saidFrom: old.saidFrom,
      saidTo: old.saidTo,
      saidPrecision: old.saidPrecision,
      language: old.language,
      why: 'kept as a later snapshot words it',
      certainty: 1,
      draftedBy: viewer.kind === 'person' ? null : signature(viewer).byName,
      draftedById: viewer.kind === 'person' ? viewer.id : null,
      correctsId: id,
    }
    await tx.statement.create({ data: row })
    await putState(tx, viewer, row.id, 'confirmed', await restedOn(tx, id))
    const moved = [...(await moveStances(tx, viewer, id, [row.id]))].map(
      ([claim, value]) => [`stance:${claim}`, value] as const,
    )
    const gone = Object.fromEntries(moved.map(([member]) => [member, null]))
    await record(tx, viewer, [
      {
        subject: 'statement',
        subjectId: id,
        what: 'corrected',
        before: { correctedBy: null, ...Object.fromEntries(moved) },
        after: { correctedBy: [row.id], ...gone },
      },
      {
        subject: 'statement',
        subjectId: row.id,
        what: 'worded',
        before: null,
        after: { ...statementState(row, 'confirmed'), ...Object.fromEntries(moved) },
      },
    ])
    return ok({ statement: row.id, version: version + 1 })
  })
}

/** What a statement itself was said to rest on, as an editor would say it of the new one. */
async function restedOn(tx: Tx, fromStatementId: string): Promise<RestedOn[]> {
  const rows = await tx.reliance.findMany({
    where: { fromStatementId, state: { not: 'rejected' }, kind: { in: ['cites', 'reprints', 'same text'] } },
    orderBy: { id: 'asc' },
    take: 20,
  })
  return rows.flatMap((row): RestedOn[] => {
    const kind = row.kind as RestedOn['kind']
    if (row.toStatementId) return [{ kind, statement: row.toStatementId }]
    if (!row.toSourceId) return []
    return [{ kind, source: row.toSourceId, date: row.toDate?.toISOString().slice(0, 10) ?? null }]
  })
}
