import 'server-only'
import { claimsConcerned } from './claim/concerned.ts'
import { db } from './db.ts'
import { namedTouched } from './touched-named.ts'

/** What a write changed, named by one of its ids. */
export type Touch =
  | { statement: string }
  | { claim: string }
  | { story: string }
  | { report: string }
  | { source: string }
  /** all claims on which an actor speaks, or that are about it */
  | { actor: string }
  /** an origin's key: all claims that a word on it may bear on */
  | { origin: string }

type Row = {
  claim: string | null
  checks: string[] | null
  story: string | null
  report: string | null
  /** reports that name this one, for they rest on it or it on them */
  linked: string[] | null
  source: string | null
}

/**
 * The cache tags of every reader page that shows what was changed: the claims it bears on and those they supersede,
 * their checks and stories, the reports and sources of all that bears on those claims, reports that name these, and
 * the actors and sources that are named there. Two queries, after one that an origin needs.
 */
export async function tagsTouched(touch: Touch): Promise<string[]> {
  const [kind, id] = Object.entries(touch)[0] as [string, string]
  const origin =
    kind === 'origin'
      ? await spokenBy(id)
      : kind === 'actor'
        ? await claimsConcerned(db(), [{ subject: 'actor', subjectId: id, what: 'edited' }])
        : []
  const rows = await db().$queryRaw<Row[]>`
    with own_claims as (
      select ${id}::text as id where ${kind} = 'claim'
      union select unnest(${origin}::text[])
      union select m.claim_id from membership m where ${kind} = 'story' and m.story_id = ${id}
      union select t.claim_id from stance t join statement s on s.id = t.statement_id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id
        where (${kind} = 'statement' and t.statement_id = ${id}) or (${kind} = 'report' and r.id = ${id}) or (${kind} = 'source' and r.source_id = ${id})
    ),
    as_one as (select merged_below('claim', merged_into('claim', id)) as id from own_claims union select id from own_claims),
    touched_claims as (select id from as_one union select c.id from claim c join as_one o on c.superseded_by_id = o.id)
    select c.id as claim, c.checks, m.story_id as story, r.id as report, r.source_id as source,
      array(select l.to_report_id from reliance l where l.from_report_id = r.id and l.to_report_id is not null
        union select l.from_report_id from reliance l where l.to_report_id = r.id and l.from_report_id is not null limit 200) as linked
    from (select id, array(select k.id from "check" k where k.claim_id = t.id limit 100) as checks from touched_claims t) c
    left join membership m on m.claim_id = c.id
    left join stance t on t.claim_id = c.id
    left join statement s on s.id = t.statement_id
    left join snapshot n on n.id = s.snapshot_id
    left join report r on r.id = n.report_id
    limit 20000`
  const [claims, reports, sources] = [
    present(rows, 'claim'),
    present(rows, 'report'),
    present(rows, 'source'),
  ]
  const [own, named] = await Promise.all([
    ownTags(kind, id),
    namedTouched({ kind, id, claims, reports, sources }),
  ])
  const tags = rows.flatMap((row) => [
    row.claim && `claim:${row.claim}`,
    ...(row.checks ?? []).map((check) => `check:${check}`),
    row.story && `story:${row.story}`,
    row.report && `report:${row.report}`,
    ...(row.linked ?? []).map((report) => `report:${report}`),
    row.source && `source:${row.source}`,
  ])
  return [...new Set([...own, ...named, ...tags.filter((tag) => tag !== null)])]
}

const present = (rows: Row[], column: 'claim' | 'report' | 'source'): string[] => [
  ...new Set(rows.flatMap((row) => row[column] ?? [])),
]

/**
 * Claims on which an origin has a statement: its actor's own, those who speak for it or belong to it, its channels.
 * A word on two origins counts wherever both meet, so the claims of either hold them all.
 */
async function spokenBy(key: string): Promise<string[]> {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  const rows = await db().$queryRaw<{ id: string }[]>`
    with recursive below as (
      select ${id}::text as id where ${kind} = 'actor'
      union select a.id from below b join actor a on a.body_id = b.id
        or a.id in (select s.actor_id from speaks_for s where s.body_id = b.id)
    )
    select distinct t.claim_id as id from stance t
    join statement s on s.id = t.statement_id join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id
    join source o on o.id = r.source_id left join hop h on h.statement_id = s.id
    where t.superseded_by_id is null and (h.actor_id in (select id from below)
      or o.actor_id in (select id from below) or (${kind} = 'source' and o.id = ${id}))
    limit 5000`
  return rows.map((row) => row.id)
}

/** The thing itself and the lists it stands in, also when nothing is tied to it. */
async function ownTags(kind: string, id: string): Promise<string[]> {
  if (kind === 'origin' || kind === 'actor') return ['stories', 'sources', 'checks']
  if (kind !== 'statement') return [`${kind}:${id}`, 'stories', 'sources', 'checks']
  const row = await db().statement.findUnique({
    where: { id },
    select: { snapshot: { select: { reportId: true, report: { select: { sourceId: true } } } } },
  })
  return row
    ? [
        `report:${row.snapshot.reportId}`,
        `source:${row.snapshot.report.sourceId}`,
        'stories',
        'sources',
        'checks',
      ]
    : []
}
