import type pg from 'pg'
import { bandKeys } from '../../domain/reading/copies/band-keys.ts'
import { withoutIndexes } from './indexes.ts'
import { later } from './later.ts'
import { claimAt, claimsOf, LONG_CLAIMS, PER_REPORT, reportsOf, type Size } from './numbers.ts'
import {
  ACTORS,
  BEGAN,
  id,
  isPublishedStory,
  PUBLISHED,
  people,
  sourceAt,
  speakerAt,
  storyAt,
  ties,
} from './people.ts'
import { textsOf } from './texts.ts'

/** Moments of the record, and its long story. */
export type Seeded = { story: string; half: string; late: string; day: string }

/** Reports written at a time. */
const BATCH = 2000

/**
 * Fills an empty database with a record of a size, always alike: few hot words, speakers and stories, many rare ones,
 * copies among the reports, and what time does to a record. Set by set, and its index of words with it.
 */
export async function fill(client: pg.Client, size: Size, tell: (what: string) => void): Promise<Seeded> {
  const run = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows
  await run('set session_replication_role = replica') // rows are whole by construction; triggers would check each alone
  await run('set synchronous_commit = off')
  await run("set maintenance_work_mem = '512MB'")
  await run("set work_mem = '256MB'")
  await withoutIndexes(run, async () => {
    for (const sql of people(size)) await run(sql)
    tell('speakers, stories and reports')
    await fillClaims(run, size)
    await fillTexts(run, size, tell)
    for (const sql of [...ties(size), ...later(size), ...found]) await run(sql)
    tell('ties and what came later')
  })
  tell('indexes')
  await run('set session_replication_role = origin')
  await run('vacuum analyze')
  const [moments] = await run(`select ${BEGAN} + ${size.long / 2} * interval '1 second' as half,
    ${BEGAN} + ${size.statements} * interval '1 second' as late, max(published_at) as day from report`)
  const at = (name: string) => (moments[name] as Date).toISOString()
  return { story: 'sto000000000', half: at('half'), late: at('late'), day: at('day') }
}

type Run = (sql: string, values?: unknown[]) => Promise<pg.QueryResultRow[]>

const inVector = (stems: string[], tags: string) =>
  `(select string_agg(format('''%s'':%sA', w.word, w.place), ' ') from unnest(string_to_array(${stems.join('')}, ' ')) with ordinality w (word, place))::tsvector || array_to_tsvector(array[${tags}])`

async function fillClaims(run: Run, size: Size): Promise<void> {
  const { ofClaim } = textsOf(size)
  const claims = Array.from({ length: claimsOf(size) }, (_, n) => ofClaim(n).join(' '))
  await run(
    `insert into claim (id, wording, kind, language, about_id, created_at) select ${id('clm', 'n - 1')}, wording, 'event', 'en',
      case when n <= ${LONG_CLAIMS} then ${id('act', '(n - 1) * 10')} end, ${BEGAN} from unnest($1::text[]) with ordinality c (wording, n)`,
    [claims],
  )
  await run(
    `insert into membership (story_id, claim_id, at) select ${storyAt('n', size)}, ${id('clm', 'n')}, ${BEGAN} from generate_series(0, ${claimsOf(size) - 1}) n`,
  )
  await run(`insert into search_document (key, kind, record_id, is_public, at, language, words, vector)
    select 'claim:' || c.id, 'claim', c.id, ${isPublishedStory('m.story_id')}, c.created_at, 'en', array(select distinct unnest(string_to_array(c.wording, ' '))),
      ${inVector(['c.wording'], "'k/claim', 'l/en', 'c/' || c.id")} from claim c join membership m on m.claim_id = c.id`)
}

