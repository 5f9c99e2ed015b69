import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { sharedPassages } from '#domain/reading/copies/passages.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'

/** How many candidates are compared word by word; bands put the true copies first. */
const CANDIDATES = 20
/** crosscheck: the same text counts at once from half of the passage on; below it an editor decides. */
const CERTAIN_SHARE = 0.5
/** Less than this is a shared quote or a shared boilerplate line, not a copy. */
const LEAST_SHARE = 0.05

type NewText = {
  reportId: string
  snapshotId: string
  text: string
  bands: string[]
  publishedAt: Date | null
}

/** Ties a new report to those whose text it shares: the later one rests on the earlier. */
export async function findCopiesOf(tx: Tx, viewer: Viewer, fresh: NewText): Promise<void> {
  if (fresh.bands.length === 0) return
  const candidates = await tx.$queryRaw<
    { id: string; report_id: string; text: string; published_at: Date | null }[]
  >`
    select s.id, s.report_id, s.text, r.published_at
    from snapshot s join report r on r.id = s.report_id
    where s.bands && ${fresh.bands}::text[] and s.report_id <> ${fresh.reportId}
    order by cardinality(array(select unnest(s.bands) intersect select unnest(${fresh.bands}::text[]))) desc, s.id
    limit ${CANDIDATES}`
  for (const other of candidates) {
    const shared = sharedPassages(fresh.text, other.text)
    const later = !fresh.publishedAt || !other.published_at || fresh.publishedAt >= other.published_at
    const share = later ? shared.shareOfA : shared.shareOfB
    if (share < LEAST_SHARE) continue
    const passages = shared.passages.map(({ a, b }) => (later ? { from: a, to: b } : { from: b, to: a }))
    const [from, to] = later ? [fresh.reportId, other.report_id] : [other.report_id, fresh.reportId]
    const id = newId()
    const row = {
      fromReportId: from,
      toReportId: to,
      kind: 'same text',
      share,
      certain: share >= CERTAIN_SHARE,
      foundBy: 'shared passages',
    }
    const made = await tx.reliance.createMany({
      data: [{ id, ...row, passages: passages as Prisma.InputJsonArray }],
      skipDuplicates: true,
    })
    if (made.count > 0)
      await record(tx, viewer, [
        {
          subject: 'reliance',
          subjectId: id,
          what: 'found',
          before: null,
          after: { ...row, state: 'found' },
        },
      ])
  }
}
