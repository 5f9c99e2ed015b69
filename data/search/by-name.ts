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
/** Of each kind, how many are shown, and how many are ranked: whoever wants another types on. */
const EACH = 4
const RANKED = 100
/** So many of the newest reports and claims are gone through first; what is less common the index names, as many as this and in no order. */
const NEWEST = 1000
const MET = 1000
/** Everything that has a name. A statement has none: it is searched. */
const NAMED = ['claim', 'story', 'report', 'actor', 'source'] as const
/** What a name is found by: the stems of its words, and the words as they are written (migration 0037, by kind). */
const name = sql`(ts_filter(d.vector, '{a}') || array_to_tsvector(d.words))`
/** A whole name: the last of the words of what has a name, and no title (migration 0039). */
const whole = sql`d.words[cardinality(d.words)]`

/**
 * Claims, stories, reports, speakers and sources by their own words, the last of which may be only begun; what is
 * called just that first, then the nearest, of what the viewer may see. Nothing is read for less than two letters. At most four queries.
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
  const seen = desk ? sql`true` : sql`d.is_public`
  const rows = await db().$queryRaw<{ key: string }[]>`
    ${Prisma.join(
      NAMED.map((kind) => ofKind(kind, query, words.join(' '), seen)),
      ' union all ',
    )} order by whole desc, rank desc, at desc, key`
  return ok(
    await asFound(
      rows.map(({ key }) => key),
      [],
      desk,
    ),
  )
}

/**
 * Of one kind: what is called just what was typed; of all that match, the newest reports, and of what has a name the shortest
 * ones. What very many reports or claims are called by is met among the newest at once, and the index, which would name them all,
 * is not asked; of what it names too many of, those among the newest come first.
 */
function ofKind(
  kind: (typeof NAMED)[number],
  query: Prisma.Sql,
  typed: string,
  seen: Prisma.Sql,
): Prisma.Sql {
  const of = sql`d.kind = ${Prisma.raw(`'${kind}'`)} and ${seen}`
  const shortest = kind === 'report' ? sql`` : sql`cardinality(d.words),`
  const many = kind === 'report' || kind === 'claim' ? sql`true` : sql`false`
  const called = sql`union all (select d.key, true, true from search_document d where ${of} and ${whole} = ${typed} order by d.at desc, d.key limit ${EACH})`
  return sql`(
    with newest as materialized (select d.key from (select d.key, ${name} as name from search_document d
      where ${many} and ${of} order by d.at desc, d.key desc limit ${NEWEST}) d where d.name @@ ${query} limit ${RANKED}),
    met as materialized (select d.key, d.at, d.words from search_document d
      where (select count(*) from newest) < ${RANKED} and ${of} and ${name} @@ ${query} limit ${MET}),
    ranked as (select key, true as near, false as whole from newest
      union all (select d.key, (select count(*) from met) < ${MET}, false from met d order by ${shortest} d.at desc, d.key limit ${RANKED})
      ${kind === 'actor' || kind === 'source' ? called : sql``})
    select d.key, d.at, r.whole, ts_rank(${name}, ${query}, 1) as rank
    from (select key, bool_or(near) as near, bool_or(whole) as whole from ranked group by key) r join search_document d using (key)
    order by r.whole desc, r.near desc, rank desc, d.at desc, d.key limit ${EACH})`
}

/** The words without a single letter after others: hardly begun, it would leave nothing of what they name. */
function begunWords(words: string[]): string[] {
  const last = words.at(-1)
  return words.length > 1 && last && [...last].length < 2 ? words.slice(0, -1) : words
}
