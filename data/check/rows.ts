import 'server-only'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, recordedBy } from '../history-cut.ts'

export type { Cut }

/** A confirmed statement tied to a claim, with all that the cross-check and the screens need of it. */
export type TiedRow = {
  /** the claim asked for, and the one that the tie is to: its own, or one merged into it */
  claim_id: string
  own_claim_id: string
  tied_at: Date
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

/** What is confirmed now, and tied to a published story: nothing of another moment is public that is not so today. */
const publicToday = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`, open as materialized (select claim_id from (select distinct t.claim_id from stance t where t.statement_id in (select id from tied)) c
        where claim_is_public(claim_id))
      , today as (select distinct t.statement_id from stance t join open o on o.claim_id = t.claim_id
        join confirmation c on c.statement_id = t.statement_id and c.state = 'confirmed'
        where t.statement_id in (select id from tied) and t.superseded_by_id is null and t.value is not null
          and not exists (select 1 from confirmation d where d.statement_id = c.statement_id and d.number > c.number))`
    : Prisma.empty

/** Merges of a kind in force at the moment, each with what it leads to in the end: few, so they are looked up once. */
const mergedThen = (kind: 'report' | 'actor', cut: Cut): Prisma.Sql =>
  sql`select from_id, merged_into(kind, from_id, ${recordedBy(cut)}) as into_id from merge
    where kind = ${kind} and at <= ${recordedBy(cut)} and (undone_at is null or undone_at > ${recordedBy(cut)})`

/**
 * Ties of the claims, and of what is merged into them, in force at the moment, oldest publication first. Reports and
 * actors are those that they are merged into, speakers those that a split says. At most twice as many as the longest
 * story has. Written as joins of sets throughout: what is asked row by row is asked fifty thousand times of the longest story.
 */
export const tiedRows = (
  tx: Tx,
  claimIds: string[],
  cut: Cut = {},
  limit = 100_000,
): Promise<TiedRow[]> => tx.$queryRaw<TiedRow[]>`
  with wanted as materialized (select root, merged_below('claim', root, ${recordedBy(cut)}) as id from unnest(${claimIds}::text[]) root),
  tied as materialized (
    select wanted.root as claim_id, st.claim_id as own_claim_id, st.at, st.value, st.statement_id as id from wanted join stance st on st.claim_id = wanted.id
    join confirmation c on c.statement_id = st.statement_id and c.state = 'confirmed' and c.at <= ${recordedBy(cut)}
    where st.value is not null and ${tieInForce(cut)}
      and not exists (select 1 from confirmation d where d.statement_id = c.statement_id and d.number > c.number and d.at <= ${recordedBy(cut)})
  ),
  merged_report as materialized (${mergedThen('report', cut)}),
  merged_actor as materialized (${mergedThen('actor', cut)}),
  parted as materialized (select distinct on (p.statement_id, p.position) p.statement_id, p.position, x.into_id from split x join split_part p on p.split_id = x.id
    where x.kind = 'actor' and x.at <= ${recordedBy(cut)} and (x.undone_at is null or x.undone_at > ${recordedBy(cut)})
    order by p.statement_id, p.position, x.at desc, x.id desc),
  withdrawn as (select distinct on (w.statement_id) w.statement_id, w.state from withdrawal w
    where w.statement_id in (select id from tied) and w.at <= ${cut.recorded ?? cut.published ?? recordedBy(cut)} order by w.statement_id, w.number desc),
  hops as (select h.statement_id, json_agg(json_build_object('position', h.position, 'actor', coalesce(m.into_id, p.into_id, h.actor_id), 'source', h.source_id, 'kind', h.kind) order by h.position) as hops
    from hop h left join parted p on p.statement_id = h.statement_id and p.position = h.position
      left join merged_actor m on m.from_id = coalesce(p.into_id, h.actor_id)
    where h.statement_id in (select id from tied) and h.at <= ${recordedBy(cut)} group by h.statement_id)
  ${editsOf(cut)} ${publicToday(cut)}
  select tied.claim_id, tied.own_claim_id, tied.at as tied_at, tied.value as stance, s.id, s.anchor_start, s.anchor_end, s.exact, s.content, s.chain, s.mode, s.hedge, s.language,
    s.said_from, s.said_to, s.said_precision, sn.number as snapshot_number, w.state is not distinct from 'withdrawn' as withdrawn,
    ${cut.recorded ? sql`today.statement_id is not null` : sql`true`} as public_now,
    sn.report_id as own_report_id, r.id as report_id, ${report(cut, 'title', sql`r.title`)} as report_title, ${report(cut, 'language', sql`r.language`)} as report_language,
    ${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} as published_at,
    ${report(cut, 'publishedPrecision', sql`r.published_precision`)} as published_precision, r.created_at as recorded_at,
    so.id as source_id, so.name as source_name, coalesce(hops.hops, '[]') as hops
  from tied
  join statement s on s.id = tied.id
  join snapshot sn on sn.id = s.snapshot_id
  left join merged_report m on m.from_id = sn.report_id
  join report r on r.id = coalesce(m.into_id, sn.report_id)
  ${cut.recorded ? sql`left join edits e on e.id = r.id left join today on today.statement_id = tied.id` : Prisma.empty}
  join source so on so.id = ${report(cut, 'sourceId', sql`r.source_id`)}
  left join hops on hops.statement_id = tied.id
  left join withdrawn w on w.statement_id = tied.id
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
          and h.subject_id in (select n.report_id from tied join statement s on s.id = tied.id join snapshot n on n.id = s.snapshot_id union select into_id from merged_report)
        order by h.subject_id, m.key, h.number) f group by f.id)`
    : Prisma.empty

export type RelianceRow = {
  id: string
  from_statement_id: string | null
  from_report_id: string | null
  to_statement_id: string | null
  to_report_id: string | null
  to_source_id: string | null
  to_date: string | null
  kind: string
  passages: { from: Span; to: Span }[]
  target_source: string | null
  target_date: string | null
}

/** What was held of reliance `l` at the moment. */
const stateThen = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`coalesce((select f.state from former_reliance f where f.reliance_id = l.id and f.at <= ${cut.recorded}
        and f.ended_at > ${cut.recorded} order by f.id limit 1), l.state)`
    : sql`l.state`

/**
 * Reliances of the statements and of their reports that count: certain or confirmed, and not rejected. One on a
 * statement that was corrected is one on what stands in its place.
 */
export const relianceRows = (
  tx: Tx,
  statements: string[],
  reports: string[],
  cut: Cut = {},
): Promise<RelianceRow[]> => tx.$queryRaw<RelianceRow[]>`
  with kept as (
    select l.*, x.standing, coalesce(m.into_id, l.to_report_id, tn.report_id) as target from reliance l
    left join lateral (select standing_for(l.to_statement_id, ${recordedBy(cut)}) as standing where l.to_statement_id is not null) x on true
    left join statement ts on ts.id = x.standing
    left join snapshot tn on tn.id = ts.snapshot_id
    left join (${mergedThen('report', cut)}) m on m.from_id = coalesce(l.to_report_id, tn.report_id)
    where (l.from_statement_id = any(${statements}::text[]) or l.from_report_id = any(${reports}::text[]))
      and l.at <= ${recordedBy(cut)} and ${stateThen(cut)} <> 'rejected' and (l.certain or ${stateThen(cut)} = 'confirmed')
  )
  select l.id, l.from_statement_id, l.from_report_id, l.standing as to_statement_id, l.to_report_id, l.to_source_id, to_char(l.to_date, 'YYYY-MM-DD') as to_date,
    l.kind, l.passages, ${report(cut, 'sourceId', sql`r.source_id`)} as target_source,
    to_char(${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} at time zone 'UTC', 'YYYY-MM-DD') as target_date
  from kept l
  left join report r on r.id = l.target
  left join lateral (select ${fieldsThen('report', sql`r.id`, cut)} as edits) e on true
  order by l.id, l.standing
  limit 50000`
