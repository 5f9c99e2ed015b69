import 'server-only'
import { z } from 'zod'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type EdgeItem, edgeKinds } from '#domain/check/edge-view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { id } from '#domain/text.ts'
import { db } from '../db.ts'
import { problems } from '../problems.ts'
import { edgeItems } from './edge-items.ts'
import { countEdges, type EdgeCursor, type EdgeRow, edgeRows } from './edge-rows.ts'

/** A place in the list: rank, milliseconds, key. */
const cursor = z
  .string()
  .max(500)
  .regex(/^[0-3]\.\d{1,15}\..+$/)
const filter = z.strictObject({
  kind: z.enum(edgeKinds).optional(),
  story: id.optional(),
  /** one alone, by its key */
  edge: z.string().max(400).optional(),
  after: cursor.optional(),
})

export type EdgePage = { items: EdgeItem[]; next: string | null }

/**
 * The open edges of the record, a page at a time, each with what shows it; those whose answer could change a status
 * first. Eight queries, however many there are.
 */
export async function edgeQueue(viewer: Viewer, input: unknown = {}, limit = 20): Promise<Outcome<EdgePage>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const parsed = filter.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { after, ...only } = parsed.data
  const rows = await edgeRows(db(), only, after ? placeOf(after) : null, limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return ok({ items: await edgeItems(db(), shown), next: last ? cursorOf(last) : null })
}

/** More than this is not counted: "99+" says enough. */
const COUNTED = 100

/** How many edges are open, up to a hundred. */
export async function edgeCount(viewer: Viewer): Promise<Outcome<number>> {
  if (!may(viewer, 'desk.read')) return forbidden
  return ok(await countEdges(db(), COUNTED))
}

const cursorOf = (row: EdgeRow): string => `${row.sort}.${row.at.getTime()}.${row.key}`

function placeOf(text: string): EdgeCursor {
  const [sort = '', at = '', ...key] = text.split('.')
  return { sort: Number(sort), at: new Date(Number(at)), key: key.join('.') }
}
