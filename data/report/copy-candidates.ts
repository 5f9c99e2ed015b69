import 'server-only'
import type { Prepared } from '#domain/reading/copies/passages.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { texts } from './prepared.ts'

/** How many candidates are compared word by word; bands put the true copies first, but do not tell half of a text from less. */
const CANDIDATES = 48
/**
 * As many texts as one band leads to. What more have in common is a line that a publisher puts under all it prints: it says
 * little of any of them, and next to nothing is what it counts.
 */
const OF_A_BAND = 500

/** A text whose copies are looked for. */
export type NewText = {
  reportId: string
  sourceId: string
  snapshotId: string
  text: string
  bands: string[]
  publishedAt: Date | null
}
/** One that may be a copy. */
export type OldText = {
  id: string
  report_id: string
  text: Prepared
  published_at: Date | null
  carried: boolean
  carries: boolean
}

/** What a look found, and the oldest transaction that had not ended then: what it and later ones wrote was not seen. */
export type Looked = { seen: OldText[]; horizon: string | null }

/** Whether subscription `c` ran on the day of the later report; of one without a day, of the earlier. */
const carriedThen = ({ publishedAt }: NewText): Prisma.Sql =>
  Prisma.sql`coalesce(daterange(c.valid_from, c.valid_to) @> (greatest(${publishedAt}::timestamptz, r.published_at) at time zone 'UTC')::date, true)`

/** Snapshots that share a band, band by band, so that one which very many have costs no more than others. */
const sharing = ({ bands }: NewText): Prisma.Sql => Prisma.sql`
  select band.key, s.id, s.report_id from unnest(${bands}::text[]) band (key)
  cross join lateral (select n.id, n.report_id from snapshot n where n.bands @> array[band.key] limit ${OF_A_BAND}) s`

/**
 * The same among snapshots that were written by a transaction that had not ended at the first look: however large the record, a
 * few. They belong to reports that came in or were captured again a short while ago, and bands are compared only of what is
 * new: that is where the time goes.
 */
const since = ({ bands }: NewText, { seen, horizon }: Looked): Prisma.Sql => Prisma.sql`
  select band.key, s.id, s.report_id
  from (select n.id, n.report_id, n.bands from snapshot n
    where n.report_id in (select id from report where created_at > now() - interval '1 minute'
        union all select subject_id from history where what = 'captured again' and at > now() - interval '1 minute')
      and age(n.xmin) <= age(${horizon}::text::xid8::xid) and n.id <> all(${seen.map(({ id }) => id)}::text[]) offset 0) s
  cross join unnest(s.bands) band (key) where s.bands && ${bands}::text[] and band.key = any(${bands}::text[])`

/**
 * Of those, each report's snapshot that shares most, and how much: a band counts the more the fewer reports it leads to, else what
 * stands under everything would hide a copy as soon as it is longer than what was copied. In whole numbers, which add up alike
 * in any order.
 */
const nearestOf = ({ reportId }: NewText, met: Prisma.Sql): Prisma.Sql => Prisma.sql`
  with met as materialized (${met}),
  band as (select key, (1000 * ln((${OF_A_BAND}::int + 1)::float8 / count(*)))::int as weight
    from (select distinct key, report_id from met) b group by key)
  select distinct on (met.report_id) met.id, met.report_id, sum(band.weight) as shared from met join band using (key)
  where met.report_id <> ${reportId} group by met.report_id, met.id order by met.report_id, shared desc, met.id`

/**
 * Reports that share bands, nearest first. `carries`: the fresh report's source carries theirs; `carried`: the reverse.
 * @param before what was looked at before: only what was filed since
 */
export async function candidatesOf(tx: Tx, fresh: NewText, before?: Looked): Promise<Looked> {
  const held = texts.held()
  const rows = await tx.$queryRaw<(Omit<OldText, 'text'> & { text: string | null; horizon: string })[]>`
    with near as materialized (select * from (${nearestOf(fresh, before ? since(fresh, before) : sharing(fresh))}) s order by shared desc, id limit ${CANDIDATES})
    select n.id, n.report_id, case when n.id <> all(${[...held.keys()]}::text[]) then s.text end as text, r.published_at, h.horizon,
      exists (select 1 from source_carries c where c.source_id = ${fresh.sourceId} and c.wire_id = r.source_id and ${carriedThen(fresh)}) as carries,
      exists (select 1 from source_carries c where c.source_id = r.source_id and c.wire_id = ${fresh.sourceId} and ${carriedThen(fresh)}) as carried
    from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon) h
    left join (near n join snapshot s on s.id = n.id join report r on r.id = n.report_id) on true
    order by n.shared desc, n.id`
  const seen = rows.flatMap((row) =>
    row.id ? [{ ...row, text: texts.of(row.id, row.text ?? held.get(row.id)?.text ?? '') }] : [],
  )
  return { seen, horizon: rows[0]!.horizon }
}
