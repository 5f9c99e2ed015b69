import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Shared, sharedOf } from '#domain/reading/copies/passages.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import type { ChangeRow } from '../history.ts'
import { inLine } from '../lines.ts'
import { candidatesOf, type Looked, type NewText, type OldText } from './copy-candidates.ts'
import { type Found, keepFound } from './keep-found.ts'
import { texts } from './prepared.ts'

/** As many as are tied to one report: those that share most. */
const NEAREST = 20
/** crosscheck: the same text counts at once from half of the passage on; below it an editor decides. */
const CERTAIN_SHARE = 0.5
/** Less than this is a shared quote or a shared boilerplate line, not a copy. */
const LEAST_SHARE = 0.05

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
