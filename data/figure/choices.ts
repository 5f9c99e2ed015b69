import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'

export type FigureChoice = {
  id: string
  what: string
  scope: string | null
  unit: string | null
  language: string
  version: number
  linked: boolean
}

/** Figures that a value may be added to: those of the claim first, then the newest others. */
export async function figureChoices(viewer: Viewer, claimId: string): Promise<Outcome<FigureChoice[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().figure.findMany({
    include: { claims: { where: { claimId }, orderBy: { number: 'desc' }, take: 1 } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 300,
  })
  const versions = await versionsOf(
    db(),
    'figure',
    rows.map(({ id }) => id),
  )
  const choices = rows.map(({ id, what, scope, unit, language, claims }) => ({
    id,
    what,
    scope,
    unit,
    language,
    version: versions.get(id) ?? 0,
    linked: claims[0]?.state === 'linked',
  }))
  // the one that was begun first is the claim's main figure
  const own = choices.filter(({ linked }) => linked).reverse()
  return ok([...own, ...choices.filter(({ linked }) => !linked)])
}
