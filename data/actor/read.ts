import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { byName } from '#domain/name-order.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'

export type ActorChoice = {
  id: string
  name: string
  kind: 'person' | 'body' | 'unnamed'
  speaksFor: string | null
}

/** Actors to choose from on the desk, by name: those known everywhere, and the unnamed ones of this report. */
export async function actorChoices(
  viewer: Viewer,
  reportId: string | null = null,
): Promise<Outcome<ActorChoice[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().actor.findMany({
    where: { OR: [{ kind: { not: 'unnamed' } }, { reportId: reportId ?? '' }] },
    select: {
      id: true,
      name: true,
      kind: true,
      speaksFor: { select: { body: { select: { name: true } } }, take: 1, orderBy: { at: 'desc' } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 1000,
  })
  return ok(
    rows.sort(byName).map(({ speaksFor, ...row }) => ({
      ...row,
      kind: row.kind as ActorChoice['kind'],
      speaksFor: speaksFor[0]?.body.name ?? null,
    })),
  )
}
