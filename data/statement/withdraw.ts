import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { withdrawalInput } from '#domain/statement/input.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'

type InForce = { number: number; state: string; snapshotId: string | null; byId: string | null }

/** The newest word on whether each statement is withdrawn; statements on which there is none are absent. */
export async function withdrawalsInForce(tx: Tx, statements: string[]): Promise<Map<string, InForce>> {
  if (statements.length === 0) return new Map()
  const rows = await tx.withdrawal.findMany({
    where: { statementId: { in: statements } },
    distinct: ['statementId'],
    orderBy: [{ statementId: 'asc' }, { number: 'desc' }],
    select: { statementId: true, number: true, state: true, snapshotId: true, byId: true },
    take: 10_000,
  })
  return new Map(rows.map(({ statementId, ...row }) => [statementId, row]))
}

/** A person says that a statement's source withdrew it, or takes that back; the statement stays readable either way. */
export async function withdraw(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'statement.write', withdrawalInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { statement, version, withdrawn, reason } = parsed.value
  return write(viewer, 'statement.write', async (tx) => {
    if (!(await tx.statement.findUnique({ where: { id: statement }, select: { id: true } }))) return missing
    const head = await hold(tx, 'statement', statement)
    const now = (await withdrawalsInForce(tx, [statement])).get(statement)
    const is = now?.state === 'withdrawn'
    if (head.version !== version) return stale(head, { withdrawn, reason }, { withdrawn: is })
    if (is === withdrawn) return invalid('form', is ? 'alreadyWithdrawn' : 'notWithdrawn')
    await tx.withdrawal.create({
      data: {
        id: newId(),
        statementId: statement,
        number: (now?.number ?? 0) + 1,
        state: withdrawn ? 'withdrawn' : 'taken back',
        reason,
        // a word against what a snapshot said is about that snapshot
        snapshotId: withdrawn ? null : (now?.snapshotId ?? null),
        byId: viewer.kind === 'person' ? viewer.id : null,
      },
    })
    await record(tx, viewer, [
      {
        subject: 'statement',
        subjectId: statement,
        what: withdrawn ? 'withdrawn by its source' : 'not withdrawn',
        before: { withdrawn: is },
        after: { withdrawn },
        why: reason,
      },
    ])
    return ok({ version: version + 1 })
  })
}
