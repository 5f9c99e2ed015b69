import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Page } from '#domain/reading/types.ts'
import type { FetchFault } from '#domain/report/look-faults.ts'
import type { Absence } from '#domain/report/presence.ts'
import type { LookOutcome } from '#domain/report/rereading.ts'
import { nextLook } from '#domain/report/schedule.ts'
import type { Tx } from '../db.ts'
import { hold } from '../subject.ts'
import { write } from '../write.ts'
import { keepAbsence } from './absences.ts'
import type { KeptBeside } from './looks.ts'
import { keepSnapshot, type LaterRead } from './snapshot.ts'
import type { Capture } from './unfiled.ts'

type Known = {
  etag: string | null
  lastModified: string | null
  /** the headline takes turns with the one in force */
  swings?: boolean
  /** what stands beside the text in the bytes that are in force now, where it was read */
  beside?: KeptBeside
}
/** What a look found. */
export type Found =
  | ({ is: 'same'; status: number | null } & Known)
  | ({ is: 'text'; capture: Capture; page: Page; read: LaterRead } & Known)
  /** `sure`: the answer leaves no doubt (410), so no second look is waited for */
  | {
      is: 'missing'
      why: Absence
      status: number | null
      finalUrl: string | null
      sure: boolean
      /** what another page said, as a hash */
      place?: string | null
    }
  | {
      is: 'failed'
      why: FetchFault
      status: number | null
      notBefore: Date | null
      /** what stands there and may be an edit, as a hash: it is one when it stands long enough */
      doubted?: string
    }

/** What was told of a look, with the number of the snapshot that it left. */
export type Settled = { outcome: LookOutcome; detail: string | null; snapshot: number | null; noted: boolean }

/** The first two looks that find a report missing must be so far apart: one may meet a site while it is repaired. */
const APART_MS = 60_000
/** Where another page is answered, without a word of why, it may be a passing one that nobody could tell. */
const LONG_APART_MS = 3 * 86_400_000

/** Whether what is doubted has stood there, the same, for so long that the outlet means it. */
export const stoodLong = (
  look: { place: string | null; missingSince: Date | null },
  place: string,
  now: Date,
) =>
  look.place === place &&
  look.missingSince !== null &&
  now.getTime() - look.missingSince.getTime() >= LONG_APART_MS

/**
 * Writes down what a look found, in one transaction: the snapshot and what became of the words, that the report is gone
 * or back, and when it is looked at again. Two looks at once, or one run again after it was killed, leave what one does.
 */
export async function settleLook(
  viewer: Viewer,
  report: string,
  found: Found,
  now: Date,
): Promise<Outcome<Settled>> {
  return write<Settled>(viewer, 'report.look', async (tx) => {
    await hold(tx, 'report', report)
    const look = await tx.look.findUnique({
      where: { reportId: report },
      include: { report: { select: { publishedAt: true, createdAt: true } } },
    })
    if (!look) return missing
    const place = found.is === 'missing' ? (found.place ?? null) : null
    const wall = place !== null && (await elsewhereToo(tx, look.host, place, report))
    if (wall) await takeBack(tx, viewer, report, statusOf(found), now)
    const made = wall
      ? ok({ ...nothing, outcome: 'failed' as const, detail: 'one page for all' })
      : await settled(tx, viewer, report, found, sinceOf(look, found, now), now)
    if (made.kind !== 'ok') return made
    const { missingSince, ...told } = made.value
    const failures = told.outcome === 'failed' ? look.failures + 1 : 0
    const changedAt = told.outcome === 'worded' ? now : look.changedAt
    const seen = {
      published: look.report.publishedAt,
      captured: look.report.createdAt,
      changed: changedAt,
      missing: missingSince && { since: missingSince, sure: told.noted },
      failures,
      notBefore: found.is === 'failed' ? found.notBefore : null,
    }
    const known =
      found.is === 'failed'
        ? {}
        : found.is === 'missing'
          ? { etag: null, lastModified: null }
          : { etag: found.etag, lastModified: found.lastModified }
    await tx.look.update({
      where: { reportId: report },
      data: {
        ...known,
        heldUntil: now,
        lastAt: now,
        nextAt: nextLook(seen, now),
        outcome: told.outcome,
        detail: told.detail,
        status: statusOf(found),
        looks: { increment: 1 },
        putOffs: 0,
        ...{ failures, missingSince, changedAt },
        failedSince: failures > 0 ? (look.failedSince ?? now) : null,
        ...swungBy(found, look, now),
        ...('beside' in found && found.beside ? { beside: found.beside } : {}),
        ...(found.is === 'failed' ? (found.doubted ? { place: found.doubted } : {}) : { place }),
      },
    })
    return ok(told)
  })
}

