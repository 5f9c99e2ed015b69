import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Came } from '#domain/reading/file/came.ts'
import type { Page } from '#domain/reading/types.ts'
import type { Way } from '#domain/report/waiting.ts'
import { db } from '../db.ts'
import { cameOf, type Told } from './arrival.ts'

/** One time that bytes came in, and where they are now. */
export type ArrivalView = {
  id: string
  way: Way
  at: string
  bytesHash: string
  came: Came
  containerHash: string | null
  /** waits to be filed under this id; or is on record as this report; or neither: an editor removed it */
  unfiled: string | null
  report: string | null
  /** what was read, for those who may see it */
  page: Page | null
}

/** What became of an arrival: of those through one's own key, or of any for who may read what waits. */
export async function readArrival(viewer: Viewer, id: string): Promise<Outcome<ArrivalView>> {
  const all = may(viewer, 'waiting.read')
  if (!all && !may(viewer, 'report.bring')) return forbidden
  const row = await db().arrival.findUnique({ where: { id } })
  const own = viewer.kind === 'key' && row?.keyId === viewer.key.id
  if (!row || !(all || own)) return missing
  const { bytesHash } = row
  const [unfiled, snapshot] = await Promise.all([
    db().unfiledSnapshot.findUnique({ where: { bytesHash }, select: { id: true, page: true } }),
    db().snapshot.findUnique({ where: { bytesHash }, select: { reportId: true } }),
  ])
  return ok({
    id: row.id,
    way: row.way as Way,
    at: row.at.toISOString(),
    bytesHash,
    came: {
      format: row.format as Came['format'],
      facts: row.facts as Came['facts'],
      attachments: row.attachments as Came['attachments'],
    },
    containerHash: row.containerHash,
    unfiled: unfiled?.id ?? null,
    report: snapshot?.reportId ?? null,
    page: all && unfiled ? (unfiled.page as unknown as Page) : null,
  })
}

/** Where what came in waits to be filed, or the report that it is by now. */
export async function waitingOf(
  viewer: Viewer,
  id: string,
): Promise<Outcome<{ unfiled: string } | { report: string }>> {
  if (!may(viewer, 'report.file')) return forbidden
  const row = await db().arrival.findUnique({ where: { id }, select: { bytesHash: true } })
  if (!row) return missing
  const { bytesHash } = row
  const report = await db().snapshot.findUnique({ where: { bytesHash }, select: { reportId: true } })
  if (report) return ok({ report: report.reportId })
  const unfiled = await db().unfiledSnapshot.findUnique({ where: { bytesHash }, select: { id: true } })
  return unfiled ? ok({ unfiled: unfiled.id }) : missing
}

/** What the file of a report's newest snapshot said of itself; null where it was a page or a text. */
export async function cameOfReport(viewer: Viewer, report: string): Promise<Outcome<Told | null>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const snapshot = await db().snapshot.findFirst({
    where: { reportId: report },
    orderBy: { number: 'desc' },
    select: { bytesHash: true },
  })
  if (!snapshot) return missing
  const came = await cameOf(snapshot.bytesHash)
  return ok(came && !['html', 'text'].includes(came.format) ? came : null)
}
