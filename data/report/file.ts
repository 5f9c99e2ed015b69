import 'server-only'
import { createHash } from 'node:crypto'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import { filingInput } from '#domain/report/input.ts'
import { conflictOnUrl } from '#domain/report/messages.ts'
import { ownAddress } from '#domain/report/publisher.ts'
import type { Prisma, UnfiledSnapshot } from '#prisma/client/client.ts'
import { accept } from '../accept.ts'
import { newId } from '../id.ts'
import { mergedInto } from '../merge/in-force.ts'
import { enqueue } from '../queue/enqueue.ts'
import { findOrAddSource } from '../source/find-or-add.ts'
import { draftStatements } from '../statement/draft.ts'
import { write } from '../write.ts'
import { tieToReports } from './arrived.ts'
import { contributions } from './contributions.ts'
import { findCopiesOf } from './copies.ts'
import { findPublisher } from './publisher.ts'
import { addUrls } from './snapshot.ts'

/** What the reader made of the snapshot's text, with the band keys that find its copies. `second`: another reader is asked too */
export type ReadText = { reading: Reading; bands: string[]; readerVersion: string; second?: boolean }

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
    const unfiled = await tx.unfiledSnapshot.findUnique({ where: { id: filing.unfiled } })
    if (!unfiled) return missing
    // Two editors filing the same bytes at once: the second waits here and finds the first one's report.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${unfiled.bytesHash}, 7204)) is null as locked`
    const there = await tx.snapshot.findUnique({
      where: { bytesHash: unfiled.bytesHash },
      select: { reportId: true },
    })
    if (there) return ok({ report: there.reportId, already: true })
    if (filing.url) {
      const taken = await tx.report.findUnique({ where: { canonicalUrl: filing.url }, select: { id: true } })
      if (taken) return conflictOnUrl(await mergedInto('report', taken.id, tx))
    }
    const { unfiled: _, source, url, ...fields } = filing
    const sourceId = 'id' in source ? source.id : await findOrAddSource(tx, viewer, source)
    if ('id' in source && !(await tx.source.findUnique({ where: source, select: { id: true } })))
      return missing
    const reportId = newId()
    const { byId } = signature(viewer)
    const page = unfiled.page as unknown as Page
    await tx.report.createMany({ data: [{ id: reportId, sourceId, canonicalUrl: url, ...fields, byId }] })
    await addUrls(tx, reportId, [
      [unfiled.finalUrl, 'fetched'],
      [
        ownAddress(page.canonicalUrl, unfiled.finalUrl) === page.canonicalUrl ? page.canonicalUrl : null,
        'canonical link',
      ],
    ])
    const snapshotId = newId()
    await tx.snapshot.createMany({
      data: [
        {
          ...{ id: snapshotId, reportId, number: 1, ...proofOf(unfiled) },
          textHash: createHash('sha256').update(page.text).digest('hex'),
          headline: page.title,
          text: page.text,
          blocks: page.blocks as Prisma.InputJsonArray,
          bands: read.bands,
          readerVersion: read.readerVersion,
          byId,
        },
      ],
    })
    const after = { ...fields, url, sourceId, snapshots: [unfiled.bytesHash] }
    const filedChange = {
      subject: 'report',
      subjectId: reportId,
      what: 'filed',
      before: null,
      after,
    } as const
    const snapshot = { id: snapshotId, text: page.text, language: fields.language }
    await draftStatements(tx, viewer, snapshot, read, [filedChange])
    const filed = { id: reportId, sourceId, snapshotId, url: url ?? unfiled.finalUrl }
    await contributions(tx, viewer, filed, read.reading, page)
    await findPublisher(tx, viewer, filed, page)
    await tx.unfiledSnapshot.deleteMany({ where: { id: unfiled.id } })
    // From here on one filing ends after the other: what is tied to others comes last.
    await findCopiesOf(tx, viewer, {
      reportId,
      sourceId,
      snapshotId,
      text: page.text,
      bands: read.bands,
      publishedAt: fields.publishedAt ? new Date(fields.publishedAt) : null,
    })
    await tieToReports(tx, viewer, { report: reportId })
    if (read.second) await enqueue(tx, 'report.second', { report: reportId }, { key: reportId })
    return ok({ report: reportId, already: false })
  })
}

/** How its bytes came, as the snapshot keeps it (promise F6). */
const proofOf = ({
  retrievedAt,
  finalUrl,
  status,
  contentType,
  bytesHash,
  size,
  ...row
}: UnfiledSnapshot) => ({
  ...{ retrievedAt, finalUrl, status, contentType, bytesHash, size },
  redirects: row.redirects as Prisma.InputJsonArray,
  headers: row.headers as Prisma.InputJsonObject,
})
