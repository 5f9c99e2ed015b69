import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Found, keepFound } from './keep-found.ts'

/** A citation without a day may mean any report of the source in the two weeks before it. */
const DAYS_BEFORE = 14
/** As many as an editor can choose among. */
const MOST = 50

type Row = {
  id: string
  from_statement_id: string | null
  from_report_id: string | null
  kind: string
  snapshot_id: string | null
  marks: Prisma.InputJsonArray
  report_id: string
}

/**
 * Where a reliance names a source (and day) and a report of that source of that day is on record, suggests to tie the
 * one to the other. Days may differ by one, for zones do. Looked for when such a report comes in and when such a
 * reliance is found, whichever is later; found once, however often it is looked for.
 */
export async function tieToReports(
  tx: Tx,
  viewer: Viewer,
  of: { report: string } | { reliances: string[] },
): Promise<void> {
  if ('reliances' in of && of.reliances.length === 0) return
  // one condition with "or" would compare all reliances there are with all reports
  const which =
    'report' in of ? Prisma.sql`r.id = ${of.report}` : Prisma.sql`l.id = any(${of.reliances}::text[])`
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, l.from_statement_id, l.from_report_id, l.kind, l.snapshot_id, l.marks, r.id as report_id
    from reliance l
    join report r on r.source_id = l.to_source_id
    left join statement s on s.id = l.from_statement_id
    left join snapshot n on n.id = s.snapshot_id
    join report f on f.id = coalesce(l.from_report_id, n.report_id) and f.id <> r.id
    where ${which} and l.state <> 'rejected'
      and l.kind in ('cites', 'reprints', 'syndicates', 'confirms', 'denies')
      and case when l.to_date is not null then abs((r.published_at at time zone 'UTC')::date - l.to_date) <= 1
        else r.published_at <= coalesce(f.published_at, f.created_at)
          and r.published_at >= coalesce(f.published_at, f.created_at) - make_interval(days => ${DAYS_BEFORE}::int) end
    order by r.published_at desc, l.id, r.id limit ${MOST}`
  await keepFound(
    tx,
    viewer,
    rows.map(
      (row): Found => ({
        fromStatementId: row.from_statement_id,
        fromReportId: row.from_report_id,
        toReportId: row.report_id,
        kind: row.kind,
        certain: false,
        foundBy: 'report on record now',
        snapshotId: row.snapshot_id,
        marks: row.marks,
        replacesId: row.id,
      }),
    ),
  )
}
