import 'server-only'
import { tokens } from '#domain/search/fold.ts'
import { type Kind, kinds } from '#domain/search/query.ts'
import type { Tx } from '../db.ts'
import { type Facts, factsOf } from './documents.ts'

/** Words of one thing that are looked for; what stands behind is not. PostgreSQL refuses an entry of more than 1 MB. */
const MOST_WORDS = 1500

/**
 * Works some documents out anew from the record, and with them in how many public things each word stands. Depends on
 * the record alone: doing it again changes nothing. Whoever calls it holds the one lock (pending.ts).
 */
export async function refresh(tx: Tx, keys: string[]): Promise<void> {
  const facts: Facts[] = []
  for (const kind of kinds) {
    const ids = keys.flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : []))
    if (ids.length > 0) facts.push(...(await factsOf(tx, kind, ids)))
  }
  const shown = new Map<string, string>()
  const rows = JSON.stringify(facts.map((fact) => rowOf(fact, shown)))
  const seen = JSON.stringify([...shown].map(([word, written]) => ({ word, written })))
  // first the words, while the old documents are still there to be taken off
  const touched = await tx.$queryRaw<{ word: string }[]>`
    with change as (
      select word, sum(n)::int as n from (
        select unnest(d.words) as word, -1 as n from search_document d where d.key = any(${keys}::text[]) and d.is_public
        union all select unnest(f.words), 1 from jsonb_to_recordset(${rows}::jsonb) as f(words text[], is_public boolean) where f.is_public) c
      group by word having sum(n) <> 0)
    insert into search_word as w (word, shown, docs)
    select c.word, coalesce(s.written, c.word), c.n from change c left join jsonb_to_recordset(${seen}::jsonb) as s(word text, written text) on s.word = c.word
    on conflict (word) do update set docs = w.docs + excluded.docs returning word, docs`
  await tx.$executeRaw`delete from search_word where docs <= 0 and word = any(${touched.map(({ word }) => word)}::text[])`
  await tx.$executeRaw`delete from search_document where key = any(${keys}::text[])`
  await tx.$executeRaw`
    insert into search_document (key, kind, record_id, is_public, at, language, source_id, public_stances, stances, words, vector)
    select f.key, f.kind, f.id, f.is_public, f.at, f.language, f.source, f.public_stances, f.stances, f.words,
      coalesce((select string_agg(format('''%s'':%s%s', x.stem, x.place, x.weight), ' ') from (
        select search_stem(coalesce(f.language, ''), u.word) as stem, u.place, 'A' as weight from unnest(f.text) with ordinality as u(word, place)
        union all select search_stem(coalesce(f.language, ''), u.word), cardinality(f.text) + 2 + u.place, 'C' from unnest(f.more) with ordinality as u(word, place)) x), '')::tsvector
      || array_to_tsvector(f.tags)
    from jsonb_to_recordset(${rows}::jsonb) as f(key text, kind text, id text, is_public boolean, at timestamptz, language text, source text,
      public_stances text[], stances text[], words text[], tags text[], text text[], more text[])`
}

function rowOf(fact: Facts, shown: Map<string, string>) {
  const [text, more] = [tokens(fact.text).slice(0, MOST_WORDS), tokens(fact.more).slice(0, MOST_WORDS)]
  const words = new Set<string>()
  const suggest = (word: string, written: string) => {
    words.add(word)
    if (!shown.has(word)) shown.set(word, written)
  }
  for (const { word, start, end } of text)
    if (word.length > 2 && !/^\p{N}+$/u.test(word)) suggest(word, fact.text.slice(start, end).toLowerCase())
  // a name is suggested whole
  if (fact.kind === 'actor' || fact.kind === 'source') {
    const name = text.map(({ word }) => word).join(' ')
    if (name) suggest(name, fact.text.trim().slice(0, 120))
  }
  return {
    key: `${fact.kind}:${fact.id}`,
    kind: fact.kind,
    id: fact.id,
    is_public: fact.isPublic,
    at: fact.at,
    language: fact.language,
    source: fact.sourceId,
    public_stances: fact.publicStances,
    stances: fact.stances,
    words: [...words],
    tags: fact.tags,
    text: text.map(({ word }) => word),
    more: more.map(({ word }) => word),
  }
}

/** The key of a document. */
export const keyOf = (kind: Kind, id: string): string => `${kind}:${id}`
