import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db, type Tx } from '../db.ts'
import { besideOf } from './beside.ts'
import { chainsOf } from './chains.ts'
import type { Fault, Looked } from './fault.ts'
import { type Root, rootsOf } from './roots.ts'
import { sealsOf } from './seals.ts'
import { type ReadBytes, snapshotsOf } from './snapshots.ts'
import { untoldOf } from './untold.ts'

export type Part = 'history' | 'subjects' | 'kept rows' | 'snapshots' | 'bytes beside' | 'daily roots'
/** What has been looked at so far, a call for every page. */
export type Told = (part: Part, looked: Looked) => Promise<void> | void
export type { Fault, Looked, ReadBytes, Root }

/**
 * Looks at all that is kept, as of one moment, beside whoever writes: chains of history, what the tables say against
 * it, seals, snapshots with their bytes, all other bytes that the store must have, daily roots. Memory does not grow with the record.
 */
export async function verify(viewer: Viewer, bytesOf: ReadBytes, tell: Told): Promise<Outcome<null>> {
  if (!may(viewer, 'history.read')) return forbidden
  return db().$transaction((tx) => verifyIn(tx, bytesOf, tell), {
    isolationLevel: 'RepeatableRead',
    timeout: 86_400_000,
  })
}

/** The same inside a transaction of the caller's. */
export async function verifyIn(tx: Tx, bytesOf: ReadBytes, tell: Told): Promise<Outcome<null>> {
  await tx.$executeRaw`set local statement_timeout = 0`
  await tx.$executeRaw`set local timezone = 'UTC'`
  const parts: [Part, AsyncGenerator<Looked>][] = [
    ['history', chainsOf(tx)],
    ['subjects', untoldOf(tx)],
    ['kept rows', sealsOf(tx)],
    ['snapshots', snapshotsOf(tx, bytesOf)],
    ['bytes beside', besideOf(tx, bytesOf)],
    ['daily roots', rootsOf(tx)],
  ]
  for (const [part, pages] of parts) for await (const looked of pages) await tell(part, looked)
  return ok(null)
}
