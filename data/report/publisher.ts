import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Page } from '#domain/reading/types.ts'
import { isOtherPublisher } from '#domain/report/publisher.ts'
import type { Tx } from '../db.ts'
import type { ChangeRow } from '../history.ts'
import { hostsOf } from '../source/domains.ts'
import { findOrAddSource } from '../source/find-or-add.ts'
import { keepFound } from './keep-found.ts'

type Filed = { id: string; sourceId: string; snapshotId: string; url: string | null }

/**
 * Finds that a page says itself that another published it first: by a canonical link to another publisher's address,
 * or by the source that the feed names which brought it. Both are suggestions until an editor confirms them.
 */
export async function findPublisher(
  tx: Tx,
  viewer: Viewer,
  report: Filed,
  page: Page,
  told?: ChangeRow[],
): Promise<void> {
  await byCanonicalLink(tx, viewer, report, page.canonicalUrl, told)
  if (page.feedSource) await byFeed(tx, viewer, report, page.feedSource, told)
}

async function byCanonicalLink(
  tx: Tx,
  viewer: Viewer,
  report: Filed,
  canonical: string | null,
  told: ChangeRow[] | undefined,
): Promise<void> {
  if (!canonical) return
  const own = await tx.sourceDomain.findMany({
    where: { sourceId: report.sourceId },
    select: { domain: true },
    take: 100,
  })
  const domains = [...own.map(({ domain }) => domain), ...(report.url ? hostsOf(report.url).slice(0, 1) : [])]
  const hosts = hostsOf(canonical)
  if (!isOtherPublisher(hosts, domains)) return
  const row = { fromReportId: report.id, kind: 'reprints', certain: false, snapshotId: report.snapshotId }
  const there = await tx.report.findFirst({
    where: {
      id: { not: report.id },
      OR: [{ canonicalUrl: canonical }, { urls: { some: { url: canonical } } }],
    },
    select: { id: true },
  })
  const known = await tx.sourceDomain.findMany({
    where: { domain: { in: hosts } },
    select: { domain: true, sourceId: true },
    take: 10,
  })
  const nearest = known.sort((a, b) => b.domain.length - a.domain.length)[0]
  if (nearest?.sourceId === report.sourceId) return
  const to = there
    ? { toReportId: there.id }
    : {
        toSourceId:
          nearest?.sourceId ??
          (await findOrAddSource(tx, viewer, { name: hosts[0]!, kind: 'news outlet', domain: hosts[0]! })),
      }
  await keepFound(tx, viewer, [{ ...row, ...to, foundBy: 'canonical link' }], told)
}

async function byFeed(
  tx: Tx,
  viewer: Viewer,
  report: Filed,
  name: string,
  told: ChangeRow[] | undefined,
): Promise<void> {
  const toSourceId = await findOrAddSource(tx, viewer, { name, kind: 'news outlet' })
  if (toSourceId === report.sourceId) return
  const row = { fromReportId: report.id, toSourceId, kind: 'syndicates', certain: false }
  const found = { ...row, snapshotId: report.snapshotId, foundBy: 'source named by the feed' }
  await keepFound(tx, viewer, [found], told)
}
