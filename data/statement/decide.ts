import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { decisionInput, type RestedOn } from '#domain/statement/input.ts'
import type { DraftState } from '#domain/statement/view.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { settlePassage } from '../report/passages.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { resolveHops } from './hops.ts'

/** The state in force of a statement: its newest confirmation, or open. */
export async function stateOf(tx: Tx, statementId: string): Promise<DraftState> {
  const newest = await tx.confirmation.findFirst({
    where: { statementId },
    orderBy: { number: 'desc' },
    select: { state: true },
  })
  return (newest?.state ?? 'open') as DraftState
}

/** Confirms or rejects a draft, or opens it again (undo). A confirmed chain is tied to who its hops are. */
export async function decide(
  viewer: Viewer,
  input: unknown,
): Promise<Outcome<{ version: number; state: DraftState }>> {
  const parsed = accept(viewer, 'statement.write', decisionInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { statement, version, state } = parsed.value
  return write(viewer, 'statement.write', async (tx) => {
    const row = await tx.statement.findUnique({ where: { id: statement }, select: { id: true } })
    if (!row) return missing
    const head = await hold(tx, 'statement', statement)
    const before = await stateOf(tx, statement)
    if (head.version !== version) return stale(head, { state }, { state: before })
    if (before === state) return ok({ version, state })
    await putState(tx, viewer, statement, state)
    const what = state === 'open' ? 'opened again' : state
    await record(tx, viewer, [
      { subject: 'statement', subjectId: statement, what, before: { state: before }, after: { state } },
    ])
    // A rejected statement was not looked for in the snapshots that came since.
    if (before === 'rejected') await settlePassage(tx, viewer, statement)
    return ok({ version: version + 1, state })
  })
}

/** Keeps a decision and, when it confirms, ties the chain's hops; the caller holds the statement and writes its history. */
export async function putState(
  tx: Tx,
  viewer: Viewer,
  statementId: string,
  state: DraftState,
  restsOn?: RestedOn[] | null,
): Promise<void> {
  const last = await tx.confirmation.findFirst({
    where: { statementId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const byId = viewer.kind === 'person' ? viewer.id : null
  await tx.confirmation.create({ data: { statementId, number: (last?.number ?? 0) + 1, state, byId } })
  if (state === 'confirmed') await resolveHops(tx, viewer, statementId, restsOn)
}
