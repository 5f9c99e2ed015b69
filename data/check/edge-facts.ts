import 'server-only'
import type { TimeRange } from '#domain/reading/types.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'

export type ActorFacts = {
  id: string
  kind: 'person' | 'body' | 'unnamed'
  name: string
  descriptor: string | null
  country: string | null
  number: string | null
  office: string | null
  why_unnamed: string | null
  /** the body it belongs to or speaks for, by name */
  body: string | null
  language: string | null
}
export type SourceFacts = { id: string; name: string; owner: string | null; carries: string[] }
/** A report by its head, as JSON of PostgreSQL gives it. */
export type ReportHead = {
  id: string
  title: string
  language: string
  published_at: string | null
  published_precision: TimeRange['precision']
}
export type RelianceFacts = {
  id: string
  kind: string
  found_by: string
  counts: boolean
  share: number | null
  passages: number
  from_statement_id: string | null
  to_statement_id: string | null
  from_source_id: string
  from_source: string
  to_source_id: string
  to_source: string
  to_day: string | null
  from_report: ReportHead
  to_report: ReportHead | null
}

/** Who speaks, with what the report says of one it does not name. */
export async function actorFacts(tx: Tx, ids: string[]): Promise<Map<string, ActorFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<ActorFacts[]>`
    select a.id, a.kind, a.name, a.descriptor, a.country, a.number, a.office, a.why_unnamed, coalesce(b.name, o.name) as body, n.language
    from actor a left join actor b on b.id = a.body_id
    left join lateral (select x.name from speaks_for s join actor x on x.id = s.body_id where s.actor_id = a.id order by s.valid_from desc nulls last, s.at desc limit 1) o on true
    left join lateral (select language from actor_name n where n.actor_id = a.id order by n.name limit 1) n on true
    where a.id = any(${ids}::text[])`
  return new Map(rows.map((row) => [row.id, row]))
}

/** Sources with their owner and the wires they carry. */
export async function sourceFacts(tx: Tx, ids: string[]): Promise<Map<string, SourceFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<SourceFacts[]>`
    select s.id, s.name, o.name as owner, array(select c.wire_id from source_carries c where c.source_id = s.id and c.valid_to is null order by 1 limit 100) as carries
    from source s left join owner o on o.id = s.owner_id where s.id = any(${ids}::text[])`
  return new Map(rows.map((row) => [row.id, row]))
}

const head = (r: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`json_build_object('id', ${r}.id, 'title', ${r}.title, 'language', ${r}.language, 'published_at', ${r}.published_at, 'published_precision', ${r}.published_precision)`

/** Reliances with the names of what they tie. */
export async function relianceFacts(tx: Tx, ids: string[]): Promise<Map<string, RelianceFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<RelianceFacts[]>`
    select l.id, l.kind, l.found_by, (l.certain or l.kind = 'same text') as counts, l.share, jsonb_array_length(l.passages) as passages,
      l.from_statement_id, l.to_statement_id, fo.id as from_source_id, fo.name as from_source,
      o.id as to_source_id, o.name as to_source, to_char(l.to_date, 'YYYY-MM-DD') as to_day,
      ${head(Prisma.sql`fr`)} as from_report, case when tr.id is not null then ${head(Prisma.sql`tr`)} end as to_report
    from reliance l
    left join statement fs on fs.id = l.from_statement_id left join snapshot fn on fn.id = fs.snapshot_id
    join report fr on fr.id = coalesce(l.from_report_id, fn.report_id) join source fo on fo.id = fr.source_id
    left join statement ts on ts.id = l.to_statement_id left join snapshot tn on tn.id = ts.snapshot_id
    left join report tr on tr.id = coalesce(l.to_report_id, tn.report_id)
    join source o on o.id = coalesce(l.to_source_id, tr.source_id)
    where l.id = any(${ids}::text[])`
  return new Map(rows.map((row) => [row.id, row]))
}
