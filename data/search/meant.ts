import 'server-only'
import { tokens } from '#domain/search/fold.ts'
import type { Query } from '#domain/search/query.ts'
import { db } from '../db.ts'

/** Words that one query may have put right. */
const MOST = 6

/**
 * What somebody may have meant, where nothing was found: each word that stands in nothing public in the spelling
 * nearest to it. Null where the server has no pg_trgm, or nothing is near.
 */
export async function anotherSpelling(typed: string, query: Query): Promise<string | null> {
  const words = [...new Set(query.all.flat(2))].filter((word) => word.length > 2).slice(0, MOST)
  if (words.length === 0 || !(await hasTrigrams())) return null
  const near = await db().$queryRaw<{ word: string; shown: string }[]>`
    select w.word, n.shown from unnest(${words}::text[]) as w(word) cross join lateral (
      select s.shown, s.docs, similarity(s.word, w.word) as likeness from search_word s where s.word % w.word order by likeness desc, s.docs desc limit 1) n
    where not exists (select 1 from search_word s where s.word = w.word)`
  const better = new Map(near.map((row) => [row.word, row.shown]))
  if (better.size === 0) return null
  let meant = ''
  let at = 0
  for (const { word, start, end } of tokens(typed)) {
    meant += typed.slice(at, start) + (better.get(word) ?? typed.slice(start, end))
    at = end
  }
  return meant + typed.slice(at)
}

async function hasTrigrams(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ is: boolean }[]>`
    select exists (select 1 from pg_extension where extname = 'pg_trgm') as is`
  return row?.is ?? false
}
