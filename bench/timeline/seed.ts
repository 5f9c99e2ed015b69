import type pg from 'pg'

const BEGAN = "timestamptz '2024-01-01 00:00:00Z'"
const SUBJECTS = [
  'The mayor',
  'The port authority',
  'The teachers’ union',
  'The ferry company',
  'The water board',
  'The court',
  'The opposition',
  'The health office',
]
const VERBS = ['opened', 'closed', 'promised', 'refused', 'delayed', 'approved', 'ordered', 'withdrew']
const OBJECTS = [
  'the second bridge',
  'the night ferry',
  'the school budget',
  'the new clinic',
  'the harbour wall',
  'the rent cap',
  'the tram line',
  'the inquiry',
]

/**
 * A published story of so many entries, straight in the tables: claims over two years that come in bursts, statements
 * published after them by hours, days and weeks, by a few hot and many rare sources and speakers. Reproducible.
 * @returns its id
 */
export async function seedTimeline(client: pg.Client, key: string, entries: number): Promise<string> {
  const claims = Math.min(400, Math.max(40, Math.round(entries / 60)))
  const statements = entries - claims
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values)
  const id = (kind: string, n: string) => `'${key}${kind}' || lpad((${n})::text, 9, '0')`
  // a number from 0 to 1 that is the same each time
  const chance = (n: string, salt: number) =>
    `((('x' || substr(md5('${key}' || (${n})::text || '${salt}'), 1, 7))::bit(28)::int)::float / 268435456)`
  const story = `${key}yyy00000001`.slice(0, 12)
  await run('set session_replication_role = replica') // rows are whole by construction
  await run(`insert into source (id, name, kind, created_at) select ${id('so', 'n')}, (array['Courier', 'Herald', 'Post', 'Tribune', 'Observer', 'Gazette'])[1 + n % 6] || ' of ' ||
    (array['Ansela', 'Belmara', 'Corvey', 'Doran', 'Estin', 'Farrow', 'Galle'])[1 + n % 7] || ' ${key} ' || n, 'news outlet', ${BEGAN} from generate_series(0, 119) n`)
  await run(
    `insert into actor (id, kind, name) select ${id('ac', 'n')}, 'person', 'Speaker ' || n from generate_series(0, 399) n`,
  )
  await run(
    `insert into story (id, title, language, created_at, published_at) values ($1, $2, 'en', ${BEGAN}, ${BEGAN})`,
    [story, `Two years of the harbour question (${entries} entries)`],
  )
  await run(`insert into publication (story_id, number, state, at) values ($1, 1, 'published', ${BEGAN})`, [
    story,
  ])
  await run(
    `insert into claim (id, wording, kind, language, happened_from, happened_to, happened_precision, created_at)
    select ${id('cl', 'n')}, ($1::text[])[1 + n % 8] || ' ' || ($2::text[])[1 + (n / 8) % 8] || ' ' || ($3::text[])[1 + (n / 3) % 8] || ' (' || n || ')',
      (array['event', 'event', 'position', 'figure', 'expectation'])[1 + n % 5], 'en', t, t + case when n % 9 = 0 then interval '12 days' else interval '1 day' end,
      case when n % 9 = 0 then 'range' else 'day' end, ${BEGAN}
    from (select n, date_trunc('day', ${BEGAN} + (floor(${chance('n', 1)} * 12) * 61 + ${chance('n', 2)} * ${chance('n', 3)} * 60) * interval '1 day') as t from generate_series(0, ${claims - 1}) n) x`,
    [SUBJECTS, VERBS, OBJECTS],
  )
  await run(
    `insert into membership (story_id, claim_id, at) select $1, ${id('cl', 'n')}, ${BEGAN} from generate_series(0, ${claims - 1}) n`,
    [story],
  )
  const claim = `floor(${claims} * power(${chance('n', 4)}, 2.2))::int`
  const source = `floor(120 * power(${chance('n', 5)}, 2.5))::int`
  const speaker = `floor(400 * power(${chance('n', 6)}, 3))::int`
  await run(
    `create temporary table planned as select n, ${claim} as claim, ${source} as source, ${speaker} as speaker, ${chance('n', 7)} as delay, ${chance('n', 8)} as stance from generate_series(0, ${statements - 1}) n`,
  )
  await run(`insert into report (id, source_id, title, language, published_at, created_at) select ${id('re', 'n')}, ${id('so', 'source')}, 'Report ' || n, 'en',
    date_trunc('second', c.happened_from + interval '8 hours' + (-ln(1 - delay * 0.9999) * 9) * interval '1 day'), ${BEGAN} from planned p join claim c on c.id = ${id('cl', 'p.claim')}`)
  await run(`insert into snapshot (id, report_id, number, retrieved_at, content_type, bytes_hash, size, text_hash, text, blocks, bands, reader_version, created_at)
    select ${id('sn', 'n')}, ${id('re', 'n')}, 1, ${BEGAN}, 'text/plain', encode(sha256(('${key}' || n)::bytea), 'hex'), 60, encode(sha256(('${key}' || n)::bytea), 'hex'), 'It will be done before the winter, she said.', '[]', '{}', 'bench', ${BEGAN} from planned`)
  await run(`insert into statement (id, snapshot_id, anchor_start, anchor_end, exact, prefix, suffix, content, cue, speaker_anchor, chain, mode, language, why, certainty, drafted_by, at)
    select ${id('st', 'n')}, ${id('sn', 'n')}, 0, 34, 'It will be done before the winter.', '', '', '[[0, 34]]', '[]', '[]', json_build_array(json_build_object('name', 'Speaker ' || speaker, 'kind', 'person')),
      'paraphrased', 'en', 'bench', 1, 'bench', ${BEGAN} from planned`)
  await run(
    `insert into confirmation (statement_id, number, state, at) select ${id('st', 'n')}, 1, 'confirmed', ${BEGAN} from planned`,
  )
  await run(
    `insert into hop (statement_id, position, actor_id, worded, kind, at) select ${id('st', 'n')}, 0, ${id('ac', 'speaker')}, 'Speaker ' || speaker, 'person', ${BEGAN} from planned`,
  )
  await run(`insert into stance (id, statement_id, claim_id, value, at) select ${id('tn', 'n')}, ${id('st', 'n')}, ${id('cl', 'claim')},
    case when stance < 0.3 and claim % 4 = 0 then 'denies' when stance < 0.2 then 'conditional' when stance < 0.26 then 'mentions' else 'affirms' end, ${BEGAN} from planned`)
  await run('drop table planned')
  await run('set session_replication_role = origin')
  await run('analyze')
  return story
}
