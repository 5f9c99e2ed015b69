import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { StatusView } from '#domain/claim/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { claimInclude, claimLines } from './lines.ts'

/** A report's statements bear on few claims; more are left without a status. */
const LIMIT = 200

/** How some claims stand now, by id, for the desk. */
export async function claimStatuses(
  viewer: Viewer,
  ids: string[],
): Promise<Outcome<Record<string, StatusView>>> {
  if (!may(viewer, 'desk.read')) return forbidden
  if (ids.length === 0) return ok({})
  const rows = await db().claim.findMany({ where: { id: { in: ids } }, include: claimInclude, take: LIMIT })
  const lines = await claimLines(db(), rows, true)
  return ok(Object.fromEntries(lines.map(({ line }) => [line.id, line.status])))
}
