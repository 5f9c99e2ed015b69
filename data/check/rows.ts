import 'server-only'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldThen, recordedBy } from '../history-cut.ts'

export type { Cut }

/** A confirmed statement tied to a claim, with all that the cross-check and the screens need of it. */
export type TiedRow = {
  claim_id: string
  stance: string
  id: string
  anchor_start: number
  anchor_end: number
  exact: string
  content: Span[]
  chain: DraftHop[]
  mode: string
  hedge: string | null
  language: string
  said_from: Date | null
  said_to: Date | null
  said_precision: string | null
  snapshot_number: number
  withdrawn: boolean
  /** whether it is confirmed and bears on a published story today: nothing else may reach a reader, of whatever moment */
  public_now: boolean
  /** the report it stands in, and the one that this one is merged into: its own, unless an editor merged it */
  own_report_id: string
  report_id: string
  report_title: string
  report_language: string
  published_at: Date | null
  published_precision: string
  recorded_at: Date
  source_id: string
  source_name: string
  hops: { position: number; actor: string | null; source: string | null; kind: string }[]
}

const { sql } = Prisma
/** A field of report `r` as it was then: its edits stand in `e`. */
const report = (cut: Cut, name: string, column: Prisma.Sql, type?: 'timestamptz') =>
  fieldThen(cut, sql`e.edits`, name, column, type)

/** Ties in force at the moment, `st`: the row that took the place of one, if any, came later. */
const tieInForce = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`st.at <= ${cut.recorded} and (st.superseded_by_id is null
        or exists (select 1 from stance next where next.id = st.superseded_by_id and next.at > ${cut.recorded}))`
    : sql`st.superseded_by_id is null`

/** What is confirmed now, and bears on a published claim: nothing of another moment is public that is not so today. */
const publicToday = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`, today as (select distinct t.statement_id from stance t
        join (select x.id from (select distinct claim_id as id from stance where statement_id in (select id from tied)) x where claim_is_public(x.id)) p on p.id = t.claim_id
        join confirmation c on c.statement_id = t.statement_id and c.state = 'confirmed'
        where t.statement_id in (select id from tied) and t.superseded_by_id is null and t.value is not null
          and not exists (select 1 from confirmation d where d.statement_id = c.statement_id and d.number > c.number))`
    : Prisma.empty

/** What a row is merged into; asked of those alone that a merge or a split names, for it is asked row by row. */
const oneReport = (cut: Cut): Prisma.Sql =>
  sql`case when sn.report_id in (select from_id from merge where kind = 'report') then merged_into('report', sn.report_id, ${recordedBy(cut)}) else sn.report_id end`
const oneActor = (cut: Cut): Prisma.Sql =>
  sql`case when h.actor_id in (select from_id from merge where kind = 'actor') or h.statement_id in (select statement_id from split_part)
    then hop_actor(h.statement_id, h.position, h.actor_id, ${recordedBy(cut)}) else h.actor_id end`

/** The newest word on whether statements were withdrawn by the moment. */
const withdrawn = (cut: Cut): Prisma.Sql =>
  sql`select distinct on (w.statement_id) w.statement_id, w.state from withdrawal w
    where w.statement_id in (select id from tied) and w.at <= ${cut.recorded ?? cut.published ?? recordedBy(cut)} order by w.statement_id, w.number desc`

/**
 * Ties of the claims in force at the moment, oldest publication first; twice as many as the longest story has. A claim
 * has the ties of all that is merged into it; a statement tied to several of them counts once, as the claim's own tie
 * says, else as the newest. Reports and actors are those that they are merged into. Written as joins of sets throughout:
 * what is asked row by row is asked fifty thousand times of the longest story.
 */
export const tiedRows = (
  tx: Tx,
  claimIds: string[],
  cut: Cut = {},
  limit = 100_000,
): Promise<TiedRow[]> => tx.$queryRaw<TiedRow[]>`
  with wanted as materialized (
    select root, merged_below('claim', root, ${recordedBy(cut)}) as id from unnest(${claimIds}::text[]) root
  ),
  tied as materialized (
    select distinct on (w.root, st.statement_id) w.root as claim_id, st.value, st.statement_id as id from wanted w
    join stance st on st.claim_id = w.id
    join confirmation c on c.statement_id = st.statement_id and c.state = 'confirmed' and c.at <= ${recordedBy(cut)}
    where st.value is not null and ${tieInForce(cut)}
      and not exists (select 1 from confirmation d where d.statement_id = c.statement_id and d.number > c.number and d.at <= ${recordedBy(cut)})
    order by w.root, st.statement_id, st.claim_id = w.root desc, st.at desc, st.id
  ),
  placed as materialized (select tied.*, sn.number as snapshot_number, sn.report_id as own_report_id, ${oneReport(cut)} as report_id
    from tied join statement s on s.id = tied.id join snapshot sn on sn.id = s.snapshot_id),
  hops as (select h.statement_id, json_agg(json_build_object('position', h.position, 'actor', ${oneActor(cut)}, 'source', h.source_id, 'kind', h.kind) order by h.position) as hops
    from hop h where h.statement_id in (select id from tied) and h.at <= ${recordedBy(cut)} group by h.statement_id)
  ${editsOf(cut)} ${publicToday(cut)}
  select p.claim_id, p.value as stance, s.id, s.anchor_start, s.anchor_end, s.exact, s.content, s.chain, s.mode, s.hedge, s.language,
    s.said_from, s.said_to, s.said_precision, p.snapshot_number, coalesce(w.state = 'withdrawn', false) as withdrawn,
    ${cut.recorded ? sql`today.statement_id is not null` : sql`true`} as public_now, p.own_report_id,
    r.id as report_id, ${report(cut, 'title', sql`r.title`)} as report_title, ${report(cut, 'language', sql`r.language`)} as report_language,
    ${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} as published_at,
    ${report(cut, 'publishedPrecision', sql`r.published_precision`)} as published_precision, r.created_at as recorded_at,
    so.id as source_id, so.name as source_name, coalesce(hops.hops, '[]') as hops
  from placed p
  join statement s on s.id = p.id
  join report r on r.id = p.report_id
  ${cut.recorded ? sql`left join edits e on e.id = r.id left join today on today.statement_id = p.id` : Prisma.empty}
  join source so on so.id = ${report(cut, 'sourceId', sql`r.source_id`)}
  left join hops on hops.statement_id = p.id
  left join (${withdrawn(cut)}) w on w.statement_id = p.id
  where ${cut.published ?? null}::timestamptz is null
    or ${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} <= ${cut.published ?? null}::timestamptz
  order by published_at nulls last, s.id
  limit ${limit}`

/** What the edited fields of all reports concerned were then: one pass over the edits that came later. */
const editsOf = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`, edits as (select f.id, jsonb_object_agg(f.key, f.value) as edits from (
        select distinct on (h.subject_id, m.key) h.subject_id as id, m.key, m.value from history h cross join jsonb_each(h.before) m
        where h.subject = 'report' and h.at > ${cut.recorded} and h.before is not null
          and h.subject_id in (select report_id from placed)
        order by h.subject_id, m.key, h.number) f group by f.id)`
    : Prisma.empty
