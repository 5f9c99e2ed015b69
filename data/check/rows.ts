import 'server-only'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { type Cut, fieldsThen, fieldThen, recordedBy, rowsThen } from '../history-cut.ts'

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
const edits = sql`r.edits`
const report = (cut: Cut, name: string, column: Prisma.Sql, type?: 'timestamptz') =>
  fieldThen(cut, edits, name, column, type)

/** Of statement `s`, tied by `st` unless `next` took its place: nothing of another moment is public that is not today. */
const publicNow = (cut: Cut): Prisma.Sql =>
  cut.recorded
    ? sql`((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1) = 'confirmed'
        and exists (select 1 from stance t where t.statement_id = s.id and t.superseded_by_id is null and t.value is not null
          and claim_is_public(t.claim_id)))`
    : sql`true`

/**
 * Ties of the claims in force at the moment, oldest publication first. Far more than a page shows. A claim has the ties
 * of all that is merged into it; a statement tied to several of them counts once, as the claim's own tie says, else as
 * the newest. Reports and actors are those that they are merged into.
 */
export const tiedRows = (
  tx: Tx,
  claimIds: string[],
  cut: Cut = {},
  limit = 20_000,
): Promise<TiedRow[]> => tx.$queryRaw<TiedRow[]>`
  select st.root as claim_id, st.value as stance, s.id, s.anchor_start, s.anchor_end, s.exact, s.content, s.chain, s.mode, s.hedge, s.language,
    s.said_from, s.said_to, s.said_precision, sn.number as snapshot_number,
    coalesce((select w.state = 'withdrawn' from withdrawal w where w.statement_id = s.id and w.at <= ${cut.recorded ?? cut.published ?? recordedBy(cut)}
      order by w.number desc limit 1), false) as withdrawn,
    ${publicNow(cut)} as public_now,
    sn.report_id as own_report_id, r.id as report_id, ${report(cut, 'title', sql`r.title`)} as report_title, ${report(cut, 'language', sql`r.language`)} as report_language,
    ${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} as published_at,
    ${report(cut, 'publishedPrecision', sql`r.published_precision`)} as published_precision, r.created_at as recorded_at,
    so.id as source_id, so.name as source_name,
    coalesce((select json_agg(json_build_object('position', h.position, 'actor', hop_actor(h.statement_id, h.position, h.actor_id, ${recordedBy(cut)}), 'source', h.source_id, 'kind', h.kind) order by h.position)
      from hop h where h.statement_id = s.id and h.at <= ${recordedBy(cut)}), '[]') as hops
  from (
    select distinct on (w.root, t.statement_id) w.root, t.value, t.statement_id from (
      select root, merged_below('claim', root, ${recordedBy(cut)}) as id from unnest(${claimIds}::text[]) root) w
    join stance t on t.claim_id = w.id
    left join stance next on next.id = t.superseded_by_id
    where t.value is not null and t.at <= ${recordedBy(cut)} and (next.id is null or next.at > ${recordedBy(cut)})
    order by w.root, t.statement_id, t.claim_id = w.root desc, t.at desc, t.id
  ) st
  join statement s on s.id = st.statement_id
  join snapshot sn on sn.id = s.snapshot_id
  join (select r.*, ${fieldsThen('report', sql`r.id`, cut)} as edits from report r) r on r.id = merged_into('report', sn.report_id, ${recordedBy(cut)})
  join source so on so.id = ${report(cut, 'sourceId', sql`r.source_id`)}
  where (${cut.published ?? null}::timestamptz is null
      or ${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} <= ${cut.published ?? null}::timestamptz)
    and (select c.state from confirmation c where c.statement_id = s.id and c.at <= ${recordedBy(cut)} order by c.number desc limit 1) = 'confirmed'
  order by published_at nulls last, s.id
  limit ${limit}`

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
    select l.*, on_statement as standing, merged_into('report', coalesce(l.to_report_id, tn.report_id), ${recordedBy(cut)}) as target from reliance l
    cross join lateral standing_for(l.to_statement_id, ${recordedBy(cut)}) on_statement
    left join statement ts on ts.id = on_statement
    left join snapshot tn on tn.id = ts.snapshot_id
    where (l.from_statement_id = any(${statements}::text[]) or l.from_report_id = any(${reports}::text[]))
      and l.at <= ${recordedBy(cut)} and ${stateThen(cut)} <> 'rejected' and (l.certain or ${stateThen(cut)} = 'confirmed')
  )
  select l.id, l.from_statement_id, l.from_report_id, l.standing as to_statement_id, l.to_report_id, l.to_source_id, to_char(l.to_date, 'YYYY-MM-DD') as to_date,
    l.kind, l.passages, ${report(cut, 'sourceId', sql`r.source_id`)} as target_source,
    to_char(${report(cut, 'publishedAt', sql`r.published_at`, 'timestamptz')} at time zone 'UTC', 'YYYY-MM-DD') as target_date
  from kept l
  left join (select r.*, ${fieldsThen('report', sql`r.id`, cut)} as edits from report r) r on r.id = l.target
  order by l.id, l.standing
  limit 50000`

export type SourceRow = {
  id: string
  name: string
  kind: string
  owner_id: string | null
  actor_id: string | null
}

export const sourceRows = (tx: Tx, ids: string[], cut: Cut = {}): Promise<SourceRow[]> => {
  const source = (name: string, column: Prisma.Sql) => fieldThen(cut, sql`s.edits`, name, column)
  return tx.$queryRaw<SourceRow[]>`
  select s.id, ${source('name', sql`s.name`)} as name, ${source('kind', sql`s.kind`)} as kind,
    ${source('ownerId', sql`s.owner_id`)} as owner_id,
    merged_into('actor', ${source('actorId', sql`s.actor_id`)}, ${recordedBy(cut)}) as actor_id
  from (select s.*, ${fieldsThen('source', sql`s.id`, cut)} as edits from source s where s.id = any(${ids}::text[])) s
  limit 20000`
}

export type VerdictRow = { a: string; b: string; same: boolean }

/** What editors held of pairs of origins, on whichever claim they met. */
export const verdictRows = (tx: Tx, keys: string[], cut: Cut = {}): Promise<VerdictRow[]> => tx.$queryRaw<
  VerdictRow[]
>`
  select v.a, v.b, v.same from ${rowsThen('origin_verdict', cut)} v
  where v.a = any(${keys}::text[]) and v.b = any(${keys}::text[])
  order by v.a, v.b limit 10000`
