import 'server-only'
import { z } from 'zod'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type ChangeLine, type HistorySubject, subjects } from '#domain/history/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from './db.ts'
import { namesOf } from './history-names.ts'
import { problems } from './problems.ts'

/** Filters of the list; subject ids are ids of rows, or two origins joined by "|". */
const filter = z.strictObject({
  subject: z.enum(subjects, 'wrongShape').optional(),
  subjectId: z.string().min(1).max(400).optional(),
  after: z
    .string()
    .regex(/^[0-9]{1,18}$/)
    .optional(),
})

export type HistoryFilter = z.input<typeof filter>
export type HistoryPage = { rows: ChangeLine[]; next: string | null; names: Record<string, string> }

/**
 * Changes, newest first, a page at a time; of one kind of subject, or of one subject. What they are about and what
 * they mention is named in `names`, by id. @param input `after` is the id of the last change already seen
 */
export async function listHistory(
  viewer: Viewer,
  input: HistoryFilter = {},
  limit = 50,
): Promise<Outcome<HistoryPage>> {
  if (!may(viewer, 'history.read')) return forbidden
  const parsed = filter.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { subject, subjectId, after } = parsed.data
  const found = await db().history.findMany({
    where: { subject, subjectId, ...(after ? { id: { lt: BigInt(after) } } : {}) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const rows = found.slice(0, limit)
  const members = (value: unknown) => (value ?? null) as Record<string, unknown> | null
  const names = await namesOf([
    ...rows.flatMap((row) => row.subjectId.split('|').map(bare)),
    ...rows.flatMap((row) => [...mentioned(members(row.before)), ...mentioned(members(row.after))]),
  ])
  return ok({
    rows: rows.map((row) => ({
      id: String(row.id),
      subject: row.subject as HistorySubject,
      subjectId: row.subjectId,
      number: row.number,
      what: row.what,
      before: members(row.before),
      after: members(row.after),
      why: row.why,
      byName: row.byName,
      at: row.at.toISOString(),
      name: names.get(row.subjectId)?.name ?? null,
      language: names.get(row.subjectId)?.language ?? null,
    })),
    next: found.length > limit ? String(rows.at(-1)?.id) : null,
    names: Object.fromEntries([...names].map(([id, { name }]) => [id, name])),
  })
}

/** An origin's key without its kind: "actor:x" is x, "report:x@2026-09-01" is x. */
const bare = (key: string): string => key.replace(/^\w+:/, '').replace(/@.*$/, '')

/** What may be an id among the values of a change, and in members such as "stance:x". */
function mentioned(values: Record<string, unknown> | null): string[] {
  const texts = Object.entries(values ?? {}).flatMap(([key, value]) => [bare(key), ...[value].flat()])
  return texts.filter((text) => typeof text === 'string' && /^[2-9a-z]{12}$/.test(text)) as string[]
}
