import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { type SharedPassages, sharedPassagesOf } from '#domain/reading/copies/passages.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { keepFound } from './keep-found.ts'

/** How many candidates are compared word by word; bands put the true copies first, but do not tell half of a text from less. */
const CANDIDATES = 48
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
  text: string
  published_at: Date | null
  carried: boolean
  carries: boolean
}

/**
 * Ties a new report to those whose text it shares: the later one rests on the earlier, and a subscriber on its wire
 * whichever came first. A subscriber that prints less than half of its text from the wire, without credit, is said to
 * syndicate it: its source record is what makes that likely.
 */
export async function findCopiesOf(tx: Tx, viewer: Viewer, fresh: NewText): Promise<void> {
  if (fresh.bands.length === 0) return
  for (const { other, shared, later, share } of await nearestTo(tx, fresh)) {
    const passages = shared.passages.map(({ a, b }) => (later ? { from: a, to: b } : { from: b, to: a }))
    const [newer, older] = [
      { report: fresh.reportId, snapshot: fresh.snapshotId },
      { report: other.report_id, snapshot: other.id },
    ]
    const [from, to] = later ? [newer, older] : [older, newer]
    const row = {
      fromReportId: from.report,
      toReportId: to.report,
      share,
      snapshotId: from.snapshot,
      toSnapshotId: to.snapshot,
      passages: passages as Prisma.InputJsonArray,
    }
    const certain = share >= CERTAIN_SHARE
    await keepFound(tx, viewer, [{ ...row, kind: 'same text', certain, foundBy: 'shared passages' }])
    const subscribes = later ? other.carries : other.carried
    if (subscribes && !certain && !(await isCredited(tx, from.report, to.report)))
      await keepFound(tx, viewer, [
        { ...row, kind: 'syndicates', certain: false, foundBy: 'wire subscription' },
      ])
  }
}

type Near = { other: OldText; shared: SharedPassages; later: boolean; share: number }

/** Reports that share text with a new one, those that share most first; `later`: the new one is the later. */
export async function nearestTo(tx: Tx, fresh: NewText): Promise<Near[]> {
  const sharedWith = sharedPassagesOf(fresh.text)
  const compared = (await candidatesOf(tx, fresh)).map((other): Near => {
    const shared = sharedWith(other.text)
    const inOrder = !fresh.publishedAt || !other.published_at || fresh.publishedAt >= other.published_at
    const later = other.carried !== other.carries ? other.carries : inOrder
    return { other, shared, later, share: later ? shared.shareOfA : shared.shareOfB }
  })
  return compared
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, NEAREST)
}

/** Whether subscription `c` ran on the day of the later report; of one without a day, of the earlier. */
const carriedThen = ({ publishedAt }: NewText): Prisma.Sql =>
  Prisma.sql`coalesce(daterange(c.valid_from, c.valid_to) @> (greatest(${publishedAt}::timestamptz, r.published_at) at time zone 'UTC')::date, true)`

/** Reports that share bands, nearest first. `carries`: the fresh report's source carries theirs; `carried`: the reverse. */
const candidatesOf = (tx: Tx, fresh: NewText): Promise<OldText[]> => tx.$queryRaw<OldText[]>`
    with near as materialized (
      select s.id, s.report_id, (select count(*) from unnest(s.bands) band where band = any(${fresh.bands}::text[])) as shared
      from snapshot s where s.bands && ${fresh.bands}::text[] and s.report_id <> ${fresh.reportId} order by shared desc, s.id limit ${CANDIDATES}
    )
    select n.id, n.report_id, s.text, r.published_at,
      exists (select 1 from source_carries c where c.source_id = ${fresh.sourceId} and c.wire_id = r.source_id and ${carriedThen(fresh)}) as carries,
      exists (select 1 from source_carries c where c.source_id = r.source_id and c.wire_id = ${fresh.sourceId} and ${carriedThen(fresh)}) as carried
    from near n join snapshot s on s.id = n.id join report r on r.id = n.report_id
    order by n.shared desc, n.id`

/** Whether a report credits the source of another in its own text. */
async function isCredited(tx: Tx, from: string, to: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select l.id from reliance l join report t on t.source_id = l.to_source_id
    where l.from_report_id = ${from} and t.id = ${to} and l.kind in ('contributed', 'reprints') limit 1`
  return row !== undefined
}
