import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import type { Changed, Subject } from '../history.ts'
import { sourcesUnder } from '../source/holdings.ts'

/** Changes that bear on no claim's status. */
const IDLE = new Set([
  'worded',
  'drafted',
  'added',
  'filed',
  'named',
  'put into a story',
  'taken out of a story',
  'status moved',
  'noted',
  'policies read',
  'account added',
  'account removed',
  'subscription dated',
])
/** A new statement is worded too, and may be tied in the same write. */
const bears = ({ subject, what }: Changed): boolean =>
  !IDLE.has(what) || (subject === 'statement' && what === 'worded')

/** How wide changes reach: claims alone, what stands in reports, or what may bear on any claim. */
export type Reach = 'claims' | 'reports' | 'all'
const wide: Partial<Record<Subject, true>> = {
  reliance: true,
  actor: true,
  source: true,
  owner: true,
  'origin verdict': true,
}

export function reachOf(changes: readonly Changed[]): Reach | null {
  const bearing = changes.filter(bears)
  if (bearing.some(({ subject }) => wide[subject])) return 'all'
  if (bearing.some(({ subject }) => subject === 'statement' || subject === 'report')) return 'reports'
  return bearing.some(({ subject }) => subject === 'claim') ? 'claims' : null
}

/**
 * The claims whose status some changes may move: those that the statements bear or bore on, those of reports and
 * speakers concerned, those about an actor, and the claims themselves; each as what it is merged into. One query, and one for
 * owners; sorted.
 */
export async function claimsConcerned(tx: Tx, changes: readonly Changed[]): Promise<string[]> {
  const bearing = changes.filter(bears)
  const of = (subject: Subject) => bearing.flatMap((one) => (one.subject === subject ? [one.subjectId] : []))
  const origins = of('origin verdict').flatMap((pair) => pair.split('|'))
  const named = (prefix: string) =>
    origins.flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length).split('@')[0] as string] : [],
    )
  const actors = [...of('actor'), ...named('actor:')]
  const held = await sourcesUnder(tx, of('owner'))
  const sources = [...of('source'), ...held, ...named('source:'), ...named('report:')]
  const [spoken, published] = [actors.length > 0, sources.length > 0]
  const resting = of('reliance').length > 0 || published
  // Only what was changed is asked for: a search for nothing may still read a table from end to end.
  const statements = [
    sql`select unnest(${of('statement')}::text[]) as id`,
    sql`select substr(k, 7) from unnest(${origins}::text[]) k where k like 'cycle:%'`,
    spoken && sql`select h.statement_id from below b join hop h on h.actor_id = b.id`,
    spoken &&
      sql`select p.statement_id from below b join split x on x.kind = 'actor' and x.into_id = b.id join split_part p on p.split_id = x.id`,
    resting && sql`select statement from resting where statement is not null`,
    sql`select s.id from reports r join snapshot n on n.report_id = r.id join statement s on s.snapshot_id = n.id`,
  ]
  const reports = [
    sql`select merged_below('report', unnest(${of('report')}::text[])) as id`,
    resting && sql`select report from resting where report is not null`,
    published && sql`select r.id from report r where r.source_id = any(${sources}::text[])`,
    spoken &&
      sql`select r.id from below b join source o on o.actor_id = b.id join report r on r.source_id = o.id`,
  ]
  const claims = [
    sql`select t.claim_id as id from statements s join stance t on t.statement_id = s.id`,
    sql`select unnest(${of('claim')}::text[])`,
    spoken && sql`select c.id from below b join claim c on c.about_id = b.id`,
    of('origin verdict').length > 0 &&
      sql`select v.claim_id from origin_verdict v where (v.a, v.b) in (select split_part(p, '|', 1), split_part(p, '|', 2) from unnest(${of('origin verdict')}::text[]) p)`,
  ]
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive below as (
      select unnest(${actors}::text[]) as id
      union select x.id from below b cross join lateral (
        select a.id from actor a where a.body_id = b.id union all select s.actor_id from speaks_for s where s.body_id = b.id
        union all select merged_into('actor', b.id) union all select merged_below('actor', b.id)) x
    ),
    resting as (
      select l.from_statement_id as statement, l.from_report_id as report from reliance l
      where l.id = any(${of('reliance')}::text[]) or l.to_source_id = any(${sources}::text[])
    ),
    reports as (${union(reports)}),
    statements as (${union(statements)})
    select distinct merged_into('claim', c.id) as id from (${union(claims)}) c order by id`
  return rows.map((row) => row.id)
}

const { sql } = Prisma
const union = (parts: (Prisma.Sql | false)[]): Prisma.Sql =>
  Prisma.join(
    parts.filter((part) => part !== false),
    ' union ',
  )
