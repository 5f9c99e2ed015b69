import 'server-only'
import type { EdgeKind } from '#domain/check/edge-view.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'

/** An open edge as the list orders it. */
export type EdgeRow = {
  key: string
  sort: number
  at: Date
  a: string | null
  b: string | null
  reliance: string | null
  why: string
  found_by: string | null
  claim_id: string | null
  wording: string | null
  language: string | null
  status: string | null
  confirmed: string | null
  rejected: string | null
  a_statement_id: string | null
  b_statement_id: string | null
}
export type EdgeCursor = { sort: number; at: Date; key: string }
export type EdgeFilter = {
  kind?: EdgeKind | undefined
  story?: string | undefined
  /** one alone, by its key */
  edge?: string | undefined
}

const { sql } = Prisma

/** What `edgeKind` says, as a condition on a row: the two are kept equal by a test. */
const ofKind: Record<EdgeKind, Prisma.Sql> = {
  'stand-in': sql`(e.found_by is not distinct from 'report on record now' or e.why = 'P5')`,
  unnamed: sql`e.why in ('P1', 'P2')`,
  owner: sql`e.why = 'P3'`,
  credit: sql`(e.why = 'P4' or e.found_by = 'credit in the text')`,
  text: sql`e.found_by in ('shared passages', 'wire subscription')`,
  publisher: sql`e.found_by in ('canonical link', 'source named by the feed')`,
  citation: sql`e.why not like 'P_' and e.found_by not in ('report on record now', 'credit in the text', 'shared passages', 'wire subscription', 'canonical link', 'source named by the feed')`,
}

const inStory = (claim: Prisma.Sql, { story }: EdgeFilter) =>
  story
    ? sql`exists (select 1 from membership m where m.claim_id = ${claim} and m.story_id = ${story})`
    : sql`true`

/** How much an edge weighs on one claim beside others: least first. @param p SQL of a row of possible_edge */
const weight = (p: Prisma.Sql) =>
  sql`(${p}.story_id is not null, coalesce(${p}.story_id, ''), ${p}.rank, ${p}.claim_id)`

/** Pairs of origins, each for the claim that it weighs most on: without sorting all, so that an index gives their order. */
const pairs = (filter: EdgeFilter): Prisma.Sql => sql`
  select p.key, case when p.story_id is null then p.rank else 3 end as sort, p.at, p.a, p.b, null::text as reliance, p.why, null::text as found_by,
    p.claim_id, p.status, p.confirmed, p.rejected, p.a_statement_id, p.b_statement_id
  from possible_edge p where p.a is not null and ${inStory(sql`p.claim_id`, filter)}
    and not exists (select 1 from origin_verdict v where v.a = p.a and v.b = p.b)
    and not exists (select 1 from possible_edge o where o.key = p.key and o.a is not null and ${inStory(sql`o.claim_id`, filter)} and ${weight(sql`o`)} < ${weight(sql`p`)})`

const reliances = (filter: EdgeFilter): Prisma.Sql => sql`
  select l.id as key, coalesce(p.rank, 3) as sort, l.at, null::text as a, null::text as b, l.id as reliance, l.kind as why, l.found_by,
    p.claim_id, p.status, p.confirmed, p.rejected, null::text as a_statement_id, null::text as b_statement_id
  from reliance l left join lateral (
    select p.* from possible_edge p where p.reliance_id = l.id and ${inStory(sql`p.claim_id`, filter)} order by p.rank, p.claim_id limit 1) p on true
  where l.state = 'found' and ${filter.story ? sql`p.claim_id is not null` : sql`true`}
    and not exists (select 1 from reliance n where n.replaces_id = l.id and n.state = 'confirmed')`

/**
 * A page of the list, after one row of it. Open edges, each once: those whose answer could change a status first, then
 * those that change how many origins there are, then the rest; newest first among equals. An edge of several claims is
 * listed for the one it weighs most on.
 */
export function edgeRows(
  tx: Tx,
  filter: EdgeFilter,
  after: EdgeCursor | null,
  limit: number,
): Promise<EdgeRow[]> {
  const order = sql`order by e.sort, e.at desc, e.key collate "C" limit ${limit}`
  const place = after
    ? sql`(e.sort > ${after.sort} or (e.sort = ${after.sort} and (e.at < ${after.at} or (e.at = ${after.at} and e.key collate "C" > ${after.key} collate "C"))))`
    : sql`true`
  const only = filter.edge ? sql`e.key = ${filter.edge}` : sql`true`
  const part = (edges: Prisma.Sql) =>
    sql`(select e.* from (${edges}) e where ${filter.kind ? ofKind[filter.kind] : sql`true`} and ${only} and ${place} ${order})`
  return tx.$queryRaw<EdgeRow[]>`
  select e.*, c.wording, c.language from (${part(pairs(filter))} union all ${part(reliances(filter))}) e left join claim c on c.id = e.claim_id ${order}`
}

/**
 * How many are open, counted no further than `most`: by index, for it stands on every page of the desk ("offset 0" keeps
 * the planner from reading all reliances at once).
 */
export async function countEdges(tx: Tx, most: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ open: number }[]>`
    select ((select count(*) from (select p.key from possible_edge p where p.a is not null
        and not exists (select 1 from origin_verdict v where v.a = p.a and v.b = p.b) group by p.key limit ${most}) pairs)
      + (select count(*) from (select 1 from reliance l where l.state = 'found'
        and not exists (select 1 from reliance n where n.replaces_id = l.id and n.state = 'confirmed' offset 0) limit ${most}) reliances))::int as open`
  return Math.min(most, row?.open ?? 0)
}

/** Of some edges, named by their keys, those that are open: in no order. */
export function edgesNamed(tx: Tx, keys: string[]): Promise<EdgeRow[]> {
  const part = (edges: Prisma.Sql) => sql`(select e.* from (${edges}) e where e.key = any(${keys}::text[]))`
  return tx.$queryRaw<EdgeRow[]>`
  select e.*, c.wording, c.language from (${part(pairs({}))} union all ${part(reliances({}))}) e left join claim c on c.id = e.claim_id`
}
