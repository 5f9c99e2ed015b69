import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldThen, recordedBy } from '../history-cut.ts'

/** Ties of claims to published statements, column by column, oldest publication first. */
export type TieColumns = {
  claim: string[]
  stance: string[]
  statement: string[]
  report: string[]
  source: string[]
  /** milliseconds since 1970 */
  at: number[]
  precision: string[]
  actor: (string | null)[]
  speaker: (string | null)[]
  /** statements that counted at the moment and are not public today: told as a number alone */
  hidden: number
}

const { sql } = Prisma
const report = (cut: Cut, name: string, column: Prisma.Sql, type?: 'timestamptz') =>
  fieldThen(cut, sql`e.edits`, name, column, type)

const tieInForce = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`st.at <= ${cut.recorded} and (st.superseded_by_id is null
        or exists (select 1 from stance next where next.id = st.superseded_by_id and next.at > ${cut.recorded}))`
    : sql`st.superseded_by_id is null`

const oneReport = (cut: Cut): Prisma.Sql =>
  sql`case when sn.report_id in (select from_id from merge where kind = 'report') then merged_into('report', sn.report_id, ${recordedBy(cut)}) else sn.report_id end`
const oneActor = (cut: Cut): Prisma.Sql =>
  sql`case when h.actor_id in (select from_id from merge where kind = 'actor') or h.statement_id in (select statement_id from split_part)
    then hop_actor(h.statement_id, h.position, h.actor_id, ${recordedBy(cut)}) else h.actor_id end`

/** Of a past record readers see what is confirmed now and bears on a published claim, and nothing else. */
const publicToday = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`, today as (select distinct t.statement_id from stance t
        join (select x.id from (select distinct claim_id as id from stance where statement_id in (select id from tied)) x where claim_is_public(x.id)) p on p.id = t.claim_id
        join confirmation c on c.statement_id = t.statement_id and c.state = 'confirmed'
        where t.statement_id in (select id from tied) and t.superseded_by_id is null and t.value is not null
          and not exists (select 1 from confirmation d where d.statement_id = c.statement_id and d.number > c.number)),
      edits as (select f.id, jsonb_object_agg(f.key, f.value) as edits from (
        select distinct on (h.subject_id, m.key) h.subject_id as id, m.key, m.value from history h cross join jsonb_each(h.before) m
        where h.subject = 'report' and h.at > ${cut.recorded} and h.before is not null
          and h.subject_id in (select report_id from placed)
        order by h.subject_id, m.key, h.number) f group by f.id)`
    : Prisma.empty

/**
 * What a timeline draws of its claims' ties, now or at a moment, by the rules by which the cross-check takes its
 * evidence (data/check/rows.ts) and none of its texts: one query, and one row that holds the columns, because a hundred
 * thousand rows take longer to be made into objects than to be found.
 */
export async function tieColumns(tx: Tx, claimIds: string[], cut: Cut, desk: boolean): Promise<TieColumns> {
  const shown = desk || !cut.recorded ? sql`true` : sql`l.public_now`
  const column = (name: string) =>
    sql`coalesce(json_agg(l.${Prisma.raw(name)} order by l.place) filter (where l.shown), '[]')`
  const [row] = await tx.$queryRaw<[TieColumns]>`
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
  placed as materialized (select tied.*, jsonb_array_length(s.chain) - 1 as last, s.chain -> -1 ->> 'name' as speaker, ${oneReport(cut)} as report_id
    from tied join statement s on s.id = tied.id join snapshot sn on sn.id = s.snapshot_id)
  ${publicToday(cut)},
  lined as (
    select p.claim_id as claim, p.value as stance, p.id as statement, r.id as report, ${report(cut, 'sourceId', sql`r.source_id`)} as source,
      ${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} as published, ${report(cut, 'publishedPrecision', sql`r.published_precision`)} as precision,
      ${oneActor(cut)} as actor, p.speaker, ${cut.recorded ? sql`today.statement_id is not null` : sql`true`} as public_now
    from placed p
    join report r on r.id = p.report_id
    ${cut.recorded ? sql`left join edits e on e.id = r.id left join today on today.statement_id = p.id` : Prisma.empty}
    left join hop h on h.statement_id = p.id and h.position = p.last and h.at <= ${recordedBy(cut)}
    where ${cut.published ?? null}::timestamptz is null
      or ${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} <= ${cut.published ?? null}::timestamptz
  )
  select ${column('claim')} as claim, ${column('stance')} as stance, ${column('statement')} as statement, ${column('report')} as report,
    ${column('source')} as source, ${column('at')} as at, ${column('precision')} as precision, ${column('actor')} as actor, ${column('speaker')} as speaker,
    (select count(distinct x.statement) from lined x where not x.public_now)::int as hidden
  from (select l.*, ${shown} and l.published is not null as shown, (extract(epoch from l.published) * 1000)::int8 as at,
      row_number() over (order by l.published, l.statement, array_position(${claimIds}::text[], l.claim)) as place from lined l) l`
  return row
}
