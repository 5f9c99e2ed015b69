import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { WaitingLine } from '#domain/report/waiting.ts'
import { db } from '../db.ts'

const LIMIT = 50

type Row = Omit<WaitingLine, 'at'> & { at: Date }

/** What was brought in and not filed yet, newest first. Texts stay in the database: a list needs their titles only. */
export async function listWaiting(viewer: Viewer): Promise<Outcome<WaitingLine[]>> {
  if (!may(viewer, 'report.write')) return forbidden
  const rows = await db().$queryRaw<Row[]>`
    select u.id, u.page->>'title' as title, u.page->>'language' as language, u.way, u.final_url as url,
      u.created_at as at, p.name as "byName"
    from unfiled_snapshot u left join person p on p.id = u.by_id
    order by u.created_at desc, u.id desc limit ${LIMIT}`
  return ok(rows.map((row) => ({ ...row, at: row.at.toISOString() })))
}
