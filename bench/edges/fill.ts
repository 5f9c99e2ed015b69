/** 100,000 confirmed statements of 20,000 reports on 2,000 claims in 200 stories; every fifth by an unnamed speaker. */
export const fill = [
  `insert into source (id, name, kind) select 'source' || n, 'Source ' || n, 'news outlet' from generate_series(1, 40) n`,
  `insert into actor (id, kind, name) select 'named' || n, 'person', 'Person ' || n from generate_series(1, 500) n`,
  `insert into story (id, title, language) select 'story' || n, 'Story ' || n, 'en' from generate_series(0, 199) n`,
  `insert into claim (id, wording, kind, language) select 'claim' || n, 'Claim ' || n, 'event', 'en' from generate_series(0, 1999) n`,
  `insert into membership (story_id, claim_id) select 'story' || n / 10, 'claim' || n from generate_series(0, 1999) n`,
  `insert into report (id, source_id, title, language, published_at)
     select 'report' || n, 'source' || 1 + n % 40, 'Report ' || n, 'en', timestamptz '2026-01-01' + n * interval '10 minutes' from generate_series(0, 19999) n`,
  `insert into snapshot (id, report_id, number, retrieved_at, content_type, bytes_hash, size, text_hash, text, blocks, bands, reader_version)
     select 'snapshot' || n, 'report' || n, 1, now(), 'text/plain', md5(n::text) || md5('a' || n), 50, md5(n::text) || md5('b' || n), repeat('Said it.  ', 5), '[]', '{}', 'bench'
     from generate_series(0, 19999) n`,
  `insert into statement (id, snapshot_id, anchor_start, anchor_end, exact, prefix, suffix, content, cue, speaker_anchor, chain, mode, language, why, certainty, drafted_by)
     select 'statement' || n, 'snapshot' || n / 5, 10 * (n % 5), 10 * (n % 5) + 8, 'Said it.', '', '', '[]', '[]', '[]', '[]', 'quoted', 'en', '', 1, 'bench' from generate_series(0, 99999) n`,
  `insert into confirmation (statement_id, number, state) select 'statement' || n, 1, 'confirmed' from generate_series(0, 99999) n`,
  `insert into actor (id, kind, name, descriptor, country, report_id)
     select 'unnamed' || n, 'unnamed', 'officials', (array['a senior','two','several'])[1 + n % 3] || ' ' || (array['ministry','army','party','harbour'])[1 + n % 4] || ' officials',
       (array['XA','XB',null])[1 + n % 3], 'report' || n from generate_series(0, 19999) n`,
  `insert into hop (statement_id, position, actor_id, worded, kind)
     select 'statement' || n, 0, case when n % 5 = 0 then 'unnamed' || n / 5 else 'named' || 1 + n % 500 end, 'they', case when n % 5 = 0 then 'unnamed' else 'person' end from generate_series(0, 99999) n`,
  // Neighbouring reports tell of neighbouring claims: each claim has fifty statements.
  `insert into stance (id, statement_id, claim_id, value) select 'stance' || n, 'statement' || n, 'claim' || (n / 50), 'affirms' from generate_series(0, 99999) n`,
  `insert into possible_edge (claim_id, key, a, b, why, rank, status, confirmed, rejected)
     select 'claim' || n % 2000, 'actor:a' || n || '|actor:b' || n, 'actor:a' || n, 'actor:b' || n, 'P1', n % 3, 'corroborated', 'single source', 'corroborated' from generate_series(1, 20000) n`,
  `insert into person (id, name, email, role) values ('bencheditor', 'Bench', 'bench@desk.example', 'editor')`,
  'analyze',
]
