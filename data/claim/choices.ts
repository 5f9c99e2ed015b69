import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { mergedAway } from '../merge/in-force.ts'

/** Claims to choose from on the desk, newest first; older ones are found through their story. */
export async function claimChoices(
  viewer: Viewer,
): Promise<Outcome<{ id: string; wording: string; language: string }[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().claim.findMany({
    where: { id: { notIn: await mergedAway(db(), 'claim') } },
    select: { id: true, wording: true, language: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 500,
  })
  return ok(rows)
}
