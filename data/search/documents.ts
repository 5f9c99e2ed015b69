import 'server-only'
import type { Kind } from '#domain/search/query.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { shown } from '../report/public.ts'

/** What the record has of one thing that can be found. */
export type Facts = {
  kind: Kind
  id: string
  isPublic: boolean
  at: Date
  language: string | null
  sourceId: string | null
  publicStances: string[]
  stances: string[]
  /** what operators ask for */
  tags: string[]
  text: string
  /** found too, and worth less: who is named, a scope, a summary */
  more: string
}

const { sql } = Prisma
const none = sql`'{}'::text[]`

/** Of statement `s`: confirmed now. */
export const isConfirmed = sql`coalesce((select k.state from confirmation k where k.statement_id = s.id order by k.number desc limit 1), 'open') = 'confirmed'`
/** Of statement `s`: bears now on a claim that readers see. */
export const bearsOnPublic = sql`exists (select 1 from stance t where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null and claim_is_public(t.claim_id))`
/** Of claim `c`, story `y` and so on: whether it stands for itself, and is not one with another. */
export const standsAlone = (kind: string, id: Prisma.Sql) => sql`merged_into(${kind}, ${id}) = ${id}`
/** Of actor `a`: something that readers see names it, so it has a page (migration 0014). */
export const namedInPublic = sql`actor_is_public(a.id)`
/** Of source `o`: published a report that readers see. */
export const publishesInPublic = sql`exists (select 1 from report r where r.source_id = o.id and ${shown})`

const queries: Record<Kind, (ids: string[]) => Prisma.Sql> = {
  statement: (ids) => sql`
    select s.id, ${isConfirmed} and ${bearsOnPublic} as "isPublic", coalesce(r.published_at, r.created_at) as at, s.language, r.source_id as "sourceId",
      array(select distinct t.value from stance t where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null and claim_is_public(t.claim_id)) as "publicStances",
      array(select distinct t.value from stance t where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null) as stances,
      array(select 'a/' || hop_actor(h.statement_id, h.position, h.actor_id) from hop h where h.statement_id = s.id and h.actor_id is not null
        union select 'c/' || unnest(array[t.claim_id, merged_into('claim', t.claim_id)]) from stance t where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null) as tags,
      s.exact as text, coalesce((select string_agg(h.worded, ' ' order by h.position) from hop h where h.statement_id = s.id), '') as more
    from statement s join snapshot n on n.id = s.snapshot_id join report r on r.id = n.report_id where s.id = any(${ids}::text[])
      and coalesce((select k.state from confirmation k where k.statement_id = s.id order by k.number desc limit 1), 'open') <> 'rejected'`,
  claim: (ids) => sql`
    select c.id, claim_is_public(c.id) as "isPublic", coalesce(c.happened_from, c.created_at) as at, c.language, null as "sourceId", ${none} as "publicStances", ${none} as stances,
      array['c/' || c.id] as tags, c.wording as text, coalesce(c.scope, '') as more
    from claim c where c.id = any(${ids}::text[]) and ${standsAlone('claim', sql`c.id`)}`,
  story: (ids) => sql`
    select y.id, y.published_at is not null as "isPublic", coalesce(y.published_at, y.created_at) as at, y.language, null as "sourceId", ${none} as "publicStances", ${none} as stances,
      ${none} as tags, y.title as text, y.summary as more from story y where y.id = any(${ids}::text[])`,
  report: (ids) => sql`
    select r.id, ${shown} as "isPublic", coalesce(r.published_at, r.created_at) as at, r.language, r.source_id as "sourceId", ${none} as "publicStances", ${none} as stances,
      ${none} as tags, r.title as text, array_to_string(r.byline, ' ') as more
    from report r where r.id = any(${ids}::text[]) and ${standsAlone('report', sql`r.id`)}`,
  actor: (ids) => sql`
    select a.id, ${namedInPublic} as "isPublic", a.created_at as at, null as language, null as "sourceId", ${none} as "publicStances", ${none} as stances,
      array['a/' || a.id] as tags, a.name as text, '' as more
    from actor a where a.id = any(${ids}::text[]) and ${standsAlone('actor', sql`a.id`)}`,
  source: (ids) => sql`
    select o.id, ${publishesInPublic} as "isPublic", o.created_at as at, o.language, o.id as "sourceId", ${none} as "publicStances", ${none} as stances,
      ${none} as tags, o.name as text, coalesce((select string_agg(m.domain, ' ' order by m.domain) from source_domain m where m.source_id = o.id), '') as more
    from source o where o.id = any(${ids}::text[])`,
}

/** What the record now has of some things of one kind; what is not to be found is absent. */
export async function factsOf(tx: Tx, kind: Kind, ids: string[]): Promise<Facts[]> {
  const rows = await tx.$queryRaw<Omit<Facts, 'kind'>[]>(queries[kind](ids))
  return rows.map((row) => ({
    ...row,
    kind,
    tags: [
      ...row.tags,
      `k/${kind}`,
      ...(row.language ? [`l/${row.language.split('-')[0]}`] : []),
      ...(row.sourceId ? [`s/${row.sourceId}`] : []),
      ...row.publicStances.map((stance) => `t/${stance}`),
      ...row.stances.map((stance) => `u/${stance}`),
    ],
  }))
}
