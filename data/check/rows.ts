import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldThen, recordedBy } from '../history-cut.ts'
import { saidOf, toldOf, type Words } from './row-words.ts'
import { type BareRow, FIELD, HOP, type Packed, ROW, unpacked } from './unpack.ts'

export type { TiedRow } from './row-words.ts'
export type { BareRow } from './unpack.ts'
export type { Cut }

const { sql } = Prisma
const END = recordedBy({})
/** A field of report `r` as it was then: its edits stand in `e`. */
const report = (cut: Cut, name: string, column: Prisma.Sql, type?: 'timestamptz') =>
  fieldThen(cut, sql`e.edits`, name, column, type)

/** Ties in force at the moment, `st`: the row that took the place of one, if any, came later. */
const tieInForce = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`st.at <= ${cut.recorded} and (st.superseded_by_id is null
        or (select next.at from stance next where next.id = st.superseded_by_id) > ${cut.recorded})`
    : sql`st.superseded_by_id is null`

/** The newest word on a statement by a moment. */
const stateBy = (statement: Prisma.Sql, at: Date): Prisma.Sql =>
  sql`select k.state, k.number from confirmation k where k.statement_id = ${statement} and k.at <= ${at} order by k.number desc limit 1`

/**
 * Whether tie `p` is confirmed now, and bears on a published claim: nothing of another moment is public that is not so
 * today. Most ties say so themselves: they stand as they did, on a claim that is public.
 */
const hiddenToday = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`case when p.stands and p.is_public then null
        when (select c.state from (${stateBy(sql`p.id`, END)}) c) = 'confirmed' and exists (select 1 from stance t
          where t.statement_id = p.id and t.superseded_by_id is null and t.value is not null and claim_is_public(t.claim_id)) then null
        else '1' end`
    : sql`''`

/** What a row is merged into; asked of those alone that a merge or a split names, for it is asked row by row. */
const oneReport = (cut: Cut): Prisma.Sql =>
  sql`case when sn.report_id in (select from_id from merge where kind = 'report') then merged_into('report', sn.report_id, ${recordedBy(cut)}) else sn.report_id end`
const oneActor = (cut: Cut): Prisma.Sql =>
  sql`case when h.actor_id in (select from_id from merge where kind = 'actor') or h.statement_id in (select statement_id from split_part)
    then hop_actor(h.statement_id, h.position, h.actor_id, ${recordedBy(cut)}) else h.actor_id end`

/** The hops of statement `p`, in their order. */
const hopsOfRow = (cut: Cut): Prisma.Sql =>
  sql`(select string_agg(concat_ws(${FIELD}, h.position, coalesce(${oneActor(cut)}, ''), coalesce(h.source_id, ''), h.kind), ${HOP} order by h.position)
    from hop h where h.statement_id = p.id and h.at <= ${recordedBy(cut)})`

/** Whether statement `p` was withdrawn by the moment: the newest word on it. */
const withdrawn = (cut: Cut): Prisma.Sql =>
  sql`(select w.state from withdrawal w where w.statement_id = p.id and w.at <= ${cut.recorded ?? cut.published ?? END} order by w.number desc limit 1)`

const list = (value: Prisma.Sql): Prisma.Sql => sql`coalesce(string_agg(coalesce(${value}, ''), ${ROW}), '')`
const millis = (at: Prisma.Sql): Prisma.Sql => sql`(extract(epoch from ${at}) * 1000)::int8::text`

/**
 * Ties of the claims in force at the moment, oldest publication first; twice as many as the longest story has. A claim
 * has the ties of all that is merged into it; a statement tied to several of them counts once, as the claim's own tie
 * says, else as the newest. Reports and actors are those that they are merged into. What is asked of each row is one step
 * into an index: the planner does not know how long a story is, and of a large record it must not read whole tables.
 */
export async function bareRows(tx: Tx, claimIds: string[], cut: Cut = {}): Promise<BareRow[]> {
  const packed = await read<Packed>(tx, claimIds, cut, Prisma.empty)
  return packed ? unpacked(packed, claimIds, cut) : []
}

