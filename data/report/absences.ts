import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Absence } from '#domain/report/presence.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'

export type Gone = {
  state: 'gone'
  why: Absence
  status: number | null
  finalUrl: string | null
  since: Date
}
export type Back = { state: 'back'; status: number | null; since: Date }

/**
 * Notes that a report is gone, or back. What is noted already is not noted again; another reason is. The caller holds
 * the report. @returns whether a row was written
 */
export async function keepAbsence(
  tx: Tx,
  viewer: Viewer,
  report: string,
  found: Gone | Back,
): Promise<boolean> {
  const last = await tx.reportAbsence.findFirst({ where: { reportId: report }, orderBy: { number: 'desc' } })
  const isGone = last?.state === 'gone'
  if (found.state === 'back' ? !isGone : isGone && last.why === found.why) return false
  const number = (last?.number ?? 0) + 1
  const byId = viewer.kind === 'person' ? viewer.id : null
  await tx.reportAbsence.create({ data: { id: newId(), reportId: report, number, ...found, byId } })
  const why = found.state === 'gone' ? found.why : null
  await record(tx, viewer, [
    {
      subject: 'report',
      subjectId: report,
      what: found.state === 'gone' ? 'gone from its address' : 'back at its address',
      before: { gone: isGone ? last.why : null },
      after: { gone: why },
    },
  ])
  return true
}
