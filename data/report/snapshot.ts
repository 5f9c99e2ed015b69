import 'server-only'
import { createHash } from 'node:crypto'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { draftStatements } from '../statement/draft.ts'
import { draftsOf } from '../statement/drafts.ts'
import { hold } from '../subject.ts'
import { write } from '../write.ts'
import { contributions } from './contributions.ts'
import type { ReadText } from './file.ts'
import { type Fates, settlePassages } from './passages.ts'
import type { Capture } from './unfiled.ts'

/** A report's later text. Without a reading nothing is drafted from it. */
export type LaterRead = Omit<ReadText, 'reading'> & { reading?: Reading }
export type Kept = { number: number; already: boolean; dropped: string[]; fates: Fates | null }

/**
 * Keeps what a report contains when it is captured again, whoever brought it: an editor, or a job that looks again.
 * The same bytes change nothing. Statements of earlier snapshots are found again in the new text (passages.ts), and
 * what the text says that no statement holds yet is drafted.
 * @param unfiled the row it waited in, which ends with it
 */
export async function addSnapshot(
  viewer: Viewer,
  reportId: string,
  capture: Capture,
  page: Page,
  read: LaterRead,
  unfiled?: string,
): Promise<Outcome<Kept>> {
  return write<Kept>(viewer, 'report.write', async (tx) => {
    await hold(tx, 'report', reportId)
    // Two who bring in the same bytes at once: the second waits here and finds the first one's snapshot.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${capture.bytesHash}, 7204)) is null as locked`
    const there = await tx.snapshot.findUnique({
      where: { bytesHash: capture.bytesHash },
      select: { reportId: true, number: true },
    })
    const same = { already: true, dropped: [], fates: null }
    if (there) return there.reportId === reportId ? ok({ number: there.number, ...same }) : missing
    const report = await tx.report.findUnique({
      where: { id: reportId },
      select: {
        id: true,
        sourceId: true,
        language: true,
        snapshots: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
      },
    })
    if (!report?.snapshots[0]) return missing
    const number = report.snapshots[0].number + 1
    const { reading, ...how } = read
    const { way: _, ...proof } = capture
    const snapshot = { id: newId(), number, text: page.text, language: report.language }
    await tx.snapshot.create({
      data: {
        id: snapshot.id,
        reportId,
        number,
        ...proof,
        textHash: createHash('sha256').update(page.text).digest('hex'),
        text: page.text,
        blocks: page.blocks as Prisma.InputJsonArray,
        ...how,
        byId: viewer.kind === 'person' ? viewer.id : null,
      },
    })
    await addUrls(tx, reportId, [
      [capture.finalUrl, 'fetched'],
      [page.canonicalUrl, 'canonical link'],
    ])
    const after = { [`snapshot:${number}`]: capture.bytesHash }
    await record(tx, viewer, [
      { subject: 'report', subjectId: reportId, what: 'captured again', before: null, after },
    ])
    const fates = await settlePassages(tx, viewer, reportId, snapshot)
    if (reading) {
      const fresh = await notYetHeld(tx, reportId, snapshot, reading)
      await draftStatements(tx, viewer, snapshot, { reading: fresh, readerVersion: read.readerVersion })
      await contributions(tx, viewer, { ...report, snapshotId: snapshot.id }, reading, page)
    }
    if (unfiled) await tx.unfiledSnapshot.deleteMany({ where: { id: unfiled } })
    return ok({ number, already: false, dropped: fates.dropped, fates })
  })
}

/** A reading with the passages alone that no statement of the report stands in. */
async function notYetHeld(
  tx: Tx,
  reportId: string,
  newest: { id: string; number: number; text: string },
  reading: Reading,
): Promise<Reading> {
  const held = await draftsOf(tx, reportId, newest, { confirmedOnly: false, publishedOnly: false })
  const spans = held.flatMap(({ content }) => content)
  const isHeld = ([start, end]: [number, number]) => spans.some(([from, to]) => start < to && from < end)
  return {
    ...reading,
    statements: reading.statements.filter(({ content }) => !content.some(isHeld)),
  }
}

/** Addresses under which a report was seen; one that another report has stays with it. */
export async function addUrls(tx: Tx, reportId: string, seen: [string | null, string][]): Promise<void> {
  const data = seen.flatMap(([url, seenIn]) => (url ? [{ url, reportId, seenIn }] : []))
  await tx.reportUrl.createMany({ data, skipDuplicates: true })
}
