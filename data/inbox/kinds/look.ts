import 'server-only'
import { LOOKS_FAILING } from '#domain/report/look-faults.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind } from '../kind.ts'

type Row = { id: string; title: string; since: Date; count: number; why: string }

/**
 * A source whose reports cannot be looked at again: each of them failed time after time. One row for all of its reports;
 * it leaves the list when looks succeed again.
 */
export const look: Kind = {
  name: 'look',
  canSetAside: true,
  everything: Prisma.sql`select 'look', report_id from look where failures >= ${Prisma.raw(String(LOOKS_FAILING))}`,
  async touched(tx, noted) {
    const reports = noted.of('look')
    if (reports.length === 0) return []
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select distinct source_id as id from report where id = any(${reports}::text[])`
    return rows.map(({ id }) => id)
  },
  path: (id) => `/desk/sources/${id}#looks`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select o.id, o.name as title, min(coalesce(l.failed_since, l.last_at)) as since, count(*)::int as count,
        mode() within group (order by coalesce(l.detail, 'our fault')) as why
      from source o join report r on r.source_id = o.id join look l on l.report_id = r.id
      where o.id = any(${ids}::text[]) and l.failures >= ${Prisma.raw(String(LOOKS_FAILING))} group by o.id`
    return rows.map(({ id, title, since, count, why }) => ({
      ...{ id, title, source: id, since, language: null },
      effect: { does: 'nothing' as const },
      says: { count, why },
      // more of them is the same trouble; another reason is another
      stamp: why,
    }))
  },
}
