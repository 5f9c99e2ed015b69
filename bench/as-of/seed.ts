import type pg from 'pg'

export type Seeded = { story: string; half: string; late: string; day: string }

/** Moments of the seeded record: recording begins here, and goes on by the second. */
const BEGAN = "timestamptz '2026-01-01 00:00:00Z'"

/**
 * One published story of fifty claims and the given number of statements, one a report on two, by a few hot and many
 * rare speakers, with what time does to a record: one report in fifty was corrected, one tie in twenty changed, one
 * statement in a hundred withdrawn, reliances decided, a source sold, a claim reworded. By id order, one a second.
 */
export async function seedStory(client: pg.Client, statements: number): Promise<Seeded> {
  const reports = statements / 2
  const run = (sql: string) => client.query(sql.replaceAll('BEGAN', BEGAN))
  const id = (kind: string, n: string) => `'${kind}' || lpad((${n})::text, 9, '0')`
  await run('set session_replication_role = replica') // rows are whole by construction; triggers would check each alone
  await run(
    `insert into owner (id, name) select ${id('own', 'n')}, 'Owner ' || n from generate_series(0, 19) n`,
  )
  await run(`insert into source (id, name, kind, owner_id, created_at) select ${id('src', 'n')}, 'Paper ' || n, 'news outlet',
    case when n % 3 = 0 then ${id('own', 'n % 20')} end, BEGAN from generate_series(0, 199) n`)
  await run(`insert into actor (id, kind, name, country, created_at) select ${id('act', 'n')}, case when n % 10 = 0 then 'body' when n % 7 = 0 then 'unnamed' else 'person' end,
    'Speaker ' || n, case when n % 7 = 0 then 'IL' end, BEGAN from generate_series(0, 1999) n`)
  await run(`insert into speaks_for (id, actor_id, body_id, at) select ${id('spk', 'n')}, ${id('act', 'n')}, ${id('act', '(n / 10) * 10')}, BEGAN
    from generate_series(0, 1999) n where n % 10 <> 0 and n % 3 = 0`)
  await run(
    `insert into story (id, title, language, created_at, published_at) values ('sto000000000', 'A long story', 'en', BEGAN, BEGAN)`,
  )
  await run(
    `insert into publication (story_id, number, state, at) values ('sto000000000', 1, 'published', BEGAN)`,
  )
  await run(
    `insert into claim (id, wording, kind, language, about_id, created_at) select ${id('clm', 'n')}, 'Claim ' || n, 'event', 'en', ${id('act', 'n * 10')}, BEGAN from generate_series(0, 49) n`,
  )
  await run(
    `insert into membership (story_id, claim_id, at) select 'sto000000000', ${id('clm', 'n')}, BEGAN from generate_series(0, 49) n`,
  )
  await run(`insert into report (id, source_id, title, language, published_at, created_at) select ${id('rep', 'n')}, ${id('src', '(n * n) % 200')}, 'Report ' || n, 'en',
    BEGAN - interval '90 days' + n * interval '5 minutes', BEGAN + n * interval '2 seconds' from generate_series(0, ${reports - 1}) n`)
  await run(`insert into snapshot (id, report_id, number, retrieved_at, content_type, bytes_hash, size, text_hash, text, blocks, bands, reader_version, created_at)
    select ${id('snp', 'n')}, ${id('rep', 'n')}, 1, BEGAN, 'text/plain', encode(sha256(n::text::bytea), 'hex'), 60, encode(sha256(n::text::bytea), 'hex'),
      'The road is closed, she said in words of some length. It is not, he said.', '[]', '{}', 'bench', BEGAN + n * interval '2 seconds' from generate_series(0, ${reports - 1}) n`)
  await run(`insert into statement (id, snapshot_id, anchor_start, anchor_end, exact, prefix, suffix, content, cue, speaker_anchor, chain, mode, hedge, language, why, certainty, drafted_by, at)
    select ${id('sta', 'n')}, ${id('snp', 'n / 2')}, 0, 52, 'The road is closed, she said in words of some length', '', '', '[[0, 52]]', '[]', '[]',
      json_build_array(json_build_object('name', 'Speaker ' || (n * 7919 % 2000), 'kind', 'person')), 'quoted', case when n % 6 = 0 then 'reportedly' end, 'en', 'bench', 1, 'bench', BEGAN + n * interval '1 second'
    from generate_series(0, ${statements - 1}) n`)
  await run(
    `insert into confirmation (statement_id, number, state, at) select ${id('sta', 'n')}, 1, 'confirmed', BEGAN + n * interval '1 second' from generate_series(0, ${statements - 1}) n`,
  )
  await run(`insert into hop (statement_id, position, actor_id, worded, kind, at) select ${id('sta', 'n')}, 0, ${id('act', 'case when n % 2 = 0 then n % 40 else n * 7919 % 2000 end')}, 'Speaker', 'person', BEGAN + n * interval '1 second'
    from generate_series(0, ${statements - 1}) n where n % 9 <> 0`)
  await run(`insert into stance (id, statement_id, claim_id, value, at, superseded_by_id) select ${id('stn', 'n')}, ${id('sta', 'n')}, ${id('clm', 'n % 50')},
    case when n % 11 = 0 then 'denies' else 'affirms' end, BEGAN + n * interval '1 second', case when n % 20 = 0 then ${id('stx', 'n')} end from generate_series(0, ${statements - 1}) n`)
  await run(`insert into stance (id, statement_id, claim_id, value, at) select ${id('stx', 'n')}, ${id('sta', 'n')}, ${id('clm', 'n % 50')}, 'conditional',
    BEGAN + (n + ${statements / 4}) * interval '1 second' from generate_series(0, ${statements - 1}, 20) n`)
  await run(
    `insert into withdrawal (id, statement_id, reason, at) select ${id('wdr', 'n')}, ${id('sta', 'n')}, 'bench', BEGAN + (n + 5000) * interval '1 second' from generate_series(0, ${statements - 1}, 100) n`,
  )
  await run(`insert into reliance (id, from_statement_id, to_source_id, kind, found_by, state, decided_at, at) select ${id('rel', 'n')}, ${id('sta', 'n')}, ${id('src', 'n % 200')}, 'cites', 'bench',
    case when n % 30 = 0 then 'rejected' else 'found' end, case when n % 30 = 0 then BEGAN + (n + 3000) * interval '1 second' end, BEGAN + n * interval '1 second' from generate_series(0, ${statements - 1}, 10) n`)
  await run(
    `insert into former_reliance (reliance_id, state, at, ended_at) select l.id, 'found', l.at, l.decided_at from reliance l where l.state = 'rejected'`,
  )
  const edited = (
    subject: string,
    kind: string,
    every: number,
    count: number,
    before: string,
    after: string,
    at: string,
  ) =>
    run(`insert into history (subject, subject_id, number, what, before, after, by_name, at, previous_hash, hash)
      select '${subject}', ${id(kind, 'n')}, 2, 'edited', ${before}, ${after}, 'bench', ${at}, '', encode(sha256(('${subject}' || n)::bytea), 'hex') from generate_series(0, ${count - 1}, ${every}) n`)
  const later = `BEGAN + ${statements / 2} * interval '1 second' + n * interval '1 second'`
  await edited(
    'report',
    'rep',
    50,
    reports,
    `json_build_object('title', 'Before ' || n)`,
    `json_build_object('title', 'Report ' || n)`,
    later,
  )
  await edited(
    'source',
    'src',
    20,
    200,
    `json_build_object('ownerId', null)`,
    `json_build_object('ownerId', ${id('own', 'n % 20')})`,
    later,
  )
  await edited(
    'claim',
    'clm',
    5,
    50,
    `json_build_object('wording', 'Before ' || n)`,
    `json_build_object('wording', 'Claim ' || n)`,
    later,
  )
  await run(`insert into history (subject, subject_id, number, what, after, by_name, at, previous_hash, hash)
    select 'statement', ${id('sta', 'n')}, 1, 'worded', '{"state": "confirmed"}', 'bench', BEGAN + n * interval '1 second', '', encode(sha256(('s' || n)::bytea), 'hex') from generate_series(0, ${statements - 1}) n`)
  await run('set session_replication_role = origin')
  await run('vacuum analyze')
  const moment = async (sql: string) => (await run(`select ${sql} as at`)).rows[0].at.toISOString() as string
  return {
    story: 'sto000000000',
    half: await moment(`BEGAN + ${statements / 2} * interval '1 second'`),
    late: await moment(`BEGAN + ${statements} * interval '1 second'`),
    day: await moment(`BEGAN - interval '90 days' + ${reports} * interval '5 minutes'`),
  }
}
