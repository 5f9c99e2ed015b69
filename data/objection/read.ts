import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { ObjectionKind, ObjectionView } from '#domain/objection/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { namesOf } from '../history-names.ts'
import { versionsOf } from '../subject.ts'

const include = {
  senders: { orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 50 },
  answers: { orderBy: { number: 'desc' }, take: 1 },
} satisfies Prisma.ObjectionInclude

type Row = Prisma.ObjectionGetPayload<{ include: typeof include }>
type Page = { rows: ObjectionView[]; next: string | null }

/**
 * What visitors object to, newest first, a page at a time.
 * @param only one of them alone
 * @param after the id of the last one already seen
 */
export async function listObjections(
  viewer: Viewer,
  { only, after }: { only?: string | undefined; after?: string | undefined } = {},
  limit = 50,
): Promise<Outcome<Page>> {
  if (!may(viewer, 'objection.settle')) return forbidden
  const ids = await db().$queryRaw<{ id: string }[]>`
    select o.id from objection o
    where (${only ?? null}::text is null or o.id = ${only ?? null})
      and (${after ?? null}::text is null or (o.at, o.id) < (select l.at, l.id from objection l where l.id = ${after ?? null}))
    order by o.at desc, o.id desc limit ${limit + 1}`
  const shown = ids.slice(0, limit).map(({ id }) => id)
  const rows = await db().objection.findMany({
    where: { id: { in: shown } },
    include,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return ok({ rows: await views(rows), next: ids.length > limit ? (shown.at(-1) ?? null) : null })
}

async function views(rows: Row[]): Promise<ObjectionView[]> {
  const of = (page: string) => /^\/\w+\/([0-9a-z]{8,32})(?=\/|$)/.exec(page)?.[1]
  const [names, versions] = await Promise.all([
    namesOf(rows.flatMap(({ page }) => of(page) ?? [])),
    versionsOf(
      db(),
      'objection',
      rows.map(({ id }) => id),
    ),
  ])
  return rows.map((row) => {
    const [last] = row.answers
    return {
      id: row.id,
      kind: row.kind as ObjectionKind,
      page: row.page,
      about: names.get(of(row.page) ?? '') ?? null,
      place: row.placeId,
      quote: row.exact ? { exact: row.exact, prefix: row.prefix, suffix: row.suffix } : null,
      words: row.words,
      times: row.times,
      at: row.at.toISOString(),
      lastAt: row.lastAt.toISOString(),
      senders: row.senders.map(({ id, name, email }) => ({ id, name, email })),
      settled:
        last?.state === 'settled'
          ? { note: last.note, byName: last.byName, at: last.at.toISOString() }
          : null,
      version: versions.get(row.id) ?? 0,
    }
  })
}
