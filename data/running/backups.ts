import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { BackupLine } from '#domain/queue/view.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'

const SHOWN = 5
/** Older than the newest so many are forgotten. */
const KEPT = 400

type Made = { file: string; size: number; rows: number; missing: number; sha256: string }

/** Notes that a backup was made. Where it is, only its file's name says: whoever made it knows the rest. */
export async function keepBackup(viewer: Viewer, { size, rows, ...made }: Made): Promise<Outcome<null>> {
  if (!may(viewer, 'backup.made')) return forbidden
  await db().backup.create({ data: { id: newId(), size: BigInt(size), rows: BigInt(rows), ...made } })
  await db().$executeRaw`
    delete from backup where id in (select id from backup order by at desc, id desc offset ${KEPT})`
  return ok(null)
}

/** All backups that are known of, the newest first: for the command that makes them, which removes old ones. */
export async function backupsMade(viewer: Viewer): Promise<Outcome<{ file: string; missing: number }[]>> {
  if (!may(viewer, 'backup.made')) return forbidden
  return ok(
    await db().backup.findMany({
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { file: true, missing: true },
      take: KEPT,
    }),
  )
}

/** The newest backups. */
export async function lastBackups(viewer: Viewer): Promise<Outcome<BackupLine[]>> {
  if (!may(viewer, 'running.read')) return forbidden
  const rows = await db().backup.findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }], take: SHOWN })
  return ok(
    rows.map(({ id, at, file, size, rows, missing }) => ({
      ...{ id, file, missing },
      at: at.toISOString(),
      size: Number(size),
      rows: Number(rows),
    })),
  )
}
