import 'server-only'
import type { ShownPassage } from '#domain/check/edge-view.ts'
import type { Span, TimeRange } from '#domain/reading/types.ts'
import { excerptOf } from '#domain/statement/excerpt.ts'
import type { Tx } from '../db.ts'

/** Code points read on each side of what is marked: a sentence and a half. */
const AROUND = 260
/** Of a passage no more than this is read, however long it is. */
const LONGEST = 520

type Shown = {
  id: string
  from: number
  text: string
  total: number
  marks: Span[]
  language: string
  statement_id: string | null
  report_id: string
  title: string
  source: string
  published_at: Date | null
  published_precision: TimeRange['precision']
}

/** The passages of statements in their sentences, with the words that name who speaks marked. One query. */
export async function statementPassages(tx: Tx, ids: string[]): Promise<Map<string, ShownPassage>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<Shown[]>`
    select s.id, greatest(s.anchor_start - ${AROUND}::int, 0) as from, s.language, s.id as statement_id, r.id as report_id, r.title, o.name as source,
      substr(n.text, greatest(s.anchor_start - ${AROUND}::int, 0) + 1, least(s.anchor_end - s.anchor_start, ${LONGEST}::int) + 2 * ${AROUND}::int) as text,
      char_length(n.text) as total,
      case when jsonb_array_length(s.speaker_anchor) > 0 then s.speaker_anchor else jsonb_build_array(jsonb_build_array(s.anchor_start, s.anchor_end)) end as marks,
      r.published_at, r.published_precision
    from statement s join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id join source o on o.id = r.source_id
    where s.id = any(${ids}::text[])`
  return new Map(rows.map((row) => [row.id, passageOf(row)]))
}

/**
 * What shows a reliance in each of its two texts: the citation or credit, or the longest passage that both share. Keys
 * are the reliance's id with "from" or "to". One query.
 */
export async function reliancePassages(tx: Tx, ids: string[]): Promise<Map<string, ShownPassage>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<Shown[]>`
    with shown as (
      select l.id, l.snapshot_id, l.to_snapshot_id, l.from_statement_id, l.marks, longest.from_span, longest.to_span from reliance l
      left join lateral (select p -> 'from' as from_span, p -> 'to' as to_span from jsonb_array_elements(l.passages) p
        order by (p -> 'from' ->> 1)::int - (p -> 'from' ->> 0)::int desc limit 1) longest on true
      where l.id = any(${ids}::text[])
    ),
    side as (
      select id || ' from' as id, snapshot_id, from_statement_id, case when jsonb_array_length(marks) > 0 then marks else jsonb_build_array(from_span) end as marks
      from shown where snapshot_id is not null and (jsonb_array_length(marks) > 0 or from_span is not null)
      union all
      select id || ' to', to_snapshot_id, null, jsonb_build_array(to_span) from shown where to_snapshot_id is not null and to_span is not null
    ),
    placed as (select *, greatest((marks -> 0 ->> 0)::int - ${AROUND}::int, 0) as from from side)
    select p.id, p.from, p.marks, r.language, p.from_statement_id as statement_id, r.id as report_id, r.title, o.name as source, char_length(n.text) as total,
      substr(n.text, p.from + 1, ${LONGEST + 2 * AROUND}::int) as text, r.published_at, r.published_precision
    from placed p join snapshot n on n.id = p.snapshot_id join report r on r.id = n.report_id join source o on o.id = r.source_id`
  return new Map(rows.map((row) => [row.id, passageOf(row)]))
}

const passageOf = (row: Shown): ShownPassage => ({
  excerpt: excerptOf(row, row.marks),
  language: row.language,
  statementId: row.statement_id,
  report: {
    id: row.report_id,
    title: row.title,
    source: row.source,
    publishedAt: row.published_at?.toISOString() ?? null,
    publishedPrecision: row.published_precision,
  },
})
