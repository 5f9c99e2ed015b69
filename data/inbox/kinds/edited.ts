import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import { REWORDING_WAITS } from '../../report/changes.ts'
import type { Kind } from '../kind.ts'
import { reportsOfStatements } from '../reports-of.ts'

type Row = {
  id: string
  title: string
  language: string
  source: string
  at: Date
  number: number
  added: number
  removed: number
}

/**
 * A report whose words were changed without a note saying so. Where passages that were confirmed changed too, that item
 * stands for it (`rewording`). To have seen it is all there is to do.
 */
export const edited: Kind = {
  name: 'edited',
  canSetAside: true,
  everything: Prisma.sql`select distinct 'change', report_id from report_change where silent`,
  // a statement too: rewordings that stand for it are settled by deciding on statements, and begin with one confirmed
  touched: async (tx, noted) => [
    ...new Set([...noted.of('change'), ...(await reportsOfStatements(tx, noted))]),
  ],
  path: (id) => `/desk/reports/${id}/snapshots`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select r.id, r.title, r.language, r.source_id as source, c.at, c.number, c.added, c.removed
      from report r
      cross join lateral (select c.at, c.number, c.added, c.removed from report_change c where c.report_id = r.id and c.silent order by c.number desc limit 1) c
      where r.id = any(${ids}::text[]) and merged_into('report', r.id) = r.id
        and not exists (select 1 from rewording w join snapshot n on n.id = w.snapshot_id join statement s on s.id = w.statement_id
          where n.report_id = r.id and ${REWORDING_WAITS})`
    return rows.map(({ id, title, language, source, at, number, added, removed }) => ({
      ...{ id, title, language, source, since: at, report: id },
      effect: { does: 'nothing' as const },
      says: { added, removed },
      stamp: String(number),
    }))
  },
}
