import 'server-only'
import { createHash } from 'node:crypto'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import type { Comparison } from '#domain/report/compare.ts'
import type { Verdict } from '#domain/report/rereading.ts'
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
import { compared, inForce, keepChange } from './keep-change.ts'
import { type Fates, settlePassages } from './passages.ts'
import type { Capture } from './unfiled.ts'

/** A report's later text. Without a reading nothing is drafted from it. */
export type LaterRead = Omit<ReadText, 'reading'> & {
  reading?: Reading
  /** what became of the words since the snapshot of this number; worked out here where it is not given */
  compared?: { from: number; found: Comparison }
}
export type Kept = {
  number: number
  already: boolean
  dropped: string[]
  fates: Fates | null
  /** what became of the report's words; null where nothing was kept */
  verdict: Verdict | null
}

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
    const kept = await keepSnapshot(tx, viewer, reportId, capture, page, read)
    if (unfiled && kept.kind === 'ok' && !kept.value.already)
      await tx.unfiledSnapshot.deleteMany({ where: { id: unfiled } })
    return kept
  })
}

/** The same inside a transaction. Bytes of an older snapshot, where the page was put back, are a change to that one. */
export async function keepSnapshot(
  tx: Tx,
  viewer: Viewer,
  reportId: string,
  capture: Capture,
  page: Page,
  read: LaterRead,
): Promise<Outcome<Kept>> {
  await hold(tx, 'report', reportId)
  // Two who bring in the same bytes at once: the second waits here and finds the first one's snapshot.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${capture.bytesHash}, 7204)) is null as locked`
  const there = await tx.snapshot.findUnique({ where: { bytesHash: capture.bytesHash }, select: compared })
  if (there && there.reportId !== reportId) return missing
  const report = await tx.report.findUnique({
    where: { id: reportId },
    select: { id: true, sourceId: true, language: true },
  })
  const last = report && (await inForce(tx, reportId))
  if (!report || !last) return missing
  const same = { already: true, dropped: [], fates: null, verdict: null }
  if (there?.id === last.id) return ok({ number: there.number, ...same })
  if (there) {
    const { status, retrievedAt } = capture
    const met = { ...there, status, retrievedAt, again: true as const }
    const verdict = await keepChange(tx, viewer, report, last, met, read.compared)
    const fates = await settlePassages(tx, viewer, reportId, { ...there, back: true })
    return ok({ number: there.number, ...same, dropped: fates.dropped, fates, verdict })
  }
  const { reading, compared: found, ...how } = read
  const { way: _, ...proof } = capture
  const [{ number }] = await tx.$queryRaw<
    [{ number: number }]
  >`select max(number) + 1 as number from snapshot where report_id = ${reportId}`
  const snapshot = { id: newId(), number, text: page.text, language: report.language }
  const kept = await tx.snapshot.create({
    data: {
      id: snapshot.id,
      reportId,
      number,
      ...proof,
      textHash: createHash('sha256').update(page.text).digest('hex'),
      headline: page.title,
      text: page.text,
      blocks: page.blocks as Prisma.InputJsonArray,
      ...how,
      byId: viewer.kind === 'person' ? viewer.id : null,
    },
    select: compared,
  })
  await addUrls(tx, reportId, [
    [capture.finalUrl, 'fetched'],
    [page.canonicalUrl, 'canonical link'],
  ])
  const after = { [`snapshot:${number}`]: capture.bytesHash }
  await record(tx, viewer, [
    { subject: 'report', subjectId: reportId, what: 'captured again', before: null, after },
  ])
  const verdict = await keepChange(tx, viewer, report, last, kept, found)
  const fates = await settlePassages(tx, viewer, reportId, snapshot)
  if (reading) {
    const fresh = await notYetHeld(tx, reportId, snapshot, reading)
    await draftStatements(tx, viewer, snapshot, { reading: fresh, readerVersion: read.readerVersion })
    await contributions(tx, viewer, { ...report, snapshotId: snapshot.id }, reading, page)
  }
  return ok({ number, already: false, dropped: fates.dropped, fates, verdict })
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
  if (data.length > 0) await tx.reportUrl.createMany({ data, skipDuplicates: true })
}
