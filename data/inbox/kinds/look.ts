import 'server-only'
import { withReasons } from '#domain/inbox/aside.ts'
import { LOOKS_FAILING } from '#domain/report/look-faults.ts'
import { Prisma } from '#prisma/client/client.ts'
import { markedWith, ofMarks } from '../aside.ts'
import type { Kind } from '../kind.ts'

type Row = { id: string; title: string; since: Date; count: number; why: string; reasons: string[] }

/**
 * A source whose reports cannot be looked at again: each of them failed time after time. One row for all of its reports;
 * it leaves the list when looks succeed again.
 */
export const look: Kind = {
  name: 'look',
  canSetAside: true,
  everything: Prisma.sql`select 'look', report_id from look where failures >= ${Prisma.raw(String(LOOKS_FAILING))}`,
  async touched(tx, noted) {
    const [reports, edited] = [noted.of('look'), noted.of('report')]
    const sources = [...noted.of('source'), ...ofMarks('look', noted)]
    if (reports.length + edited.length === 0) return sources
    // a report that became another source's is one fewer of the one that it was
    const rows = await tx.$queryRaw<{ id: string }[]>`
      with edited as (select r.source_id from report r join look l on l.report_id = r.id
        where r.id = any(${edited}::text[]) and l.failures >= ${Prisma.raw(String(LOOKS_FAILING))})
      select source_id as id from report where id = any(${reports}::text[]) union select source_id from edited
      union select record_id from inbox_item where kind = 'look' and exists (select 1 from edited)`
    return [...new Set([...sources, ...rows.map(({ id }) => id)])]
  },
  path: (id) => `/desk/sources/${id}#looks`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select o.id, o.name as title, min(coalesce(l.failed_since, l.last_at)) as since, count(*)::int as count,
        mode() within group (order by coalesce(l.detail, 'our fault')) as why,
        array_agg(distinct coalesce(l.detail, 'our fault') order by coalesce(l.detail, 'our fault')) as reasons
      from source o join report r on r.source_id = o.id join look l on l.report_id = r.id
      where o.id = any(${ids}::text[]) and l.failures >= ${Prisma.raw(String(LOOKS_FAILING))} group by o.id`
    const marked = await markedWith(tx, 'look', ids)
    return rows.map(({ id, title, since, count, why, reasons }) => ({
      ...{ id, title, source: id, since, language: null },
      effect: { does: 'nothing' as const },
      says: { count, why },
      // more of them is the same trouble; another reason is another
      stamp: withReasons(reasons, marked.get(id)),
    }))
  },
}
