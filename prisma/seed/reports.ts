import { createHash } from 'node:crypto'
import { db } from '../../data/db.ts'
import { fileReport } from '../../data/report/file.ts'
import { keepFound } from '../../data/report/keep-found.ts'
import { addSnapshot } from '../../data/report/snapshot.ts'
import { type Capture, keepUnfiled } from '../../data/report/unfiled.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { bandKeys } from '../../domain/reading/copies/band-keys.ts'
import { readPlainText } from '../../domain/reading/page/read-page.ts'
import { readText } from '../../domain/reading/read.ts'
import { READER_VERSION } from '../../domain/reading/version.ts'
import { contributions, reports } from '../cast.ts'
import { type Ids, known, must } from './ok.ts'

export type Put = (bytes: Uint8Array) => Promise<unknown>

/** Files every report as an editor would, so that the reader drafts from it and copies are found. */
export async function fileReports(viewer: Viewer, sources: Ids, put: Put): Promise<Ids> {
  const ids: Ids = new Map()
  for (const report of [...reports].sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))) {
    const { title, byline, language, kind, publishedAt, url } = report
    for (const [at, snapshot] of report.snapshots.entries()) {
      const page = {
        ...readPlainText(snapshot.text, { url }),
        kind: 'article' as const,
        title,
        byline,
        language,
        publishedAt,
      }
      const capture = await captureOf(snapshot, url, put)
      const bands = bandKeys(snapshot.text)
      if (at > 0) {
        must(
          await addSnapshot(viewer, known(ids, report.key), capture, page, {
            bands,
            readerVersion: READER_VERSION,
          }),
          report.key,
        )
        continue
      }
      const kept = must(await keepUnfiled(viewer, capture, page), report.key)
      if (!('unfiled' in kept)) throw new Error(`${report.key} is here already`)
      const filing = {
        unfiled: kept.unfiled,
        source: { id: known(sources, report.source) },
        title,
        byline,
        language,
        kind,
        url,
        publishedAt,
        publishedPrecision: 'instant',
      }
      const reading = readText(snapshot.text, { title, language, publishedAt, url, blocks: page.blocks })
      ids.set(
        report.key,
        must(await fileReport(viewer, filing, { reading, bands, readerVersion: READER_VERSION }), report.key)
          .report,
      )
    }
  }
  for (const { report, source, kind, words } of contributions) {
    const fromReportId = known(ids, report)
    const snapshot = await db().snapshot.findFirstOrThrow({ where: { reportId: fromReportId, number: 1 } })
    const at = snapshot.text.indexOf(words)
    const row = {
      fromReportId,
      toSourceId: known(sources, source),
      kind,
      foundBy: 'credit in the text',
      snapshotId: snapshot.id,
      marks:
        at < 0
          ? []
          : [[at, at + words.length].map((unit) => Array.from(snapshot.text.slice(0, unit)).length)],
    }
    await db().$transaction((tx) => keepFound(tx, viewer, [row]))
  }
  return ids
}

/** A snapshot of the cast as it was fetched. */
export async function captureOf(
  snapshot: { text: string; retrievedAt: string },
  url: string,
  put: Put,
): Promise<Capture> {
  const bytes = new TextEncoder().encode(snapshot.text)
  await put(bytes)
  return {
    way: 'link',
    bytesHash: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    contentType: 'text/plain; charset=utf-8',
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: {},
    retrievedAt: new Date(snapshot.retrievedAt),
  }
}
