import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { byName } from '#domain/name-order.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { SourceKind } from '#domain/source/view.ts'
import { db } from '../db.ts'

/** A list to choose from has names alone. */
const CHOICES = 10_000

/** Names for choosing a source on the desk, of one kind if asked. */
export async function sourceChoices(
  viewer: Viewer,
  kind?: SourceKind,
): Promise<Outcome<{ id: string; name: string; kind: SourceKind }[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().source.findMany({
    where: kind ? { kind } : {},
    select: { id: true, name: true, kind: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: CHOICES,
  })
  return ok(rows.sort(byName).map((row) => ({ ...row, kind: row.kind as SourceKind })))
}

/** Names of owners, for choosing one on the desk. */
export async function ownerChoices(viewer: Viewer): Promise<Outcome<string[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().owner.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: CHOICES,
  })
  return ok([...new Set(rows.sort(byName).map(({ name }) => name))])
}
