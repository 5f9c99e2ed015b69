import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { FigureView } from '#domain/figure/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'
import { figureOf } from './read.ts'

export type DeskFigure = FigureView & {
  /** what a change of a statement must name, by its id */
  versions: Record<string, number>
}

/** A figure as the desk works on it: every value, every difference, and the versions of its statements. */
export async function deskFigure(viewer: Viewer, id: string): Promise<Outcome<DeskFigure>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const found = await figureOf(viewer, id)
  if (found.kind !== 'ok') return found
  const statements = [...new Set(found.value.values.map(({ statement }) => statement.id))]
  const versions = await versionsOf(db(), 'statement', statements)
  return ok({ ...found.value, versions: Object.fromEntries(versions) })
}
