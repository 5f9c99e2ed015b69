import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import { claimsConcerned } from './claim/concerned.ts'
import { db, type Tx } from './db.ts'
import type { Changed } from './history.ts'
import { namedTouched, union } from './touched-named.ts'

const { sql } = Prisma

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
  figures: string[] | null
  story: string | null
  report: string | null
  /** reports that name this one, for they rest on it or it on them */
  linked: string[] | null
  source: string | null
}

/** Of more rows than this a page each is not looked for: everything is evicted. */
const MOST = 20_000
/** Stands for every tag there is. */
export const EVERYTHING = '*'

/**
 * The cache tags of every reader page that shows what was changed: the claims it bears on and those they supersede,
 * their checks, figures and stories, the reports and sources of all that bears on those claims, reports that name these, and
 * the actors and sources that are named there. Two queries, after those that origins and actors need.
 * @param tx the change's own transaction, before it ends
 */
export async function tagsTouched(touches: readonly Touch[], tx: Tx = db()): Promise<string[]> {
  if (touches.length === 0) return []
  const of = (kind: string) =>
    touches.flatMap((touch) => Object.entries(touch).flatMap(([key, id]) => (key === kind ? [id] : [])))
  const claims = [...of('claim'), ...(await claimsOfMany(tx, of('origin'), of('actor')))]
  const [statements, stories, reports, sources] = [of('statement'), of('story'), of('report'), of('source')]
  // Only what there is is asked for, as below (touched-named.ts).
  const told = union([
    statements.length > 0 && sql`select s.id from statement s where s.id = any(${statements}::text[])`,
    reports.length + sources.length > 0 &&
      sql`select s.id from report r join snapshot n on n.report_id = r.id join statement s on s.snapshot_id = n.id
        where ${either(reports, sources)}`,
    sql`select null::text as id where false`,
  ])
  const ownClaims = union([
    sql`select t.claim_id as id from told join stance t on t.statement_id = told.id`,
    claims.length > 0 && sql`select unnest(${claims}::text[]) as id`,
    stories.length > 0 &&
      sql`select m.claim_id as id from membership m where m.story_id = any(${stories}::text[])`,
  ])
  const rows = await tx.$queryRaw<Row[]>`
    with told as (${told}),
    own_claims as (${ownClaims}),
    as_one as (select merged_below('claim', merged_into('claim', id)) as id from own_claims union select id from own_claims),
    touched_claims as (select id from as_one union select c.id from claim c join as_one o on c.superseded_by_id = o.id)
    select c.id as claim, c.checks, c.figures, m.story_id as story, r.id as report, r.source_id as source,
      array(select l.to_report_id from reliance l where l.from_report_id = r.id and l.to_report_id is not null
        union select l.from_report_id from reliance l where l.to_report_id = r.id and l.from_report_id is not null limit 200) as linked
    from (select id, array(select k.id from "check" k where k.claim_id = t.id limit 100) as checks,
      array(select distinct f.figure_id from figure_claim f where f.claim_id = t.id limit 100) as figures from touched_claims t) c
    left join membership m on m.claim_id = c.id
    left join stance t on t.claim_id = c.id
    left join statement s on s.id = t.statement_id
    left join snapshot n on n.id = s.snapshot_id
    left join report r on r.id = n.report_id
    limit ${MOST}`
  if (rows.length === MOST) return [EVERYTHING]
  const own = touches.flatMap((touch) => Object.entries(touch).map(([kind, id]) => `${kind}:${id}`))
  const found = {
    claims: present(rows, 'claim'),
    reports: present(rows, 'report'),
    sources: present(rows, 'source'),
  }
  const named = await namedTouched(tx, touches, found)
  const tags = rows.flatMap((row) => [
    row.claim && `claim:${row.claim}`,
    ...(row.checks ?? []).map((check) => `check:${check}`),
    ...(row.figures ?? []).map((figure) => `figure:${figure}`),
    row.story && `story:${row.story}`,
    row.report && `report:${row.report}`,
    ...(row.linked ?? []).map((report) => `report:${report}`),
    row.source && `source:${row.source}`,
  ])
  const places = await standIn(tx, statements)
  // the lists that they stand in, also when nothing is tied to them
  const lists = ['stories', 'sources', 'checks']
  return [
    ...new Set([...own.filter(isPage), ...named, ...places, ...lists, ...tags.filter((tag) => tag !== null)]),
  ]
}

const either = (reports: string[], sources: string[]): Prisma.Sql =>
  Prisma.join(
    [
      ...(reports.length > 0 ? [sql`r.id = any(${reports}::text[])`] : []),
      ...(sources.length > 0 ? [sql`r.source_id = any(${sources}::text[])`] : []),
    ],
    ' or ',
  )

/** Statements and origins have no page of their own for readers. */
const isPage = (tag: string): boolean => !/^(statement|origin):/.test(tag)

/** The claims that some origins or actors have to do with. */
async function claimsOfMany(tx: Tx, origins: string[], actors: string[]): Promise<string[]> {
  const changes = actors.map((id): Changed => ({ subject: 'actor', subjectId: id, what: 'edited' }))
  const claims = changes.length ? await claimsConcerned(tx, changes) : []
  for (const key of new Set(origins)) claims.push(...(await spokenBy(tx, key)))
  return claims
}

const present = (rows: Row[], column: 'claim' | 'report' | 'source'): string[] => [
  ...new Set(rows.flatMap((row) => row[column] ?? [])),
]

/**
 * Claims on which an origin has a statement: its actor's own, those who speak for it or belong to it, its channels.
 * A word on two origins counts wherever both meet, so the claims of either hold them all.
 */
async function spokenBy(tx: Tx, key: string): Promise<string[]> {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  const rows = await tx.$queryRaw<{ id: string }[]>`
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

/** The reports that statements stand in, and their sources. */
async function standIn(tx: Tx, statements: string[]): Promise<string[]> {
  if (statements.length === 0) return []
  const rows = await tx.$queryRaw<{ report: string; source: string }[]>`
    select distinct r.id as report, r.source_id as source from statement s
    join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id where s.id = any(${statements}::text[])`
  return rows.flatMap(({ report, source }) => [`report:${report}`, `source:${source}`])
}
