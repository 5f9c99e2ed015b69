import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { ChangeKind } from '#domain/report/change-kinds.ts'
import type { AbsenceLine } from '#domain/report/rereading.ts'
import { db } from '../db.ts'

export type EditedReport = {
  report: string
  title: string
  language: string
  number: number
  at: string
  kinds: ChangeKind[]
}

/** Silent edits of the last weeks, newest first: one line each report, the newest. For a list of what wants to be looked at. */
export async function silentEdits(viewer: Viewer, since: Date, limit = 50): Promise<Outcome<EditedReport[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().$queryRaw<(Omit<EditedReport, 'at'> & { at: Date })[]>`
    select * from (select distinct on (c.report_id) r.id as report, r.title, r.language, c.number, c.at, c.kinds
      from report_change c join report r on r.id = c.report_id where c.silent and c.at >= ${since} order by c.report_id, c.number desc) x
    order by x.at desc, x.report limit ${limit}`
  return ok(rows.map((row) => ({ ...row, at: row.at.toISOString() })))
}

export type GoneReport = {
  report: string
  title: string
  language: string
  why: AbsenceLine['why']
  since: string
  at: string
}

/** Reports that are gone from their address now, the newest first. */
export async function goneReports(viewer: Viewer, limit = 50): Promise<Outcome<GoneReport[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().$queryRaw<(Omit<GoneReport, 'at' | 'since'> & { at: Date; since: Date })[]>`
    select r.id as report, r.title, r.language, a.why, a.since, a.at from report_absence a join report r on r.id = a.report_id
    where a.state = 'gone' and not exists (select 1 from report_absence b where b.report_id = a.report_id and b.number > a.number)
    order by a.at desc, a.report_id limit ${limit}`
  return ok(rows.map((row) => ({ ...row, at: row.at.toISOString(), since: row.since.toISOString() })))
}
