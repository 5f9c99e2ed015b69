import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { LOOKS_FAILING } from '#domain/report/look-faults.ts'
import type { Unlooked } from '#domain/report/rereading.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'

/** So many are named; the rest is counted. */
const NAMED = 50

/** The reports of a source that cannot be looked at again, those that fail longest first, and how many there are. */
export async function unlookedOf(
  viewer: Viewer,
  source: string,
): Promise<Outcome<{ rows: Unlooked[]; count: number }>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().$queryRaw<(Omit<Unlooked, 'since'> & { since: Date; all: number })[]>`
    select r.id, r.title, r.language, l.host, coalesce(l.failed_since, l.last_at) as since, l.detail as why, l.status, count(*) over ()::int as all
    from report r join look l on l.report_id = r.id
    where r.source_id = ${source} and l.failures >= ${Prisma.raw(String(LOOKS_FAILING))} order by since, r.id limit ${NAMED}`
  return ok({
    rows: rows.map(({ since, all: _, ...row }) => ({ ...row, since: since.toISOString() })),
    count: rows[0]?.all ?? 0,
  })
}
