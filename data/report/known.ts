import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'

export type Known = { report: string } | { unfiled: string } | null

/** Whether bytes, or the report of an address, are here already. */
export async function knownReport(
  viewer: Viewer,
  { bytesHash, url }: { bytesHash?: string; url?: string },
): Promise<Outcome<Known>> {
  if (!may(viewer, 'report.bring')) return forbidden
  const snapshot = bytesHash
    ? await db().snapshot.findUnique({ where: { bytesHash }, select: { reportId: true } })
    : null
  if (snapshot) return ok({ report: snapshot.reportId })
  const report = url
    ? await db().report.findUnique({ where: { canonicalUrl: url }, select: { id: true } })
    : null
  if (report) return ok({ report: report.id })
  const waiting = bytesHash
    ? await db().unfiledSnapshot.findUnique({ where: { bytesHash }, select: { id: true } })
    : null
  return ok(waiting ? { unfiled: waiting.id } : null)
}
