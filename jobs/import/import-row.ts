import { createHash } from 'node:crypto'
import { knownReport } from '#data/report/known.ts'
import { pageOf } from '#data/report/unfiled.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { instantOf } from '#domain/import/review-page.ts'
import type { ImportRow } from '#domain/import/row.ts'
import type { ArchivePage } from '#domain/reading/file/came.ts'
import type { Page } from '#domain/reading/types.ts'
import { ownAddress } from '#domain/report/publisher.ts'
import { type BroughtIn, bringIn, capture } from '../bring-in.ts'
import { fileReport } from '../file-report.ts'
import type { World } from '../world.ts'
import { type Did, refused } from './did.ts'

/** One line of our own format: brought in and, where it says how, filed. Run again it finds what it made. */
export async function importRow(
  viewer: Viewer,
  row: ImportRow,
  { run, outside }: { run: boolean; outside: World },
): Promise<Did> {
  const given = givenOf(row)
  if (!run) return rehearse(viewer, row, given, outside)
  const brought = await bringIn(viewer, given, outside)
  if (brought.kind !== 'ok') return refused(brought)
  const { value } = brought
  if ('choose' in value) return several(value.choose)
  if ('report' in value) return { did: 'on record', report: value.report }
  if (!row.file) return { did: 'waits', unfiled: value.unfiled }
  const unfiled = await pageOf(viewer, value.unfiled)
  if (unfiled.kind !== 'ok') return refused(unfiled)
  const { page, finalUrl } = unfiled.value
  const filed = await fileReport(
    viewer,
    { ...read(page, finalUrl), ...row.file, unfiled: value.unfiled },
    // an archive would take the second reader's whole day
    { ...outside, secondReader: undefined },
    page,
  )
  if (filed.kind !== 'ok') return refused(filed)
  return { did: filed.value.already ? 'on record' : 'filed', report: filed.value.report }
}

function givenOf(row: ImportRow): BroughtIn {
  if ('link' in row) return { way: 'link', url: row.link }
  if ('text' in row) return { way: 'paste', text: row.text }
  const bytes = new Uint8Array(Buffer.from(row.bytesBase64, 'base64'))
  return { way: 'import', name: '', type: '', bytes, ...(row.page ? { page: row.page } : {}) }
}

const several = (pages: ArchivePage[]): Did => ({
  error: `the archive holds several pages: name one as "page": ${pages.map(({ url }) => url).join(' ')}`,
})

/** What the line holds is read as it would be, and kept nowhere; a link is not fetched. */
async function rehearse(viewer: Viewer, row: ImportRow, given: BroughtIn, outside: World): Promise<Did> {
  const bytes =
    given.way === 'paste' ? new TextEncoder().encode(given.text) : 'bytes' in given ? given.bytes : null
  const bytesHash = bytes && createHash('sha256').update(bytes).digest('hex')
  const url = row.file?.url ?? ('link' in row ? row.link : undefined)
  const known = await knownReport(viewer, { ...(bytesHash ? { bytesHash } : {}), ...(url ? { url } : {}) })
  if (known.kind !== 'ok') return refused(known)
  if (known.value && 'report' in known.value) return { did: 'on record', report: known.value.report }
  if ('link' in row) return { did: 'would fetch' }
  const read = await capture(given, outside)
  if (read.kind !== 'ok') return refused(read)
  if ('choose' in read.value) return several(read.value.choose)
  // the page that is taken out of an archive may be here by itself
  const page = await knownReport(viewer, { bytesHash: read.value.capture.bytesHash })
  if (page.kind === 'ok' && page.value && 'report' in page.value)
    return { did: 'on record', report: page.value.report }
  return { did: row.file ? 'would file' : 'would bring in' }
}

/** How a report is filed where its line does not say: as it was read. */
function read(page: Page, finalUrl: string | null) {
  const at = page.publishedAt
  const published = instantOf(page.publishedDayOnly && at ? at.slice(0, 10) : at)
  return {
    title: (page.title ?? page.text.trim().split('\n', 1)[0] ?? '').slice(0, 500),
    byline: page.byline,
    language: page.language ?? 'und',
    publishedAt: published?.at ?? null,
    publishedPrecision: published && !published.dayOnly ? 'instant' : 'day',
    kind: 'article',
    url: ownAddress(page.canonicalUrl, finalUrl),
  }
}
