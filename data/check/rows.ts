import 'server-only'
import type { DraftHop, Span } from '#domain/reading/types.ts'
import type { Tx } from '../db.ts'

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

/**
 * A cut through the record (the four clocks of the design): what was publicly known at a moment cuts at publication,
 * what we had at a moment cuts at recording. Both may be given.
 */
export type Cut = { published?: Date; recorded?: Date }

const END = new Date('9999-12-31T00:00:00Z')

/** Live ties of the claims, oldest publication first. Two thousand a call is far above what a page shows. */
export const tiedRows = (
  tx: Tx,
  claimIds: string[],
  cut: Cut = {},
  limit = 20_000,
): Promise<TiedRow[]> => tx.$queryRaw<TiedRow[]>`
  select st.claim_id, st.value as stance, s.id, s.anchor_start, s.anchor_end, s.exact, s.content, s.chain, s.mode, s.hedge, s.language,
    s.said_from, s.said_to, s.said_precision, sn.number as snapshot_number,
    exists (select 1 from withdrawal w where w.statement_id = s.id and w.at <= ${cut.recorded ?? END}) as withdrawn,
    r.id as report_id, r.title as report_title, r.language as report_language, r.published_at, r.published_precision, r.created_at as recorded_at,
    so.id as source_id, so.name as source_name,
    coalesce((select json_agg(json_build_object('position', h.position, 'actor', h.actor_id, 'source', h.source_id, 'kind', h.kind) order by h.position)
      from hop h where h.statement_id = s.id), '[]') as hops
  from stance st
  join statement s on s.id = st.statement_id
  join snapshot sn on sn.id = s.snapshot_id
  join report r on r.id = sn.report_id
  join source so on so.id = r.source_id
  left join stance next on next.id = st.superseded_by_id
  where st.claim_id = any(${claimIds}::text[]) and st.value is not null
    and st.at <= ${cut.recorded ?? END} and (next.id is null or next.at > ${cut.recorded ?? END})
    and (${cut.published ?? null}::timestamptz is null or r.published_at <= ${cut.published ?? null}::timestamptz)
    and (select c.state from confirmation c where c.statement_id = s.id and c.at <= ${cut.recorded ?? END} order by c.number desc limit 1) = 'confirmed'
  order by r.published_at nulls last, s.id
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

/** Reliances of the statements and of their reports that count: certain or confirmed, and not rejected. */
export const relianceRows = (
  tx: Tx,
  statements: string[],
  reports: string[],
): Promise<RelianceRow[]> => tx.$queryRaw<RelianceRow[]>`
  select l.id, l.from_statement_id, l.from_report_id, l.to_statement_id, l.to_report_id, l.to_source_id, to_char(l.to_date, 'YYYY-MM-DD') as to_date,
    l.kind, l.passages, coalesce(tr.source_id, sr.source_id) as target_source,
    to_char(coalesce(tr.published_at, sr.published_at) at time zone 'UTC', 'YYYY-MM-DD') as target_date
  from reliance l
  left join report tr on tr.id = l.to_report_id
  left join statement ts on ts.id = l.to_statement_id
  left join snapshot tn on tn.id = ts.snapshot_id
  left join report sr on sr.id = tn.report_id
  where (l.from_statement_id = any(${statements}::text[]) or l.from_report_id = any(${reports}::text[]))
    and l.state <> 'rejected' and (l.certain or l.state = 'confirmed')
  order by l.id
  limit 50000`

export type ActorRow = {
  id: string
  kind: 'person' | 'body' | 'unnamed'
  name: string
  descriptor: string | null
  country: string | null
  body_id: string | null
  speaks_for: string | null
  possibly_same: string[]
}

/** The actors and, transitively, the bodies they speak for or belong to. */
export const actorRows = (tx: Tx, ids: string[]): Promise<ActorRow[]> => tx.$queryRaw<ActorRow[]>`
  with recursive spoken as (select distinct on (actor_id) actor_id, body_id from speaks_for order by actor_id, valid_from desc nulls last, at desc),
  reached as (
    select a.id, a.body_id from actor a where a.id = any(${ids}::text[])
    union
    select b.id, b.body_id from reached x left join spoken s on s.actor_id = x.id join actor b on b.id = s.body_id or b.id = x.body_id
  )
  select a.id, a.kind, a.name, a.descriptor, a.country, a.body_id, s.body_id as speaks_for,
    coalesce((select array_agg(case when p.actor_id = a.id then p.other_id else p.actor_id end) from possibly_same p where a.id in (p.actor_id, p.other_id)), '{}') as possibly_same
  from (select distinct id from reached) x join actor a on a.id = x.id left join spoken s on s.actor_id = a.id
  limit 20000`

export type SourceRow = {
  id: string
  name: string
  kind: string
  owner_id: string | null
  actor_id: string | null
}

export const sourceRows = (tx: Tx, ids: string[]): Promise<SourceRow[]> =>
  tx.$queryRaw<
    SourceRow[]
  >`select id, name, kind, owner_id, actor_id from source where id = any(${ids}::text[]) limit 20000`
