import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'

/** A reliance that was found in the record or given by an editor; its columns but for what is decided of it. */
export type Found = Omit<
  Prisma.RelianceCreateManyInput,
  'id' | 'state' | 'decidedById' | 'decidedAt' | 'version' | 'at'
>

/** What an editor says outright needs no second word. */
export const BY_EDITOR = 'an editor'

/**
 * Keeps reliances with their history. One that is there already, however it was found, stays as it is: finding again
 * changes nothing and never reopens what was decided (invariant 7). @returns the ids of those that are new
 */
export async function keepFound(tx: Tx, viewer: Viewer, found: Found[]): Promise<string[]> {
  if (found.length === 0) return []
  const byId = viewer.kind === 'person' ? viewer.id : null
  const made = await tx.reliance.createManyAndReturn({
    data: found.map((one) => ({
      ...one,
      id: newId(),
      ...(one.foundBy === BY_EDITOR ? { state: 'confirmed', decidedById: byId } : {}),
    })),
    skipDuplicates: true,
  })
  await record(
    tx,
    viewer,
    made.map(({ id, version: _, decidedAt: __, at: ___, passages: ____, marks: _____, toDate, ...row }) => ({
      subject: 'reliance',
      subjectId: id,
      what: 'found',
      before: null,
      after: { ...row, toDate: toDate?.toISOString().slice(0, 10) ?? null },
    })),
  )
  return made.map(({ id }) => id)
}