/** How long a headline that takes turns has stood; what was not read says nothing of it. */
function swungBy(found: Found, look: { swung: number; swungSince: Date | null }, now: Date) {
  if (found.is !== 'same' && found.is !== 'text') return {}
  if (!found.swings) return { swung: 0, swungSince: null }
  return { swung: look.swung + 1, swungSince: look.swungSince ?? now, swungAt: now }
}

const nothing = { detail: null, snapshot: null, noted: false, missingSince: null }

/** Since when the report is not there; for what is doubted, since when just that stands there. */
function sinceOf(
  look: { place: string | null; missingSince: Date | null },
  found: Found,
  now: Date,
): Date | null {
  if (found.is !== 'failed' || !found.doubted) return look.missingSince
  return (look.place === found.doubted ? look.missingSince : null) ?? now
}

/** Whether the same page was answered in place of another report of the host: it is a wall, and neither is gone. */
async function elsewhereToo(tx: Tx, host: string, place: string, reportId: string): Promise<boolean> {
  return (await tx.look.count({ where: { host, place, reportId: { not: reportId } }, take: 1 })) > 0
}

/** A report that was noted gone for another page stands behind a wall after all: nobody knows of it that it is gone. */
async function takeBack(tx: Tx, viewer: Viewer, reportId: string, status: number | null, since: Date) {
  const last = await tx.reportAbsence.findFirst({ where: { reportId }, orderBy: { number: 'desc' } })
  if (last?.state === 'gone' && last.why === 'another page')
    await keepAbsence(tx, viewer, reportId, { state: 'back', status, since })
}

const statusOf = (found: Found): number | null => (found.is === 'text' ? found.capture.status : found.status)

async function settled(
  tx: Tx,
  viewer: Viewer,
  report: string,
  found: Found,
  since: Date | null,
  now: Date,
): Promise<Outcome<Settled & { missingSince: Date | null }>> {
  const plain = nothing
  if (found.is === 'failed')
    return ok({ ...plain, outcome: 'failed', detail: found.why, missingSince: since })
  if (found.is === 'missing') {
    const { why, status, finalUrl } = found
    const first = since ?? now
    const apart = why === 'another page' ? LONG_APART_MS : APART_MS
    const sure = found.sure || (since !== null && now.getTime() - since.getTime() >= apart)
    if (sure) await keepAbsence(tx, viewer, report, { state: 'gone', why, status, finalUrl, since: first })
    return ok({ ...plain, outcome: 'missing', detail: why, noted: sure, missingSince: first })
  }
  await keepAbsence(tx, viewer, report, { state: 'back', status: statusOf(found), since: now })
  if (found.is === 'same') return ok({ ...plain, outcome: 'same' })
  const kept = await keepSnapshot(tx, viewer, report, found.capture, found.page, found.read)
  if (kept.kind === 'missing') return ok({ ...plain, outcome: 'failed', detail: 'bytes of another report' })
  if (kept.kind !== 'ok') return kept
  return ok({ ...plain, outcome: kept.value.verdict ?? 'same', snapshot: kept.value.number })
}
