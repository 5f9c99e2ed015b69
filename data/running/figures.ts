import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { RunningState } from '#domain/queue/view.ts'
import { db } from '../db.ts'

/** Figures of the record and its database, by name; those of /metrics come from the same function (migration 0028). */
export async function runningFigures(viewer: Viewer): Promise<Outcome<RunningState['figures']>> {
  if (!may(viewer, 'running.read')) return forbidden
  const rows = await db().$queryRaw<
    { figure: string; value: number | null }[]
  >`select figure, value from running_figures()`
  return ok(
    Object.fromEntries(rows.flatMap(({ figure, value }) => (value === null ? [] : [[figure, value]]))),
  )
}
