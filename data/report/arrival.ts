import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import type { Came } from '#domain/reading/file/came.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import type { Capture } from './unfiled.ts'

/** What a file said of itself, and the archive it was taken out of. */
export type CameIn = Came & { containerHash?: string }
export type Told = Came & { containerHash: string | null }

/** Keeps that bytes came in; through a key it is history of the key too. @returns its id */
export async function keepArrival(tx: Tx, viewer: Viewer, capture: Capture, came?: CameIn): Promise<string> {
  const id = newId()
  const { way, bytesHash } = capture
  const plain = /^text\/plain/i.test(capture.contentType) ? 'text' : 'html'
  const { format = plain, facts = [], attachments = [], containerHash = null } = came ?? {}
  await tx.$executeRaw`
    insert into arrival (id, bytes_hash, way, format, facts, attachments, container_hash, key_id, by_id)
    values (${id}, ${bytesHash}, ${way}, ${format}, ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(attachments)}::jsonb, ${containerHash},
      ${viewer.kind === 'key' ? viewer.key.id : null}, ${signature(viewer).byId})`
  if (viewer.kind === 'key') {
    const after = { arrival: id, bytesHash, way }
    await record(tx, viewer, [
      { subject: 'key', subjectId: viewer.key.id, what: 'brought in', before: null, after },
    ])
  }
  return id
}

/** What was said of bytes when they last came in, or null where nothing was. */
export async function cameOf(bytesHash: string): Promise<Told | null> {
  const row = await db().arrival.findFirst({
    where: { bytesHash },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  if (!row) return null
  return {
    format: row.format as Came['format'],
    facts: row.facts as Came['facts'],
    attachments: row.attachments as Came['attachments'],
    containerHash: row.containerHash,
  }
}
