import 'server-only'
import type { CrossCheckCase } from '#domain/check/types.ts'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import type { Tx } from '../db.ts'

/** Drafts looked at of one report, the most certain first. */
const LOOKED_AT = 6

export type OpenDraft = {
  id: string
  exact: string
  chain: DraftHop[]
  mode: string
  hedge: string | null
  certainty: number
  anchor: Span
  report: { id: string; publishedAt: string; source: CrossCheckCase['sources'][number] }
}

type Row = Omit<OpenDraft, 'anchor' | 'report'> & {
  start: number
  end: number
  report: string
  published: Date
  source: string
  source_kind: string
  owner: string | null
  actor: string | null
}

/** The open drafts of some reports, the most certain few of each, and confirmed ones that bear on no claim. One query. */
export async function openDrafts(tx: Tx, reports: string[]): Promise<OpenDraft[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select x.*, o.kind as source_kind, o.owner_id as owner, merged_into('actor', o.actor_id) as actor from (
      select s.id, s.exact, s.chain, s.mode, s.hedge, s.certainty, s.anchor_start as start, s.anchor_end as end, r.id as report,
        coalesce(r.published_at, r.created_at) as published, r.source_id as source,
        row_number() over (partition by r.id order by s.certainty desc, s.anchor_start, s.id) as place
      from report r join snapshot n on n.report_id = r.id join statement s on s.snapshot_id = n.id
      where r.id = any(${reports}::text[])
        and coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open') <> 'rejected'
        and not exists (select 1 from stance t where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null)
        and not exists (select 1 from statement later where later.corrects_id = s.id
          and coalesce((select c.state from confirmation c where c.statement_id = later.id order by c.number desc limit 1), 'open') <> 'rejected')
    ) x join source o on o.id = x.source where x.place <= ${LOOKED_AT} order by x.report, x.place`
  return rows.map(({ start, end, report, published, source, source_kind, owner, actor, ...row }) => ({
    ...row,
    anchor: [start, end],
    report: {
      id: report,
      publishedAt: published.toISOString(),
      // whose channel it is counts only where that actor is known to the case
      source: { id: source, kind: source_kind, owner, actor },
    },
  }))
}
