import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { wordsOf } from '#domain/search/fold.ts'
import type { Found } from '#domain/search/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { asFound } from './found.ts'
import { bringUpToDate } from './pending.ts'
import { stemsOf } from './terms.ts'

const { sql } = Prisma
const LONGEST = 200
const MOST_WORDS = 8
/** Of each kind, and of what of it matches, how many are looked at: whoever wants another types on. */
const EACH = 4
const LOOKED_AT = 100
/** Everything that has a name. A statement has none: it is searched. */
const NAMED = ['claim', 'story', 'report', 'actor', 'source'] as const
/** What a name is found by: the stems of its words, and the words as they are written (migration 0037, by kind). */
const name = sql`(ts_filter(d.vector, '{a}') || array_to_tsvector(d.words))`

/**
 * Claims, stories, reports, speakers and sources by their own words, the last of which may be only begun; the nearest
 * first, of what the viewer may see. Nothing is read for less than two letters. At most four queries.
 */
export async function thingsNamed(viewer: Viewer, typed: string): Promise<Outcome<Found[]>> {
  const words = begunWords(typed.length > LONGEST ? [] : wordsOf(typed).slice(0, MOST_WORDS))
  const last = words.at(-1)
  if (!last || [...words.join('')].length < 2) return ok([])
  const desk = may(viewer, 'desk.read')
  await bringUpToDate(200)
  const stems = await stemsOf(words)
  const one = (word: string) => [word, ...(stems.get(word) ?? [])].map((stem) => `'${stem}'`)
  const all = [...words.slice(0, -1).map(one), [...one(last), `'${last}':*`]]
  const query = sql`${all.map((ways) => `(${ways.join(' | ')})`).join(' & ')}::tsquery`
  const ofKind = (kind: Prisma.Sql) => sql`
    (select d.key, d.at, ts_rank(d.name, ${query}, 1) as rank from (select d.key, d.at, ${name} as name from search_document d
      where d.kind = ${kind} and ${name} @@ ${query} and ${desk ? sql`true` : sql`d.is_public`} limit ${LOOKED_AT}) d
    order by rank desc, at desc, key limit ${EACH})`
  const rows = await db().$queryRaw<{ key: string }[]>`
    ${Prisma.join(
      NAMED.map((kind) => ofKind(Prisma.raw(`'${kind}'`))),
      ' union all ',
    )} order by rank desc, at desc, key`
  return ok(
    await asFound(
      rows.map(({ key }) => key),
      [],
      desk,
    ),
  )
}

/** The words without a single letter after others: hardly begun, it would leave nothing of what they name. */
function begunWords(words: string[]): string[] {
  const last = words.at(-1)
  return words.length > 1 && last && [...last].length < 2 ? words.slice(0, -1) : words
}
