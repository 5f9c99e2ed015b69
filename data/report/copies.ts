import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Prepared, type Shared, sharedOf } from '#domain/reading/copies/passages.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import type { ChangeRow } from '../history.ts'
import { inLine } from '../lines.ts'
import { type Found, keepFound } from './keep-found.ts'
import { texts } from './prepared.ts'

/** How many candidates are compared word by word; bands put the true copies first, but do not tell half of a text from less. */
const CANDIDATES = 48
/**
 * As many texts as one band leads to. What more have in common is a line that a publisher puts under all it prints: it says
 * little of any of them, and next to nothing is what it counts.
 */
const OF_A_BAND = 500
/** As many as are tied to one report: those that share most. */
const NEAREST = 20
/** crosscheck: the same text counts at once from half of the passage on; below it an editor decides. */
const CERTAIN_SHARE = 0.5
/** Less than this is a shared quote or a shared boilerplate line, not a copy. */
const LEAST_SHARE = 0.05

type NewText = {
  reportId: string
  sourceId: string
  snapshotId: string
  text: string
  bands: string[]
  publishedAt: Date | null
}
type OldText = {
  id: string
  report_id: string
  text: Prepared
  published_at: Date | null
  carried: boolean
  carries: boolean
}

/** What a look found, and the oldest transaction that had not ended then: what it and later ones wrote was not seen. */
type Looked = { seen: OldText[]; horizon: string | null }

/**
 * Ties a new report to those whose text it shares: the later one rests on the earlier, and a subscriber on its wire
 * whichever came first. A subscriber that prints less than half of its text from the wire, without credit, is said to
 * syndicate it: its source record is what makes that likely.
 *
 * Two copies may be filed at once, and neither sees the other before it ends. So this looks while others file, and
 * `findCopiesSince` once more.
 * @param told takes what is history (keep-found.ts)
 * @returns what was looked at
 */
export async function findCopiesOf(
  tx: Tx,
  viewer: Viewer,
  fresh: NewText,
  told?: ChangeRow[],
): Promise<Looked> {
  if (fresh.bands.length === 0) return { seen: [], horizon: null }
  const looked = await candidatesOf(tx, fresh)
  await keepNear(tx, viewer, fresh, nearest(compare(fresh, looked.seen)), told)
  return looked
}

/** The second look, one filing after the other to its end: for what was filed since the first one. */
export async function findCopiesSince(tx: Tx, viewer: Viewer, fresh: NewText, looked: Looked): Promise<void> {
  await inLine(tx, 'copies')
  if (fresh.bands.length === 0) return
  await keepNear(tx, viewer, fresh, nearest(compare(fresh, (await candidatesOf(tx, fresh, looked)).seen)))
}

async function keepNear(
  tx: Tx,
  viewer: Viewer,
  fresh: NewText,
  near: Near[],
  told?: ChangeRow[],
): Promise<void> {
  if (near.length === 0) return
  const pairs = near.map((one) => ({ ...one, ...inOrder(fresh, one.other, one.later) }))
  const credited = await creditedAmong(
    tx,
    pairs.filter((pair) => subscribes(pair) && pair.share < CERTAIN_SHARE),
  )
  const found = pairs.flatMap((pair): Found[] => {
    const { shared, later, share, from, to } = pair
    const row = {
      fromReportId: from.report,
      toReportId: to.report,
      share,
      snapshotId: from.snapshot,
      toSnapshotId: to.snapshot,
      passages: shared
        .passages()
        .map(({ a, b }) => (later ? { from: a, to: b } : { from: b, to: a })) as Prisma.InputJsonArray,
    }
    const certain = share >= CERTAIN_SHARE
    const same: Found = { ...row, kind: 'same text', certain, foundBy: 'shared passages' }
    if (!subscribes(pair) || certain || credited.has(`${from.report}|${to.report}`)) return [same]
    return [same, { ...row, kind: 'syndicates', certain: false, foundBy: 'wire subscription' }]
  })
  await keepFound(tx, viewer, found, told)
}

type Near = { other: OldText; shared: Shared; later: boolean; share: number }

const subscribes = ({ other, later }: Near): boolean => (later ? other.carries : other.carried)

/** The two ends of what was found: what rests on the other, and the other. */
function inOrder(fresh: NewText, other: OldText, later: boolean) {
  const newer = { report: fresh.reportId, snapshot: fresh.snapshotId }
  const older = { report: other.report_id, snapshot: other.id }
  return later ? { from: newer, to: older } : { from: older, to: newer }
}

/** Reports that share text with a new one, those that share most first; `later`: the new one is the later. */
export async function nearestTo(tx: Tx, fresh: NewText): Promise<Near[]> {
  return nearest(compare(fresh, (await candidatesOf(tx, fresh)).seen))
}

function compare(fresh: NewText, others: OldText[]): Near[] {
  if (others.length === 0) return []
  const sharedWith = sharedOf(texts.of(fresh.snapshotId, fresh.text))
  return others.map((other): Near => {
    const shared = sharedWith(other.text)
    const inOrder = !fresh.publishedAt || !other.published_at || fresh.publishedAt >= other.published_at
    const later = other.carried !== other.carries ? other.carries : inOrder
    return { other, shared, later, share: later ? shared.shareOfA : shared.shareOfB }
  })
}

const nearest = (compared: Near[]): Near[] =>
  compared
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, NEAREST)

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
async function candidatesOf(tx: Tx, fresh: NewText, before?: Looked): Promise<Looked> {
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

/** Of pairs of reports, those of which the first credits the source of the second in its own text, as from|to. */
async function creditedAmong(
  tx: Tx,
  pairs: { from: { report: string }; to: { report: string } }[],
): Promise<Set<string>> {
  if (pairs.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ pair: string }[]>`
    select distinct p.a || '|' || p.b as pair
    from unnest(${pairs.map(({ from }) => from.report)}::text[], ${pairs.map(({ to }) => to.report)}::text[]) p (a, b)
    join report t on t.id = p.b join reliance l on l.from_report_id = p.a and l.to_source_id = t.source_id
    where l.kind in ('contributed', 'reprints') limit ${pairs.length}`
  return new Set(rows.map(({ pair }) => pair))
}
