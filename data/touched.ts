import 'server-only'
import { db } from './db.ts'

/** What a write changed, named by one of its ids. */
export type Touch =
  | { statement: string }
  | { claim: string }
  | { story: string }
  | { report: string }
  | { source: string }

type Row = { claim: string | null; story: string | null; report: string | null; source: string | null }

/**
 * The cache tags of every reader page that shows what was changed: the claims it bears on, their stories, the reports
 * and sources of all that bears on those claims. One query.
 */
export async function tagsTouched(touch: Touch): Promise<string[]> {
  const [kind, id] = Object.entries(touch)[0] as [string, string]
  const rows = await db().$queryRaw<Row[]>`
    with touched_claims as (
      select ${id}::text as id where ${kind} = 'claim'
      union select m.claim_id from membership m where ${kind} = 'story' and m.story_id = ${id}
      union select t.claim_id from stance t join statement s on s.id = t.statement_id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id
        where (${kind} = 'statement' and t.statement_id = ${id}) or (${kind} = 'report' and r.id = ${id}) or (${kind} = 'source' and r.source_id = ${id})
    )
    select c.id as claim, m.story_id as story, r.id as report, r.source_id as source
    from touched_claims c
    left join membership m on m.claim_id = c.id
    left join stance t on t.claim_id = c.id
    left join statement s on s.id = t.statement_id
    left join snapshot n on n.id = s.snapshot_id
    left join report r on r.id = n.report_id
    limit 20000`
  const own = await ownTags(kind, id)
  const tags = rows.flatMap((row) => [
    row.claim && `claim:${row.claim}`,
    row.story && `story:${row.story}`,
    row.report && `report:${row.report}`,
    row.source && `source:${row.source}`,
  ])
  return [...new Set([...own, ...tags.filter((tag) => tag !== null)])]
}

/** The thing itself and the lists it stands in, also when nothing is tied to it. */
async function ownTags(kind: string, id: string): Promise<string[]> {
  if (kind !== 'statement') return [`${kind}:${id}`, 'stories', 'sources']
  const row = await db().statement.findUnique({
    where: { id },
    select: { snapshot: { select: { reportId: true, report: { select: { sourceId: true } } } } },
  })
  return row
    ? [`report:${row.snapshot.reportId}`, `source:${row.snapshot.report.sourceId}`, 'stories', 'sources']
    : []
}
