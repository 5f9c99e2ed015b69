import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from './db.ts'
import type { Touch } from './touched.ts'

/** The claims, reports and sources that a touch was found to bear on. */
type Found = { claims: string[]; reports: string[]; sources: string[] }

/**
 * The tags of those whose pages show what was changed because it names them. Actors: who is named by a statement on one
 * of the claims, whom these are about, whose channel a source is, and everyone that these speak for or belong to, in
 * both directions of a merge. Sources: what these statements came through or rest on, and who has the owner or the wire
 * of one that publishes, and whose pages name one of these: who carries it, whose account it is. Reports: what one is merged into. Also those that history says were there before the change.
 * One query.
 */
export async function namedTouched(tx: Tx, touches: readonly Touch[], found: Found): Promise<string[]> {
  const touched = touches.flatMap((touch) => Object.entries(touch) as [string, string][])
  const of = (kind: string) => touched.flatMap(([key, id]) => (key === kind ? [id] : []))
  const [kinds, ids] = [touched.map(([kind]) => kind), touched.map(([, id]) => id)]
  const [statements, actors] = [of('statement'), of('actor')]
  const spoken = of('origin').flatMap((key) => (key.startsWith('actor:') ? [key.slice(6)] : []))
  const reports = [...found.reports, ...of('report')]
  const sources = [...found.sources, ...of('source')]
  const [claims, told] = [found.claims, of('report')]
  // Only what there is is asked for: the whole takes longer to plan than most changes take to answer.
  const statementsOf = union([
    claims.length > 0 &&
      sql`select t.statement_id as id from stance t where t.claim_id = any(${claims}::text[])`,
    statements.length > 0 && sql`select unnest(${statements}::text[]) as id`,
    told.length > 0 &&
      sql`select s.id from snapshot n join statement s on s.snapshot_id = n.id where n.report_id = any(${told}::text[])`,
    sql`select null::text as id where false`,
  ])
  const named = union([
    sql`select h.actor_id as id from hops h`,
    // whom a split gave a hop to; what either is merged into comes with "above", once for each and not for each hop
    sql`select p.into_id as id from hops h join lateral (select y.into_id from split_part sp join split y on y.id = sp.split_id
      where sp.statement_id = h.statement_id and sp.position = h.position and y.kind = 'actor' and y.undone_at is null offset 0) p on h.actor_id is not null`,
    actors.length + spoken.length > 0 && sql`select unnest(${[...actors, ...spoken]}::text[]) as id`,
    claims.length > 0 && sql`select c.about_id as id from claim c where c.id = any(${claims}::text[])`,
    sources.length > 0 && sql`select o.actor_id as id from publishing p join source o on o.id = p.id`,
    sql`select coalesce(b.before ->> 'aboutId', b.before ->> 'actorId') as id from before b`,
    actors.length > 0 &&
      sql`select f.body_id as id from former_speaks_for f where f.actor_id = any(${actors}::text[])`,
  ])
  const through = union([
    sql`select h.source_id as id from hops h`,
    // apart: one condition with "or" would read all reliances there are
    sql`select l.to_source_id as id from statements s cross join lateral (select r.to_source_id from reliance r where r.from_statement_id = s.id offset 0) l`,
    reports.length > 0 &&
      sql`select l.to_source_id as id from reliance l where l.from_report_id = any(${reports}::text[])`,
    sources.length > 0 &&
      sql`select b.id from publishing p join source a on a.id = p.id join source b on b.owner_id = a.owner_id`,
    sources.length > 0 &&
      sql`select c.wire_id as id from publishing p join source_carries c on c.source_id = p.id`,
  ])
  const called = union([
    actors.length > 0 && sql`select a.id from actor a where a.body_id = any(${actors}::text[])`,
    actors.length > 0 &&
      sql`select s.actor_id as id from speaks_for s where s.body_id = any(${actors}::text[])`,
    sql`select null::text as id where false`,
  ])
  const shown = union([
    reports.length > 0 && sql`select unnest(${reports}::text[]) as id`,
    statements.length > 0 &&
      sql`select n.report_id as id from statement s join snapshot n on n.id = s.snapshot_id where s.id = any(${statements}::text[])`,
    sql`select null::text as id where false`,
  ])
  const rows = await tx.$queryRaw<{ tag: string }[]>`
    with recursive statements as (${statementsOf}),
    -- one by one, by their index: of a few thousand the planner would rather read all hops there are
    hops as (select h.* from statements s cross join lateral (select o.* from hop o where o.statement_id = s.id offset 0) h),
    publishing as (select unnest(${sources}::text[]) as id),
    before as (select h.before from unnest(${kinds}::text[], ${ids}::text[]) x (kind, id)
      join history h on h.subject = x.kind and h.subject_id = x.id where h.before is not null),
    named as (${named}),
    above as (
      select id from named where id is not null
      union select x.id from above b cross join lateral (
        select merged_into('actor', b.id) as id union all select merged_below('actor', b.id)
        union all select s.body_id from speaks_for s where s.actor_id = b.id
        union all select a.body_id from actor a where a.id = b.id and a.body_id is not null) x
    ),
    -- what an actor is called stands on the pages of those who speak for it or belong to it
    called as (${called}),
    through as (${through}),
    -- a source's own page names the wires that it carries and the sources that its accounts are, once these are public
    shown as (select id from publishing union select id from through),
    naming as (select c.source_id as id from shown p join source_carries c on c.wire_id = p.id
      union select a.source_id from shown p join source_account a on a.as_source_id = p.id)
    select 'report:' || merged_into('report', id) as tag from (${shown}) r
    union select 'actor:' || id from above union select 'actor:' || id from called
    union select 'source:' || id from (select id from through union select id from naming) o where id is not null limit 20000`
  return rows.map((row) => row.tag)
}

const { sql } = Prisma
/** Those parts of a query that are there, each row once. */
export const union = (parts: (Prisma.Sql | false)[]): Prisma.Sql =>
  Prisma.join(
    parts.filter((part) => part !== false),
    ' union ',
  )
