import 'server-only'
import type { Tx } from '../db.ts'
import { sourcesUnder } from '../source/holdings.ts'

/** History rows looked at in one go. */
const BATCH = 500

/** What is done to a source and bears on no evidence: its claims may be many thousands. */
export const ASIDE: ReadonlySet<string> = new Set([
  'graded',
  'noted',
  'policies read',
  'account added',
  'account removed',
  'subscription dated',
])

export type Changed = { claims: string[]; stories: string[]; last: bigint; rows: number }

/**
 * The claims whose evidence the history rows after one may have changed, and the stories they are in. A bounded number
 * of rows at a time, in their order; at most ten queries, each by index from ids that are known.
 */
export async function changedClaims(tx: Tx, after: bigint): Promise<Changed> {
  const rows = await tx.history.findMany({
    where: { id: { gt: after } },
    select: { id: true, subject: true, subjectId: true, what: true },
    orderBy: { id: 'asc' },
    take: BATCH,
  })
  const last = rows.at(-1)?.id ?? after
  const bearing = rows.filter(({ subject, what }) => subject !== 'source' || !ASIDE.has(what))
  const of = (subject: string) =>
    unique(bearing.flatMap((row) => (row.subject === subject ? row.subjectId : [])))
  const keys = of('origin verdict').flatMap((pair) => pair.split('|'))
  const named = (kind: string) =>
    keys.flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1).split('@')[0]! : []))
  const spoken = await spokenBy(tx, [...of('actor'), ...named('actor')])
  const held = await sourcesUnder(tx, of('owner'))
  const sources = [...of('source'), ...held, ...named('source'), ...named('report')]
  const tied = await restingOn(tx, of('reliance'), sources)
  const told = await toldIn(tx, [...of('report'), ...tied.reports])
  const statements = unique([...of('statement'), ...spoken.statements, ...tied.statements, ...told])
  const claims = unique([...of('claim'), ...spoken.claims, ...(await claimsOf(tx, statements))])
  return {
    claims,
    stories: unique([...of('story'), ...(await storiesOf(tx, claims))]),
    last,
    rows: rows.length,
  }
}

const unique = (ids: string[]): string[] => [...new Set(ids)]
type Id = { id: string }
const ids = (rows: Id[]): string[] => rows.map((row) => row.id)

/** What actors said, or those who speak for them or belong to them, and the claims about any of these. */
async function spokenBy(tx: Tx, actors: string[]): Promise<{ statements: string[]; claims: string[] }> {
  if (actors.length === 0) return { statements: [], claims: [] }
  const below = ids(
    await tx.$queryRaw<Id[]>`
    with recursive speaker as (
      select unnest(${actors}::text[]) as id
      union select x.id from speaker b cross join lateral (
        select a.id from actor a where a.body_id = b.id union select s.actor_id from speaks_for s where s.body_id = b.id) x
    ) select id from speaker limit 10000`,
  )
  const statements = await tx.$queryRaw<Id[]>`
    select distinct statement_id as id from hop where actor_id = any(${below}::text[])`
  const claims = await tx.$queryRaw<Id[]>`select id from claim where about_id = any(${below}::text[])`
  return { statements: ids(statements), claims: ids(claims) }
}

/** What rests on something by these reliances or on these sources, and what these sources published. */
async function restingOn(
  tx: Tx,
  reliances: string[],
  sources: string[],
): Promise<{ statements: string[]; reports: string[] }> {
  if (reliances.length + sources.length === 0) return { statements: [], reports: [] }
  const rested = await tx.$queryRaw<{ statement: string | null; report: string | null }[]>`
    select from_statement_id as statement, from_report_id as report from reliance where id = any(${reliances}::text[])
    union select from_statement_id, from_report_id from reliance where to_source_id = any(${sources}::text[])
    union select null, id from report where source_id = any(${sources}::text[])`
  return {
    statements: rested.flatMap((row) => row.statement ?? []),
    reports: rested.flatMap((row) => row.report ?? []),
  }
}

async function toldIn(tx: Tx, reports: string[]): Promise<string[]> {
  if (reports.length === 0) return []
  return ids(
    await tx.$queryRaw<Id[]>`
    select s.id from snapshot n join statement s on s.snapshot_id = n.id where n.report_id = any(${reports}::text[])`,
  )
}

async function claimsOf(tx: Tx, statements: string[]): Promise<string[]> {
  if (statements.length === 0) return []
  return ids(
    await tx.$queryRaw<
      Id[]
    >`select distinct claim_id as id from stance where statement_id = any(${statements}::text[])`,
  )
}

/** The stories that claims are in, and those whose pairs of speakers were found on them. */
async function storiesOf(tx: Tx, claims: string[]): Promise<string[]> {
  if (claims.length === 0) return []
  return ids(
    await tx.$queryRaw<Id[]>`select story_id as id from membership where claim_id = any(${claims}::text[])
    union select story_id from possible_edge where claim_id = any(${claims}::text[]) and story_id is not null`,
  )
}
