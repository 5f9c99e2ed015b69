import type pg from 'pg'

/** Words in all, and in a statement. */
const WORDS = 60_000
const LONG = 18
const id = (kind: string, n: string) => `'${kind}' || lpad((${n})::text, 9, '0')`

/**
 * One published story of fifty claims and a number of statements of eighteen words each: few words hot, many rare, few
 * speakers hot. The record and its index are filled set by set, always alike.
 */
export async function seedSearch(client: pg.Client, statements: number): Promise<void> {
  const run = (sql: string) => client.query(sql)
  const reports = Math.ceil(statements / 4)
  await run('set session_replication_role = replica') // rows are whole by construction
  await run('select setseed(0.42)')
  await run(`create temp table vocabulary as select n, w as word, search_stem('en', w) as stem from (
    select n, translate(substr(md5(n::text), 1, 5 + n % 4), '0123456789', 'ghiklmnoru') as w from generate_series(0, ${WORDS - 1}) n) v`)
  await run('create index on vocabulary (n)')
  await run('analyze vocabulary')
  await run(
    `insert into source (id, name, kind) select ${id('src', 'n')}, 'Paper ' || n, 'news outlet' from generate_series(0, 199) n`,
  )
  await run(
    `insert into actor (id, kind, name) select ${id('act', 'n')}, 'person', 'Speaker ' || n from generate_series(0, 4999) n`,
  )
  await run(
    `insert into story (id, title, language, published_at) values ('sto000000000', 'A long story', 'en', now())`,
  )
  await run(
    `insert into claim (id, wording, kind, language) select ${id('clm', 'n')}, 'Claim ' || n, 'event', 'en' from generate_series(0, 49) n`,
  )
  await run(
    `insert into membership (story_id, claim_id) select 'sto000000000', ${id('clm', 'n')} from generate_series(0, 49) n`,
  )
  await run(`insert into report (id, source_id, title, language, published_at) select ${id('rep', 'n')}, ${id('src', '(n * n) % 200')}, 'Report ' || n, 'en',
    timestamptz '2024-01-01' + n * interval '1 minute' from generate_series(0, ${reports - 1}) n`)
  await run(`insert into snapshot (id, report_id, number, retrieved_at, content_type, bytes_hash, size, text_hash, text, blocks, bands, reader_version)
    select ${id('snp', 'n')}, ${id('rep', 'n')}, 1, now(), 'text/plain', encode(sha256(n::text::bytea), 'hex'), 60, encode(sha256(n::text::bytea), 'hex'), '-', '[]', '{}', 'bench' from generate_series(0, ${reports - 1}) n`)
  await run(`create temp table said as select s.n, array_agg(v.word order by p.place) as words, string_agg(format('''%s'':%sA', v.stem, p.place), ' ') as stems
    from generate_series(0, ${statements - 1}) s(n) cross join lateral (select place, floor(${WORDS} * power(random(), 6))::int as w, s.n as x from generate_series(1, ${LONG}) place) p
    join vocabulary v on v.n = p.w group by s.n`)
  await run(`insert into statement (id, snapshot_id, anchor_start, anchor_end, exact, prefix, suffix, content, cue, speaker_anchor, chain, mode, language, why, certainty, drafted_by)
    select ${id('sta', 'n')}, ${id('snp', 'n / 4')}, 0, 10, array_to_string(words, ' '), '', '', '[]', '[]', '[]', '[{"name": "Speaker", "kind": "person"}]', 'quoted', 'en', 'bench', 1, 'bench' from said`)
  const all = `from generate_series(0, ${statements - 1}) n`
  const speaker = id('act', 'case when n % 2 = 0 then n % 40 else n * 7919 % 5000 end')
  await run(
    `insert into confirmation (statement_id, number, state) select ${id('sta', 'n')}, 1, 'confirmed' ${all}`,
  )
  await run(
    `insert into hop (statement_id, position, actor_id, worded, kind) select ${id('sta', 'n')}, 0, ${speaker}, 'Speaker', 'person' ${all}`,
  )
  await run(
    `insert into stance (id, statement_id, claim_id, value) select ${id('stn', 'n')}, ${id('sta', 'n')}, ${id('clm', 'n % 50')}, case when n % 11 = 0 then 'denies' else 'affirms' end ${all}`,
  )
  await run(`insert into search_document (key, kind, record_id, is_public, at, language, source_id, public_stances, stances, words, vector)
    select 'statement:' || k.id, 'statement', k.id, true, timestamptz '2024-01-01' + (n / 4) * interval '1 minute', 'en', k.source, array[k.stance], array[k.stance], words,
      stems::tsvector || array_to_tsvector(array['k/statement', 'l/en', 's/' || k.source, 'a/' || k.actor, 't/' || k.stance, 'u/' || k.stance, 'c/' || k.claim])
    from said cross join lateral (select ${id('sta', 'n')} as id, ${id('src', '((n / 4)::bigint * (n / 4)) % 200')} as source, ${speaker} as actor, ${id('clm', 'n % 50')} as claim,
      case when n % 11 = 0 then 'denies' else 'affirms' end as stance) k`)
  await run(`insert into search_document (key, kind, record_id, is_public, at, vector) select 'actor:' || id, 'actor', id, true, created_at,
    ('''speaker'':1A ''' || substr(name, 9) || ''':2A')::tsvector || array_to_tsvector(array['k/actor', 'a/' || id]) from actor`)
  await run(
    `insert into search_word (word, shown, docs) select word, word, count(*) from (select distinct n, unnest(words) as word from said) w group by word`,
  )
  await run('set session_replication_role = origin')
  await run('vacuum analyze')
}
