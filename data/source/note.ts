import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { noteInput } from '#domain/source/record-input.ts'
import type { SourceNote } from '#domain/source/record-view.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { write } from '../write.ts'

/** Adds a note to a source. Notes are the desk's own, and are never changed. */
export async function noteSource(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'source.note', noteInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { source: sourceId, text } = parsed.value
  return write<null>(viewer, 'source.note', async (tx) => {
    if (!(await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } }))) return missing
    await tx.sourceNote.create({ data: { id: newId(), sourceId, text, ...signature(viewer) } })
    await record(tx, viewer, [
      { subject: 'source', subjectId: sourceId, what: 'noted', before: null, after: { note: text } },
    ])
    return ok(null)
  })
}

/** Notes on a source, newest first. */
export async function notesOn(source: string, limit = 100): Promise<SourceNote[]> {
  const rows = await db().sourceNote.findMany({
    where: { sourceId: source },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map(({ id, text, byName, at }) => ({ id, text, byName, at: at.toISOString() }))
}
