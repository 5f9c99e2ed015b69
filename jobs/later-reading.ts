import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import { READER_VERSION } from '#domain/reading/version.ts'
import type { Beside } from '#domain/report/beside.ts'
import type { Comparison } from '#domain/report/compare.ts'
import { publicationToRead } from '#domain/report/published.ts'
import type { TextOf } from '#domain/report/sentences.ts'
import type { ReportLine } from '#domain/report/view.ts'
import { env } from '#env'
import type { World } from './world.ts'

type Under = Pick<ReportLine, 'title' | 'language' | 'publishedAt' | 'publishedPrecision' | 'url'>
export type Before = { number: number } & TextOf
type LaterReading = {
  reading: Reading
  bands: string[]
  readerVersion: string
  compared?: { from: number; found: Comparison }
}

/**
 * Reads a later text of a report under the report's own title, date and language, since relative dates and word lists rest
 * on them, and compares it with the text of the snapshot before.
 */
export async function readLater(
  page: Page,
  report: Under,
  outside: Pick<World, 'read'>,
  before: Before,
  beside?: Beside,
): Promise<LaterReading | { error: 'too slow' | 'crashed' }> {
  const { text, blocks, siteName, publishedAt: stated } = page
  const { title, language, publishedAt, publishedPrecision, url } = report
  const precision = publishedPrecision === 'range' ? 'day' : publishedPrecision
  const published = publishedAt && publicationToRead(publishedAt, precision, stated, env.ONRECORD_ZONE)
  const read = await outside.read({
    kind: 'text',
    text,
    title,
    language,
    blocks,
    ...(published ? { publishedAt: published } : {}),
    ...(url ? { url } : {}),
    ...(siteName ? { siteName } : {}),
    headline: page.title,
    ...(beside ? { beside } : {}),
    against: {
      headline: before.headline,
      text: before.text,
      blocks: before.blocks,
      ...(before.beside ? { beside: before.beside } : {}),
    },
  })
  if ('error' in read) return { error: read.error }
  const { reading, comparison } = read
  const compared = comparison ? { compared: { from: before.number, found: comparison } } : {}
  return { reading, bands: bandKeys(text), readerVersion: READER_VERSION, ...compared }
}
