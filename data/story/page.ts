import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import type { StoryLine } from '#domain/story/view.ts'
import { db } from '../db.ts'
import { storyLines } from './read.ts'

/** Where a row stands in the order of recording, which nothing changes. */
export type RecordedKey = { at: string; id: string }
type Asked = { limit: number; after: RecordedKey | null; language: string | null }

/**
 * Stories a page at a time, the newest on record first: an order that no later report changes, so that pages neither
 * repeat nor miss a story. Readers are given the published ones. Two queries.
 */
export async function storiesPage(
  viewer: Viewer,
  { limit, after, language }: Asked,
): Promise<Outcome<{ rows: StoryLine[]; next: RecordedKey | null }>> {
  const desk = may(viewer, 'desk.read')
  const rows = await db().story.findMany({
    where: {
      ...(desk ? {} : { publishedAt: { not: null } }),
      ...(language ? { language } : {}),
      ...(after
        ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    select: { id: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const lines = await storyLines(
    viewer,
    shown.map(({ id }) => id),
  )
  const byId = new Map(lines.map((line) => [line.id, line]))
  const last = shown.at(-1)
  return ok({
    // one that was withdrawn between the two queries is not there
    rows: shown.flatMap(({ id }) => byId.get(id) ?? []),
    next: rows.length > limit && last ? { at: last.createdAt.toISOString(), id: last.id } : null,
  })
}
