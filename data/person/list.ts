import 'server-only'
import { z } from 'zod'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { byName } from '#domain/name-order.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { peopleFields } from '#domain/person/choose.ts'
import type { PersonLine } from '#domain/person/view.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { problems } from '../problems.ts'
import { LAST_SEEN, lineOf } from './line.ts'

const PAGE = 50
/** More words find nothing that fewer do not. */
const WORDS = 10
/** Names to choose from, at most. */
const NAMES = 2000

const filter = z.strictObject(peopleFields)
export type PeopleFilter = z.input<typeof filter>
export type PeoplePage = { rows: PersonLine[] /** of all pages */; count: number; next: string | null }

/** Everyone with an account, newest first, a page at a time; those whose name or address has all words, if words are given. */
export async function listPeople(viewer: Viewer, input: PeopleFilter = {}): Promise<Outcome<PeoplePage>> {
  if (!may(viewer, 'person.read')) return forbidden
  const parsed = filter.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { find, after } = parsed.data
  const of = { AND: wordsOf(find ?? '').map(within) }
  const [rows, count] = await Promise.all([
    db().person.findMany({
      where: { AND: [of, after ? olderThan(after) : {}] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
      include: LAST_SEEN,
    }),
    db().person.count({ where: of }),
  ])
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return ok({
    rows: shown.map(lineOf),
    count,
    next: rows.length > PAGE && last ? `${last.createdAt.getTime()}.${last.id}` : null,
  })
}

/** Names of everyone with an account, for choosing one. */
export async function peopleChoices(viewer: Viewer): Promise<Outcome<{ id: string; name: string }[]>> {
  if (!may(viewer, 'person.read')) return forbidden
  const rows = await db().person.findMany({
    select: { id: true, name: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: NAMES,
  })
  return ok(rows.sort(byName))
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean).slice(0, WORDS)

/** A word is a word, also where it holds what the database takes for "anything". */
function within(word: string): Prisma.PersonWhereInput {
  const has = { contains: word.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  return { OR: [{ name: has }, { email: has }] }
}

function olderThan(after: string): Prisma.PersonWhereInput {
  const [at, id] = after.split('.') as [string, string]
  const createdAt = new Date(Number(at))
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] }
}
