import 'server-only'
import { wordsOf } from '#domain/search/fold.ts'
import { db } from '../db.ts'

/** Claims that share the rarest words with a statement, and claims that came last. */
const ALIKE = 160
const NEWEST = 60
/** Claims that words are asked for until so many are expected; the best of them are told. */
const LOOKED_AT = 600
/** Words of a statement that are asked for. */
const MOST_WORDS = 60
/** So many words are asked for however common they are: a statement of common words alone has candidates too. */
const AT_LEAST = 3

/** A claim of the pool: `at` is when it was made, `about` whom it is about. */
export type PoolClaim = {
  id: string
  wording: string
  language: string
  kind: string
  at: Date
  about: string | null
}

/**
 * Claims among which those that a statement bears on are likely to be: what shares its rarest words, as many of them as
 * few enough claims have, what is about its speakers, and the newest, which may not be indexed yet. What shares the rarest words
 * comes first.
 * @param said the statement and who says it
 */
export async function candidatePool(said: string, actors: string[]): Promise<PoolClaim[]> {
  const words = [...new Set(wordsOf(said))].slice(0, MOST_WORDS)
  const rows = await db().$queryRaw<PoolClaim[]>`
    with size as (
      -- words are counted over all that can be found: of that, claims are so much
      select all_of.n as documents, ${LOOKED_AT} * all_of.n / claims.n as docs
      from (select greatest(1, reltuples) as n from pg_class where oid = 'search_document'::regclass) all_of,
        (select greatest(1, reltuples) as n from pg_class where oid = 'claim'::regclass) claims
    ),
    said as (
      select w.word, ln(1 + size.documents / (1 + coalesce(s.docs, 0))) as weight, size.docs as most,
        row_number() over (order by coalesce(s.docs, 0), w.n) as place, sum(coalesce(s.docs, 0)) over (order by coalesce(s.docs, 0), w.n) as docs
      from size, unnest(${words}::text[]) with ordinality w (word, n) left join search_word s on s.word = w.word
    ),
    stems as materialized (
      select (select string_agg(quote_literal(stem), ' | ') from unnest(search_stems(said.word)) stem)::tsquery as query, weight, place <= ${AT_LEAST} or docs <= most as asked from said
    ),
    alike as (
      select d.record_id as id, (select sum(t.weight) from stems t where d.vector @@ t.query) as weight
      from (select string_agg(query::text, ' | ')::tsquery as query from stems where asked) q
      join search_document d on d.kind = 'claim' and d.vector @@ q.query order by weight desc, d.record_id limit ${ALIKE}
    )
    select c.id, c.wording, c.language, c.kind, c.created_at as at, a.name as about from (select id, weight from alike
      union all (select id, 0 from claim order by created_at desc, id desc limit ${NEWEST})
      union all (select id, 0 from claim where about_id = any(${actors}::text[]) order by created_at desc, id desc limit ${NEWEST})) one
    join claim c on c.id = one.id left join actor a on a.id = c.about_id
    where not exists (select 1 from merge m where m.kind = 'claim' and m.from_id = one.id and m.undone_at is null)
    order by weight desc, id`
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
