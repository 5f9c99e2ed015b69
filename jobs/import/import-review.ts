import { createHash } from 'node:crypto'
import { fileReport } from '#data/report/file.ts'
import { knownReport } from '#data/report/known.ts'
import { keepUnfiled } from '#data/report/unfiled.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { canonicalJson } from '#domain/history/canonical.ts'
import type { Review } from '#domain/import/claim-review.ts'
import { REVIEW_READER, reviewPage } from '#domain/import/review-page.ts'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import type { World } from '../world.ts'
import { type Did, refused } from './did.ts'

/**
 * A publisher's reviews on one page as one report of that publisher, with its source found or added. The bytes that are kept
 * are the items as they came, in one canonical form. Run again it finds what it made.
 * @param items of the export, as they came
 */
export async function importReview(
  viewer: Viewer,
  review: Review,
  items: unknown[],
  { run, outside }: { run: boolean; outside: World },
): Promise<Did> {
  const bytes = new TextEncoder().encode(canonicalJson(items as never))
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  const known = await knownReport(viewer, { bytesHash, url: review.url })
  if (known.kind !== 'ok') return refused(known)
  if (known.value && 'report' in known.value) return { did: 'on record', report: known.value.report }
  if (!run) return { did: 'would file' }
  const { page, reading } = reviewPage(review)
  await outside.store.put(bytes)
  const capture = {
    way: 'import' as const,
    bytesHash,
    size: bytes.length,
    contentType: 'application/ld+json',
    finalUrl: null,
    redirects: [],
    status: null,
    headers: {},
    retrievedAt: new Date(),
  }
  const kept = await keepUnfiled(viewer, capture, page)
  if (kept.kind !== 'ok') return refused(kept)
  if ('report' in kept.value) return { did: 'on record', report: kept.value.report }
  const site = review.site ?? review.url
  const domain = URL.parse(/^https?:/i.test(site) ? site : `https://${site}`)?.hostname.replace(/^www\./, '')
  const filed = await fileReport(
    viewer,
    {
      unfiled: kept.value.unfiled,
      source: { name: review.publisher.slice(0, 200), kind: 'news outlet', domain: domain ?? null },
      title: page.title?.slice(0, 500) ?? review.url,
      byline: [],
      language: page.language ?? 'und',
      publishedAt: page.publishedAt,
      publishedPrecision: page.publishedDayOnly ? 'day' : 'instant',
      kind: 'article',
      url: review.url,
    },
    { reading, bands: bandKeys(page.text), readerVersion: REVIEW_READER },
  )
  return filed.kind === 'ok' ? { did: 'filed', report: filed.value.report } : refused(filed)
}
