import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind } from '../kind.ts'

type Row = { id: string; title: string; language: string; source: string; at: Date; number: number }

/** A report that is no longer at its address. Its snapshots are; it leaves the list when it is back. */
export const gone: Kind = {
  name: 'gone',
  canSetAside: true,
  everything: Prisma.sql`select distinct 'absence', report_id from report_absence`,
  touched: async (_tx, noted) => [...noted.of('absence'), ...noted.of('report')],
  path: (id) => `/desk/reports/${id}/snapshots`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select r.id, r.title, r.language, r.source_id as source, a.since as at, a.number
      from report r
      cross join lateral (select a.state, a.since, a.number from report_absence a where a.report_id = r.id order by a.number desc limit 1) a
      where r.id = any(${ids}::text[]) and a.state = 'gone' and merged_into('report', r.id) = r.id`
    return rows.map(({ id, title, language, source, at, number }) => ({
      ...{ id, title, language, source, since: at, report: id },
      effect: { does: 'nothing' as const },
      says: {},
      stamp: String(number),
    }))
  },
}
