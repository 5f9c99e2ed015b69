import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accountDropInput, accountInput } from '#domain/source/record-input.ts'
import type { SourceAccount } from '#domain/source/record-view.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold } from '../subject.ts'
import { write } from '../write.ts'

/** Adds an account or channel to a source; it may be kept as a source of its own too. */
export async function addAccount(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'source.write', accountInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { source: sourceId, as: asSourceId, ...fields } = parsed.value
  return write<null>(viewer, 'source.write', async (tx) => {
    await hold(tx, 'source', sourceId)
    const there = await tx.source.count({ where: { id: { in: [sourceId, asSourceId ?? sourceId] } } })
    if (there < (asSourceId && asSourceId !== sourceId ? 2 : 1)) return missing
    if (asSourceId === sourceId) return invalid('as', 'ownAccount')
    const taken = await tx.sourceAccount.findUnique({
      where: { url: fields.url },
      select: { source: { select: { name: true } } },
    })
    if (taken) return invalid('url', 'accountTaken', { source: taken.source.name })
    const id = newId()
    await tx.sourceAccount.create({ data: { id, sourceId, asSourceId, ...fields } })
    const account = `${fields.platform}: ${fields.name} ${fields.url}`
    await record(tx, viewer, [
      {
        subject: 'source',
        subjectId: sourceId,
        what: 'account added',
        before: null,
        after: { [`account:${id}`]: account },
      },
    ])
    return ok(null)
  })
}

/** Takes an account off a source's record; history keeps it. */
export async function dropAccount(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'source.write', accountDropInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { source: sourceId, account: id } = parsed.value
  return write<null>(viewer, 'source.write', async (tx) => {
    await hold(tx, 'source', sourceId)
    const row = await tx.sourceAccount.findFirst({ where: { id, sourceId } })
    if (!row) return missing
    await tx.sourceAccount.deleteMany({ where: { id } })
    const account = `${row.platform}: ${row.name} ${row.url}`
    await record(tx, viewer, [
      {
        subject: 'source',
        subjectId: sourceId,
        what: 'account removed',
        before: { [`account:${id}`]: account },
        after: { [`account:${id}`]: null },
      },
    ])
    return ok(null)
  })
}

/** The accounts of a source, in the order of their names. */
export async function accountsOf(source: string): Promise<SourceAccount[]> {
  return db().sourceAccount.findMany({
    where: { sourceId: source },
    orderBy: [{ platform: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      platform: true,
      name: true,
      url: true,
      asSource: { select: { id: true, name: true } },
    },
  })
}
