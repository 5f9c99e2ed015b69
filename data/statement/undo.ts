import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { undoInput } from '#domain/statement/input.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { putState, stateOf } from './decide.ts'
import { putStance } from './tie.ts'

/**
 * Takes back the corrections of a statement: what replaced it is rejected, and their stances return to it. Nothing is
 * removed; the old row stands again because no correction of it does.
 */
export async function undoCorrection(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'statement.write', undoInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { statement, version } = parsed.value
  return write<{ version: number }>(viewer, 'statement.write', async (tx) => {
    const old = await tx.statement.findUnique({
      where: { id: statement },
      select: { correctedBy: { select: { id: true }, take: 20 } },
    })
    if (!old) return missing
    const head = await hold(tx, 'statement', statement)
    if (head.version !== version)
      return stale(head, { state: 'standing' }, { correctedBy: old.correctedBy.map(({ id }) => id) })
    const standing: string[] = []
    for (const { id } of old.correctedBy) if ((await stateOf(tx, id)) !== 'rejected') standing.push(id)
    if (standing.length === 0) return invalid('statement', 'nothingToUndo')
    const back = new Map<string, string>()
    for (const id of standing) {
      const stances = await tx.stance.findMany({
        where: { statementId: id, supersededById: null, value: { not: null } },
        take: 100,
      })
      const gone = Object.fromEntries(stances.map((stance) => [`stance:${stance.claimId}`, null]))
      const was = Object.fromEntries(stances.map((stance) => [`stance:${stance.claimId}`, stance.value]))
      for (const stance of stances) {
        await putStance(tx, viewer, id, stance.claimId, stance.id, null)
        back.set(stance.claimId, stance.value as string)
      }
      const before = { state: await stateOf(tx, id), ...was }
      await putState(tx, viewer, id, 'rejected')
      await record(tx, viewer, [
        {
          subject: 'statement',
          subjectId: id,
          what: 'taken back',
          before,
          after: { state: 'rejected', ...gone },
        },
      ])
    }
    for (const [claimId, value] of back) {
      const current = await tx.stance.findFirst({
        where: { statementId: statement, claimId, supersededById: null },
        select: { id: true },
      })
      await putStance(tx, viewer, statement, claimId, current?.id ?? null, value)
    }
    const after = {
      correctedBy: null,
      ...Object.fromEntries([...back].map(([claim, value]) => [`stance:${claim}`, value])),
    }
    await record(tx, viewer, [
      {
        subject: 'statement',
        subjectId: statement,
        what: 'stands again',
        before: { correctedBy: standing },
        after,
      },
    ])
    return ok({ version: version + 1 })
  })
}
