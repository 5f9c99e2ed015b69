import 'server-only'
import { wordsOf } from '#domain/search/fold.ts'
import type { Phrase, Query } from '#domain/search/query.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'

const { sql } = Prisma
/** Things that one name may mean. */
const NAMED = 50
/** Stands in no document. */
const NOTHING = "'-/-'"

export type Terms = {
  /** what a document must match; null where only dates are asked for */
  match: string | null
  /** the words alone, for ranking; null where there are none */
  words: string | null
  /** stems that are looked for, for marking */
  stems: string[]
}

/** A query as PostgreSQL reads it, in two looks: the stems of its words, and what its names mean to this viewer. */
export async function termsOf(query: Query, desk: boolean): Promise<Terms> {
  const named = (['source', 'speaker', 'claim'] as const).flatMap((operator) =>
    query[operator].map((value) => ({ operator, value, phrase: wordsOf(value) })),
  )
  const stems = await stemsOf([query.all, query.none, named.map(({ phrase }) => phrase)].flat(3))
  const one = (phrase: Phrase, weight = '') =>
    `(${phrase.map((word) => `(${(stems.get(word) ?? [word]).map((stem) => `'${stem}'${weight}`).join(' | ')})`).join(' <-> ')})`
  const ids = await idsOf(
    named.map(
      ({ operator, phrase }) => `${phrase.map((word) => one([word])).join(' & ')} & 'k/${kindOf[operator]}'`,
    ),
    desk,
  )
  const meant = named.map(({ operator, value, phrase }, at) => {
    const found = (ids.get(at) ?? []).map((id) => `'${letterOf[operator]}/${id}'`)
    // a claim may be named by its id; what it bears on is told to nobody who does not see the claim
    if (operator === 'claim' && desk && /^[0-9a-z]{8,32}$/.test(value)) found.push(`'c/${value}'`)
    if (operator === 'speaker') found.push(one(phrase, ':C'))
    return any(found)
  })
  const tags = (letter: string, values: string[]) =>
    values.length > 0 ? [any(values.map((value) => `'${letter}/${value}'`))] : []
  const words = query.all.map((phrases) => any(phrases.map((phrase) => one(phrase))))
  const match = [
    ...words,
    ...query.none.map((phrase) => `!${one(phrase)}`),
    ...meant,
    ...(query.speaker.length > 0 ? ["'k/statement'"] : []),
    ...tags('k', query.kind),
    ...tags(desk ? 'u' : 't', query.stance),
    ...tags('l', query.language),
  ]
  return {
    match: match.join(' & ') || null,
    words: words.join(' & ') || null,
    stems: query.all.flat(2).flatMap((word) => stems.get(word) ?? [word]),
  }
}

const kindOf = { source: 'source', speaker: 'actor', claim: 'claim' }
const letterOf = { source: 's', speaker: 'a', claim: 'c' }
const any = (parts: string[]): string => (parts.length > 0 ? `(${parts.join(' | ')})` : NOTHING)

/** The stems that folded words may have, whatever language they are of. */
export async function stemsOf(words: string[]): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map()
  const rows = await db().$queryRaw<{ word: string; stems: string[] }[]>`
    select word, search_stems(word) as stems from unnest(${[...new Set(words)]}::text[]) as word`
  return new Map(rows.map((row) => [row.word, row.stems]))
}

async function idsOf(queries: string[], desk: boolean): Promise<Map<number, string[]>> {
  if (queries.length === 0) return new Map()
  const rows = await db().$queryRaw<{ at: number; ids: string[] }[]>`
    select q.at::int - 1 as at, array(select d.record_id from search_document d where d.vector @@ q.query::tsquery and ${desk ? sql`true` : sql`d.is_public`} limit ${NAMED}) as ids
    from unnest(${queries}::text[]) with ordinality as q(query, at)`
  return new Map(rows.map((row) => [row.at, row.ids]))
}
