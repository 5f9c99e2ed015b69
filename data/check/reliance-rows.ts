import 'server-only'
import type { Span } from '#domain/reading/types.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, recordedBy } from '../history-cut.ts'

const { sql } = Prisma
const report = (cut: Cut, name: string, column: Prisma.Sql, type?: 'timestamptz') =>
  fieldThen(cut, sql`e.edits`, name, column, type)

export type RelianceRow = {
  id: string
  from_statement_id: string | null
  from_report_id: string | null
  to_statement_id: string | null
  to_report_id: string | null
  to_source_id: string | null
  to_date: string | null
  kind: string
  passages: { from: Span; to: Span }[]
  counts: boolean
  state: 'found' | 'confirmed' | 'rejected'
  replaces_id: string | null
  target_source: string | null
  target_date: string | null
}

/** What was held of reliance `l` at the moment. */
const stateThen = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`coalesce((select f.state from former_reliance f where f.reliance_id = l.id and f.at <= ${cut.recorded}
        and f.ended_at > ${cut.recorded} order by f.id limit 1), l.state)`
    : sql`l.state`

/**
 * Whether a reliance counts: certain or confirmed, and not rejected. The same text counts at once wherever it is half of
 * a statement's passage (`restsOn` sees to that), however little it is of the whole report. One whose report has come
 * gives way to the one that names the report.
 */
const isCounted = (cut: Cut): Prisma.Sql => sql`${stateThen(cut)} <> 'rejected'
  and (l.certain or l.kind = 'same text' or ${stateThen(cut)} = 'confirmed') and not ${isReplaced(cut)}`

const isReplaced = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`exists (select 1 from reliance n where n.replaces_id = l.id and n.at <= ${cut.recorded} and coalesce((select f.state from former_reliance f
        where f.reliance_id = n.id and f.at <= ${cut.recorded} and f.ended_at > ${cut.recorded} order by f.id limit 1), n.state) = 'confirmed')`
    : sql`exists (select 1 from reliance n where n.replaces_id = l.id and n.state = 'confirmed')`

/** Reliances of the statements and of their reports that count; with `open` those too that nobody has decided on.
 * One on a statement that was corrected is one on what stands in its place. */
export const relianceRows = (
  tx: Tx,
  statements: string[],
  reports: string[],
  cut: Cut = {},
  open = false,
): Promise<RelianceRow[]> => tx.$queryRaw<RelianceRow[]>`
  with kept as (
    select l.*, standing, merged_into('report', coalesce(l.to_report_id, tn.report_id), ${recordedBy(cut)}) as target, ${isCounted(cut)} as counts from reliance l
    cross join lateral standing_for(l.to_statement_id, ${recordedBy(cut)}) standing
    left join statement ts on ts.id = standing
    left join snapshot tn on tn.id = ts.snapshot_id
    where (l.from_statement_id = any(${statements}::text[]) or l.from_report_id = any(${reports}::text[]))
      and l.at <= ${recordedBy(cut)} and (${isCounted(cut)} or ${open ? sql`l.state = 'found'` : sql`false`})
  )
  select l.id, l.from_statement_id, l.from_report_id, l.standing as to_statement_id, l.to_report_id, l.to_source_id, to_char(l.to_date, 'YYYY-MM-DD') as to_date,
    l.kind, l.passages, l.counts, l.state, l.replaces_id, ${report(cut, 'sourceId', sql`r.source_id`)} as target_source,
    to_char(${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} at time zone 'UTC', 'YYYY-MM-DD') as target_date
  from kept l
  left join report r on r.id = l.target
  left join lateral (select ${fieldsThen('report', sql`r.id`, cut)} as edits) e on true
  order by l.id, l.standing
  limit 50000`
