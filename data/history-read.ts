import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type HistoryFilter, historyFilter, NOBODY } from '#domain/history/filter.ts'
import type { ChangeLine } from '#domain/history/view.ts'
import { byName } from '#domain/name-order.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from './db.ts'
import { lineOf, mentionedNames } from './history-lines.ts'
import { problems } from './problems.ts'

export type { HistoryFilter }
export type HistoryPage = { rows: ChangeLine[]; next: string | null; names: Record<string, string> }

const DAY_MS = 86_400_000

/**
 * Changes, newest first, a page at a time; narrowed by what they are of, who made them, what was done, and when. What
 * they are about and what they mention is named in `names`, by id. Three queries at most, whatever the page holds:
 * each filter has an index in the order of the list, so that a page takes no longer where history is long.
 * @param input `after` is the id of the last change already seen
 */
export async function listHistory(
  viewer: Viewer,
  input: HistoryFilter = {},
  limit = 50,
): Promise<Outcome<HistoryPage>> {
  if (!may(viewer, 'history.read')) return forbidden
  const parsed = historyFilter.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { subject, subjectId, by, what, from, to, after } = parsed.data
  const last = after ? await db().history.findUnique({ where: { id: BigInt(after) } }) : null
  const at: Prisma.DateTimeFilter = {}
  if (from) at.gte = new Date(from)
  if (to) at.lt = new Date(Date.parse(to) + DAY_MS)
  if (last) at.lte = last.at
  const found = await db().history.findMany({
    where: {
      subject,
      subjectId,
      what,
      ...(by ? { byId: by === NOBODY ? null : by } : {}),
      ...(Object.keys(at).length > 0 ? { at } : {}),
      ...(last ? { OR: [{ at: { lt: last.at } }, { at: last.at, id: { lt: last.id } }] } : {}),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  })
  const rows = found.slice(0, limit)
  const names = await mentionedNames(rows)
  return ok({
    rows: rows.map((row) => lineOf(row, names)),
    next: found.length > limit ? String(rows.at(-1)?.id) : null,
    names: Object.fromEntries([...names].map(([id, { name }]) => [id, name])),
  })
}

export type HistoryChoices = { people: { id: string; name: string }[]; whats: string[] }

/**
 * Who has made changes, and which kinds there are, for the filter. Looks each one up after the one before it, so it
 * takes as long as there are people and kinds, however many changes they made.
 */
export async function historyChoices(viewer: Viewer): Promise<Outcome<HistoryChoices>> {
  if (!may(viewer, 'history.read')) return forbidden
  const [people, whats] = await Promise.all([
    db().$queryRaw<{ id: string; name: string }[]>`
      with recursive one as (
        (select by_id from history where by_id is not null order by by_id limit 1)
        union all
        select (select h.by_id from history h where h.by_id > o.by_id order by h.by_id limit 1) from one o where o.by_id is not null
      )
      select o.by_id as id, n.by_name as name from one o
      cross join lateral (select h.by_name from history h where h.by_id = o.by_id order by h.at desc, h.id desc limit 1) n
      order by name, id limit 1000`,
    db().$queryRaw<{ what: string }[]>`
      with recursive one as (
        (select what from history order by what limit 1)
        union all
        select (select h.what from history h where h.what > o.what order by h.what limit 1) from one o where o.what is not null
      )
      select what from one where what is not null limit 500`,
  ])
  return ok({ people: people.sort(byName), whats: whats.map(({ what }) => what) })
}

/** Of more changes than this a file is not made: narrow the filter, or take a backup, which holds them all. */
const MOST = 10_000

/** All changes that a filter finds, newest first, up to ten thousand, with the names of what they mention. */
export async function listAllHistory(viewer: Viewer, input: HistoryFilter): Promise<Outcome<HistoryPage>> {
  const rows: ChangeLine[] = []
  const names: Record<string, string> = {}
  let after = input.after
  do {
    const page = await listHistory(viewer, { ...input, ...(after ? { after } : {}) }, 1000)
    if (page.kind !== 'ok') return page
    rows.push(...page.value.rows)
    Object.assign(names, page.value.names)
    after = page.value.next ?? undefined
  } while (after && rows.length < MOST)
  return ok({ rows, names, next: after ?? null })
}