/** Snapshots, statements, their ties to claims, and what of them can be found by words. */
async function fillTexts(run: Run, size: Size, tell: (what: string) => void): Promise<void> {
  const { words, ofStatement, ofTitle } = textsOf(size)
  const stems = await run(`select search_stem('en', w) as stem from unnest($1::text[]) w`, [words])
  const stemOf = new Map(words.map((word, at) => [word, String(stems[at]!.stem)]))
  const reports = reportsOf(size)
  for (let from = 0; from < reports; from += BATCH) {
    const rows = rowsOf(from, Math.min(from + BATCH, reports), size, ofStatement)
    await fillTitles(run, from, rows.reports, ofTitle)
    await run(
      `insert into snapshot (id, report_id, number, retrieved_at, content_type, bytes_hash, size, text_hash, text, blocks, bands, reader_version, created_at)
        select ${id('snp', 'n')}, ${id('rep', 'n')}, 1, ${BEGAN}, 'text/plain', encode(sha256(n::text::bytea), 'hex'), length(text), encode(sha256(n::text::bytea), 'hex'), text, '[]', string_to_array(bands, ' '), 'bench', ${BEGAN} + n * interval '4 seconds'
        from unnest($1::int[], $2::text[], $3::text[]) r (n, text, bands)`,
      [rows.reports, rows.texts, rows.bands],
    )
    await run(
      `insert into statement (id, snapshot_id, anchor_start, anchor_end, exact, prefix, suffix, content, cue, speaker_anchor, chain, mode, hedge, language, why, certainty, drafted_by, at)
        select ${id('sta', 'n')}, ${id('snp', `n / ${PER_REPORT}`)}, start, start + length(exact), exact, '', '', json_build_array(json_build_array(start, start + length(exact))), '[]', '[]', json_build_array(json_build_object('name', 'Speaker ' || (n::bigint * 7919 % ${ACTORS}), 'kind', 'person')),
          'quoted', case when n % 6 = 0 then 'reportedly' end, 'en', 'bench', 1, 'bench', ${BEGAN} + n * interval '1 second' from unnest($1::int[], $2::int[], $3::text[]) s (n, start, exact)`,
      [rows.statements, rows.starts, rows.exacts],
    )
    await run(
      `insert into stance (id, statement_id, claim_id, value, at) select ${id('stn', 'n')}, ${id('sta', 'n')}, ${id('clm', 'claim')}, case when n % 11 = 0 then 'denies' else 'affirms' end, ${BEGAN} + n * interval '1 second'
        from unnest($1::int[], $2::int[]) s (n, claim)`,
      [rows.statements, rows.claims],
    )
    await run(
      `insert into search_document (key, kind, record_id, is_public, at, language, source_id, public_stances, stances, words, vector)
        select 'statement:' || k.id, 'statement', k.id, k.public, ${PUBLISHED} + (n / ${PER_REPORT}) * interval '5 minutes', 'en', k.source, case when k.public then array[k.stance] else '{}' end, array[k.stance],
          array(select distinct unnest(string_to_array(exact, ' '))), ${inVector(['stems'], "'k/statement', 'l/en', 's/' || k.source, 'a/' || k.actor, 'c/' || k.claim, 'u/' || k.stance")} || case when k.public then array_to_tsvector(array['t/' || k.stance]) else '' end
        from unnest($1::int[], $2::int[], $3::text[], $4::text[]) s (n, c, exact, stems)
        cross join lateral (select ${id('sta', 'n')} as id, ${isPublishedStory(`(${storyAt('c', size)})`)} as public, ${sourceAt(`(n / ${PER_REPORT})`)} as source, ${speakerAt('n', size)} as actor, ${id('clm', 'c')} as claim,
          case when n % 20 = 0 then 'conditional' when n % 11 = 0 then 'denies' else 'affirms' end as stance) k`,
      [
        rows.statements,
        rows.claims,
        rows.exacts,
        rows.exacts.map((text) =>
          text
            .split(' ')
            .map((word) => stemOf.get(word) ?? word)
            .join(' '),
        ),
      ],
    )
    if (from % (BATCH * 25) === 0) tell(`${from * PER_REPORT} statements`)
  }
}

/** Reports, and what of them can be found by name. */
async function fillTitles(
  run: Run,
  from: number,
  reports: number[],
  ofTitle: (n: number) => { language: string; title: string[] },
): Promise<void> {
  const rows = reports.map(ofTitle)
  await run(
    `with made as (select ${id('rep', 'n')} as id, ${sourceAt('n')} as source, ${PUBLISHED} + n * interval '5 minutes' as at, n, language, title
        from (select ${from} + place - 1 as n, language, title from unnest($1::text[], $2::text[]) with ordinality t (language, title, place)) t),
      kept as (insert into report (id, source_id, title, language, published_at, created_at) select id, source, title, language, at, ${BEGAN} + n * interval '4 seconds' from made)
    insert into search_document (key, kind, record_id, is_public, at, language, source_id, words, vector)
      select 'report:' || id, 'report', id, true, at, language, source, array(select distinct unnest(string_to_array(title, ' '))),
        (select string_agg(format('''%s'':%sA', search_stem(language, w.word), w.place), ' ') from unnest(string_to_array(title, ' ')) with ordinality w (word, place))::tsvector
          || array_to_tsvector(array['k/report', 'l/' || language, 's/' || source]) from made`,
    [rows.map(({ language }) => language), rows.map(({ title }) => title.join(' '))],
  )
}

/** The reports of a stretch, column by column. */
function rowsOf(from: number, to: number, size: Size, ofStatement: (n: number) => string[]) {
  const rows = {
    reports: [] as number[],
    texts: [] as string[],
    bands: [] as string[],
    statements: [] as number[],
    claims: [] as number[],
    starts: [] as number[],
    exacts: [] as string[],
  }
  for (let report = from; report < to; report++) {
    let text = ''
    for (let n = report * PER_REPORT; n < Math.min((report + 1) * PER_REPORT, size.statements); n++) {
      const exact = ofStatement(n).join(' ')
      rows.statements.push(n)
      rows.claims.push(claimAt(n, size))
      rows.starts.push(text.length)
      rows.exacts.push(exact)
      text += `${exact}. `
    }
    rows.reports.push(report)
    rows.texts.push(text)
    rows.bands.push(bandKeys(text).join(' '))
  }
  return rows
}

/** The rest of what can be found, and in how many public things each word stands. */
const found: string[] = [
  `insert into search_document (key, kind, record_id, is_public, at, vector) select 'actor:' || id, 'actor', id, true, created_at,
    ('''speaker'':1A ''' || substr(name, 9) || ''':2A')::tsvector || array_to_tsvector(array['k/actor', 'a/' || id]) from actor where kind <> 'unnamed'`,
  `insert into search_document (key, kind, record_id, is_public, at, vector) select 'source:' || id, 'source', id, true, created_at,
    ('''paper'':1A ''' || substr(name, 7) || ''':2A')::tsvector || array_to_tsvector(array['k/source', 's/' || id]) from source`,
  `insert into search_document (key, kind, record_id, is_public, at, language, vector) select 'story:' || id, 'story', id, published_at is not null, created_at, 'en',
    ('''stori'':1A ''' || substr(title, 7) || ''':2A')::tsvector || array_to_tsvector(array['k/story', 'l/en']) from story`,
  `insert into search_word (word, shown, docs) select w.word, w.word, count(*) from search_document d cross join lateral unnest(d.words) w (word) where d.is_public group by w.word`,
]
