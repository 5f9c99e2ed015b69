import 'server-only'
import { createHash } from 'node:crypto'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Page } from '#domain/reading/types.ts'
import { codePoints, placeOf } from '#domain/statement/anchor.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold } from '../subject.ts'
import { write } from '../write.ts'
import type { ReadText } from './file.ts'
import type { Capture } from './unfiled.ts'

/**
 * Keeps what a report contains when it is captured again. The same bytes change nothing. Statements whose words are
 * no longer there are withdrawn: they stay readable and stop counting (crosscheck: live).
 */
export async function addSnapshot(
  viewer: Viewer,
  reportId: string,
  capture: Capture,
  page: Page,
  read: Omit<ReadText, 'reading'>,
): Promise<Outcome<{ number: number; dropped: string[] }>> {
  return write<{ number: number; dropped: string[] }>(viewer, 'report.write', async (tx) => {
    await hold(tx, 'report', reportId)
    const there = await tx.snapshot.findUnique({
      where: { bytesHash: capture.bytesHash },
      select: { reportId: true, number: true },
    })
    if (there) return there.reportId === reportId ? ok({ number: there.number, dropped: [] }) : missing
    const newest = await tx.snapshot.findFirst({
      where: { reportId },
      orderBy: { number: 'desc' },
      select: { number: true },
    })
    if (!newest) return missing
    const number = newest.number + 1
    const { way: _, ...proof } = capture
    await tx.snapshot.create({
      data: {
        id: newId(),
        reportId,
        number,
        ...proof,
        textHash: createHash('sha256').update(page.text).digest('hex'),
        text: page.text,
        blocks: page.blocks as Prisma.InputJsonArray,
        ...read,
        byId: viewer.kind === 'person' ? viewer.id : null,
      },
    })
    const after = { [`snapshot:${number}`]: capture.bytesHash }
    await record(tx, viewer, [
      { subject: 'report', subjectId: reportId, what: 'captured again', before: null, after },
    ])
    return ok({ number, dropped: await withdrawDropped(tx, viewer, reportId, page.text) })
  })
}

/** Withdraws the statements of a report whose words its newest text no longer holds. @returns their ids */
export async function withdrawDropped(
  tx: Tx,
  viewer: Viewer,
  reportId: string,
  text: string,
): Promise<string[]> {
  const points = codePoints(text)
  const statements = await tx.statement.findMany({
    where: { snapshot: { reportId }, withdrawals: { none: {} } },
    select: { id: true, start: true, exact: true },
    orderBy: { id: 'asc' },
    take: 5000,
  })
  const dropped = statements
    .filter((statement) => placeOf(points, statement) === null)
    .map((statement) => statement.id)
  await tx.withdrawal.createMany({
    data: dropped.map((statementId) => ({
      id: newId(),
      statementId,
      reason: 'a later snapshot dropped its passage',
    })),
  })
  await record(
    tx,
    viewer,
    dropped.map((subjectId) => ({
      subject: 'statement',
      subjectId,
      what: 'dropped by a later snapshot',
      before: { withdrawn: false },
      after: { withdrawn: true },
    })),
  )
  return dropped
}
