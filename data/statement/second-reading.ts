import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { additions } from '#domain/reading/second/overlap.ts'
import { partToSend } from '#domain/reading/second/prompt.ts'
import { feedsShare } from '#domain/reading/second/share.ts'
import type { Verified } from '#domain/reading/second/verify.ts'
import { secondVersion } from '#domain/reading/second/version.ts'
import type { Span } from '#domain/reading/types.ts'
import { codePoints, placeOf } from '#domain/statement/anchor.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { enqueue } from '../queue/enqueue.ts'
import { hold } from '../subject.ts'
import { write } from '../write.ts'
import { draftStatements } from './draft.ts'
import { isOfFeed, SENT, sentForFeeds } from './sent-today.ts'

/** What the settings allow. */
export type Terms = { model: string; characters: number; reportsADay: number; seconds: number }
/** A text that may be sent now: the beginning of a snapshot's, or all of it. */
export type Begun = { snapshot: string; text: string; whole: boolean }
export type Skipped = {
  skipped: 'read already' | 'under way' | 'asked too often' | 'daily limit' | 'share of feeds'
}

/** A snapshot is sent so often to one model, at most, when no answer comes of it. */
const TRIES = 3
/** A try that is older than its time and this much more (seconds) has died. */
const GRACE = 60

/**
 * Puts a report into the queue again for when a try that is under way, or that had no answer, has ended for certain. How often
 * a snapshot may be sent bounds how often it comes back.
 */
export async function readSecondAgain(
  viewer: Viewer,
  report: string,
  seconds: number,
  now: Date,
): Promise<Outcome<null>> {
  if (!may(viewer, 'statement.write')) return forbidden
  // a little later than that: the clocks of the record and of the worker may differ
  const after = new Date(now.getTime() + (seconds + GRACE + 5) * 1000)
  await enqueue(db(), 'report.second', { report }, { key: report, after })
  return ok(null)
}

/**
 * Takes leave to send the newest text of a report to the second reader, and keeps in history that it is sent: the limit
 * of a day counts these rows, in one line, so that no two may pass it together. Nothing is kept when it must not be sent.
 */
export async function beginSecondReading(
  viewer: Viewer,
  reportId: string,
  terms: Terms,
): Promise<Outcome<Begun | Skipped>> {
  return write<Begun | Skipped>(viewer, 'statement.write', async (tx) => {
    const snapshot = await tx.snapshot.findFirst({
      where: { reportId },
      orderBy: { number: 'desc' },
      select: { id: true, text: true },
    })
    if (!snapshot) return missing
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${SENT}, 7204)) is null as locked`
    const readerVersion = secondVersion(terms.model)
    const where = { snapshotId_readerVersion: { snapshotId: snapshot.id, readerVersion } }
    if (await tx.reading.findUnique({ where, select: { id: true } })) return ok({ skipped: 'read already' })
    const sent = await sentSoFar(tx, snapshot.id, terms)
    if (sent.underWay) return ok({ skipped: 'under way' })
    if (sent.tries >= TRIES) return ok({ skipped: 'asked too often' })
    if (sent.today >= terms.reportsADay) return ok({ skipped: 'daily limit' })
    // what people file is asked about however much feeds bring
    const feed = await isOfFeed(tx, reportId)
    if (feed && (await sentForFeeds(tx)) >= feedsShare(terms.reportsADay))
      return ok({ skipped: 'share of feeds' })
    const part = partToSend(snapshot.text, terms.characters)
    const after = { model: terms.model, characters: part.text.length }
    await record(tx, viewer, [
      { subject: 'snapshot', subjectId: snapshot.id, what: SENT, before: null, after },
    ])
    return ok({ snapshot: snapshot.id, ...part })
  })
}

async function sentSoFar(tx: Tx, snapshotId: string, { model, seconds }: Terms) {
  const [row] = await tx.$queryRaw<[{ tries: number; under_way: boolean; today: number }]>`
    select count(*) filter (where own)::int as tries,
      coalesce(bool_or(own and at > clock_timestamp() - make_interval(secs => ${seconds + GRACE}::float)), false) as under_way,
      count(*) filter (where at > clock_timestamp() - interval '24 hours')::int as today
    from (select at, subject_id = ${snapshotId} and after->>'model' = ${model} as own from history
      where subject = 'snapshot' and what = ${SENT} and (subject_id = ${snapshotId} or at > clock_timestamp() - interval '24 hours')) h`
  return { tries: row.tries, underWay: row.under_way, today: row.today }
}

/**
 * Keeps what the second reader proposed: drafts of passages that no statement of the report has yet, whoever drafted,
 * worded or rejected it, and a reading of its own that counts the rest. A second time it changes nothing.
 */
export async function keepSecondReading(
  viewer: Viewer,
  given: { snapshot: string; model: string; whole: boolean } & Verified,
): Promise<Outcome<{ added: number; agreed: number }>> {
  return write(viewer, 'statement.write', async (tx) => {
    await hold(tx, 'snapshot', given.snapshot)
    const snapshot = await tx.snapshot.findUnique({
      where: { id: given.snapshot },
      select: { id: true, text: true, reportId: true, report: { select: { language: true } } },
    })
    if (!snapshot) return missing
    const { added, agreed } = additions(given.drafts, await passagesThere(tx, snapshot))
    const { text, id, report } = snapshot
    const kept = await draftStatements(
      tx,
      viewer,
      { id, text, language: report.language },
      {
        reading: { statements: added, ...{ second: { agreed, refused: given.refused, whole: given.whole } } },
        readerVersion: secondVersion(given.model),
      },
    )
    return ok(kept ? { added: added.length, agreed } : { added: 0, agreed: 0 })
  })
}

/** The passages of all statements of a report, where they stand in this text. */
async function passagesThere(
  tx: Tx,
  snapshot: { id: string; reportId: string; text: string },
): Promise<Span[][]> {
  const rows = await tx.statement.findMany({
    where: { snapshot: { reportId: snapshot.reportId } },
    select: { snapshotId: true, start: true, exact: true, content: true },
    orderBy: { id: 'asc' },
    take: 5000,
  })
  const points = codePoints(snapshot.text)
  return rows.flatMap((row) => {
    const at = row.snapshotId === snapshot.id ? row.start : placeOf(points, row)
    if (at === null) return []
    const shift = at - row.start
    return [(row.content as Span[]).map(([start, end]): Span => [start + shift, end + shift])]
  })
}
