import { accept } from '#data/accept.ts'
import { fileReport as file } from '#data/report/file.ts'
import { pageOf } from '#data/report/unfiled.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { invalid, type Outcome, ok } from '#domain/outcome.ts'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import type { Page } from '#domain/reading/types.ts'
import { READER_VERSION } from '#domain/reading/version.ts'
import { filingInput } from '#domain/report/input.ts'
import { publicationToRead } from '#domain/report/published.ts'
import { env } from '#env'
import { type World, world } from './world.ts'

/**
 * Files what was brought in, as the editor corrected it. The text is read again with the corrected title, date and
 * language, since relative dates and word lists rest on them. The second reader, where one is set, is asked by a job that the
 * filing puts in, whoever files. Safe to run twice: the same bytes give one report.
 * @param known the page of what waits, where the caller has read it there
 */
export async function fileReport(
  viewer: Viewer,
  input: unknown,
  outside: World = world(),
  known?: Page,
): Promise<Outcome<{ report: string; already: boolean }>> {
  const parsed = accept(viewer, 'report.file', filingInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { unfiled: id, title, publishedAt, publishedPrecision, language, url } = parsed.value
  const waiting = known ? ok({ page: known }) : await pageOf(viewer, id)
  if (waiting.kind !== 'ok') return waiting
  const { page } = waiting.value
  const { text, blocks, siteName, publishedAt: stated } = page
  const published =
    publishedAt && publicationToRead(publishedAt, publishedPrecision, stated, env.ONRECORD_ZONE)
  const context = {
    title,
    language,
    blocks,
    ...(published ? { publishedAt: published } : {}),
    ...(url ? { url } : {}),
    ...(siteName ? { siteName } : {}),
  }
  const read = await outside.read({ kind: 'text', text, ...context })
  if ('error' in read) return invalid('form', `reading.${read.error}`)
  return file(viewer, input, {
    ...{ reading: read.reading, bands: bandKeys(text), readerVersion: READER_VERSION },
    ...{ second: outside.secondReader !== undefined, page },
  })
}
