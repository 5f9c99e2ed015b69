import { fileReport } from '../../data/report/file.ts'
import { deskReport } from '../../data/report/read.ts'
import { keepUnfiled } from '../../data/report/unfiled.ts'
import { addStatement } from '../../data/statement/correct.ts'
import { decide } from '../../data/statement/decide.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { bandKeys } from '../../domain/reading/copies/band-keys.ts'
import { readPlainText } from '../../domain/reading/page/read-page.ts'
import { readText } from '../../domain/reading/read.ts'
import { READER_VERSION } from '../../domain/reading/version.ts'
import { type LateReport, lateReports } from '../cast/late-reports.ts'
import { type Ids, known, must } from './ok.ts'
import { captureOf, type Put } from './reports.ts'

/** Files what the cast's reports cite, with the few statements that an editor confirmed in them: edges to be found. */
export async function fileLateReports(viewer: Viewer, sources: Ids, put: Put): Promise<void> {
  for (const report of lateReports) {
    const id = await file(viewer, report, sources, put)
    const { drafts } = must(await deskReport(viewer, id), report.key)
    for (const { id: statement, version } of drafts)
      must(await decide(viewer, { statement, version, state: 'rejected' }), report.key)
    for (const { exact, chain } of report.statements) {
      const at = Array.from(
        report.snapshots[0]!.text.slice(0, report.snapshots[0]!.text.indexOf(exact)),
      ).length
      const content = [[at, at + Array.from(exact).length]]
      const fields = { mode: 'quoted', hedge: null, said: null, cue: [], source: [] }
      must(
        await addStatement(viewer, { report: id, snapshot: 1, wording: { content, ...fields, chain } }),
        report.key,
      )
    }
  }
}

async function file(viewer: Viewer, report: LateReport, sources: Ids, put: Put): Promise<string> {
  const { title, byline, language, kind, publishedAt, url, canonical } = report
  const snapshot = report.snapshots[0]!
  const page = {
    ...readPlainText(snapshot.text, { url }),
    ...{ kind: 'article' as const, title, byline, language, publishedAt },
    canonicalUrl: canonical ?? url,
  }
  const kept = must(await keepUnfiled(viewer, await captureOf(snapshot, url, put), page), report.key)
  if (!('unfiled' in kept)) throw new Error(`${report.key} is here already`)
  const filing = {
    unfiled: kept.unfiled,
    source: { id: known(sources, report.source) },
    ...{ title, byline, language, kind, url, publishedAt, publishedPrecision: 'instant' },
  }
  const reading = readText(snapshot.text, { title, language, publishedAt, url, blocks: page.blocks })
  const read = { reading, bands: bandKeys(snapshot.text), readerVersion: READER_VERSION }
  return must(await fileReport(viewer, filing, read), report.key).report
}