/** The same, and the words of all of them, in one query. */
export async function rowsAndWords(
  tx: Tx,
  claimIds: string[],
  cut: Cut = {},
): Promise<{ rows: BareRow[]; words: Words }> {
  const [said, told] = [
    saidOf(sql`(select distinct id from placed) w`),
    toldOf(sql`(select distinct report_id as id from placed) w`, cut),
  ]
  const packed = await read<Packed & Words>(tx, claimIds, cut, sql`, ${said} as said, ${told} as told`)
  return packed
    ? { rows: unpacked(packed, claimIds, cut), words: packed }
    : { rows: [], words: { said: [], told: [] } }
}

/** More ties than this are not looked at. */
const LIMIT = 100_000

async function read<Row extends Packed>(
  tx: Tx,
  claimIds: string[],
  cut: Cut,
  more: Prisma.Sql,
): Promise<Row | undefined> {
  const [packed] = await tx.$queryRaw<Row[]>`
  with wanted as materialized (
    select m.*, ${cut.recorded ? sql`claim_is_public(m.id)` : sql`true`} as is_public
    from (select root.at, merged_below('claim', root.id, ${recordedBy(cut)}) as id, root.id as root from unnest(${claimIds}::text[]) with ordinality root (id, at)) m
  ),
  ties as materialized (
    select w.at, w.is_public, st.claim_id = w.root as own, st.value, st.statement_id as id, st.at as tied_at, st.id as tie,
      ${cut.recorded ? sql`st.superseded_by_id is null and not exists (select 1 from confirmation d where d.statement_id = st.statement_id and d.number > c.number)` : sql`true`} as stands
    from wanted w join stance st on st.claim_id = w.id
    join lateral (${stateBy(sql`st.statement_id`, recordedBy(cut))}) c on c.state = 'confirmed'
    where st.value is not null and ${tieInForce(cut)}
    limit ${LIMIT}
  ),
  merged as materialized (select count(*) > ${claimIds.length} as several from wanted),
  tied as materialized (
    select at, value, id, stands, is_public from ties where not (select several from merged)
    union all (select distinct on (at, id) at, value, id, stands, is_public from ties where (select several from merged) order by at, id, own desc, tied_at desc, tie)
  ),
  placed as materialized (select tied.*, s.mode, s.hedge, s.anchor_start, s.anchor_end, sn.report_id as own_report_id, ${oneReport(cut)} as report_id
    from tied join statement s on s.id = tied.id join snapshot sn on sn.id = s.snapshot_id)
  ${editsOf(cut)},
  told as (select r.id, ${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} as published_at, r.created_at, ${report(cut, 'sourceId', sql`r.source_id`)} as source_id
    from report r ${cut.recorded ? sql`left join edits e on e.id = r.id` : Prisma.empty} where r.id in (select report_id from placed))
  select t.*, f.* ${more} from (
    select count(*)::int as statements, ${list(sql`p.at::text`)} as claim, ${list(sql`p.value`)} as stance, ${list(sql`p.id`)} as id, ${list(sql`p.anchor_start::text`)} as starts, ${list(sql`p.anchor_end::text`)} as ends,
      ${list(sql`p.mode`)} as mode, ${list(sql`replace(p.hedge, ${ROW}, ' ')`)} as hedge, ${list(sql`case when ${withdrawn(cut)} = 'withdrawn' then '1' end`)} as withdrawn, ${list(sql`nullif(p.own_report_id, p.report_id)`)} as own_report,
      ${list(sql`p.report_id`)} as report, ${list(hopsOfRow(cut))} as hops, ${list(hiddenToday(cut))} as hidden
    from placed p) t
  cross join (select ${list(sql`id`)} as reports, ${list(millis(sql`published_at`))} as published, ${list(millis(sql`created_at`))} as recorded, ${list(sql`source_id`)} as source from told) f`
  return packed && packed.statements > 0 ? packed : undefined
}

/** What the edited fields of all reports concerned were then: one pass over the edits that came later. */
const editsOf = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`, edits as (select f.id, jsonb_object_agg(f.key, f.value) as edits from (
        select distinct on (h.subject_id, m.key) h.subject_id as id, m.key, m.value from history h cross join jsonb_each(h.before) m
        where h.subject = 'report' and h.at > ${cut.recorded} and h.before is not null
          and h.subject_id in (select report_id from placed)
        order by h.subject_id, m.key, h.number) f group by f.id)`
    : Prisma.empty
