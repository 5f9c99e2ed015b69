import 'server-only'
import { createHash } from 'node:crypto'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import { filingInput } from '#domain/report/input.ts'
import { conflictOnUrl } from '#domain/report/messages.ts'
import { ownAddress } from '#domain/report/publisher.ts'
import { accept } from '../accept.ts'
import { type ChangeRow, recordNew } from '../history.ts'
import { newId } from '../id.ts'
import { mergedInto } from '../merge/in-force.ts'
import { enqueue } from '../queue/enqueue.ts'
import { findOrAddSource } from '../source/find-or-add.ts'
import { draftedChanges, draftedOf } from '../statement/draft.ts'
import { write } from '../write.ts'
import { tieToReports } from './arrived.ts'
import { contributions } from './contributions.ts'
import { findCopiesOf, findCopiesSince } from './copies.ts'
import { findPublisher } from './publisher.ts'
import { foundOnRecord, insertFiled, takeWaiting } from './rows.ts'

/** What the reader made of the snapshot's text, with the band keys that find its copies. */
export type ReadText = {
  reading: Reading
  bands: string[]
  readerVersion: string
  /** another reader is asked too */
  second?: boolean
  /** the page as it waits, where the caller has read it there; what waits never changes */
  page?: Page
}

/**
 * Files what was brought in: report, snapshot, drafts, and the reliances that its text shows, in one transaction.
 * Filing the same bytes again answers with the report that is already there.
 */
export async function fileReport(
  viewer: Viewer,
  input: unknown,
  read: ReadText,
): Promise<Outcome<{ report: string; already: boolean }>> {
  const parsed = accept(viewer, 'report.file', filingInput, input)
  if (parsed.kind !== 'ok') return parsed
  const filing = parsed.value
  return write<{ report: string; already: boolean }>(viewer, 'report.file', async (tx) => {
    const unfiled = await takeWaiting(tx, filing.unfiled, read.page !== undefined)
    const page = read.page ?? unfiled?.page
    if (!unfiled || !page) return missing
    const { bytesHash, finalUrl } = unfiled
    const { unfiled: _, source, url, ...fields } = filing
    const chosen = 'id' in source ? source.id : null
    const found = await foundOnRecord(tx, { bytesHash, url, source: chosen })
    if (found.sameBytes) return ok({ report: found.sameBytes, already: true })
    if (found.sameUrl) return conflictOnUrl(await mergedInto('report', found.sameUrl, tx))
    if (chosen && !found.hasSource) return missing
    const sourceId = 'id' in source ? source.id : await findOrAddSource(tx, viewer, source)
    const reportId = newId()
    const { byId } = signature(viewer)
    const snapshot = { id: newId(), text: page.text, language: fields.language }
    const drafted = draftedOf(snapshot, read)
    await insertFiled(
      tx,
      filing.unfiled,
      { id: reportId, sourceId, url, ...fields, byId },
      [
        [finalUrl, 'fetched'],
        [
          ownAddress(page.canonicalUrl, finalUrl) === page.canonicalUrl ? page.canonicalUrl : null,
          'canonical link',
        ],
      ],
      {
        ...{ id: snapshot.id, bands: read.bands, readerVersion: read.readerVersion },
        textHash: createHash('sha256').update(page.text).digest('hex'),
        ...{ headline: page.title, text: page.text, blocks: page.blocks },
      },
      drafted,
    )
    const after = { ...fields, url, sourceId, snapshots: [bytesHash] }
    const told: ChangeRow[] = [
      { subject: 'report', subjectId: reportId, what: 'filed', before: null, after },
      ...draftedChanges(drafted),
    ]
    const filed = { id: reportId, sourceId, snapshotId: snapshot.id, url: url ?? finalUrl }
    await contributions(tx, viewer, filed, read.reading, page, told)
    await findPublisher(tx, viewer, filed, page, told)
    const fresh = {
      ...{ reportId, sourceId, snapshotId: snapshot.id, text: page.text, bands: read.bands },
      publishedAt: fields.publishedAt ? new Date(fields.publishedAt) : null,
    }
    const seen = await findCopiesOf(tx, viewer, fresh, told)
    await recordNew(tx, viewer, told)
    // From here on one filing ends after the other: what was filed meanwhile comes last.
    await findCopiesSince(tx, viewer, fresh, seen)
    await tieToReports(tx, viewer, { report: reportId })
    if (read.second) await enqueue(tx, 'report.second', { report: reportId }, { key: reportId })
    return ok({ report: reportId, already: false })
  })
}
