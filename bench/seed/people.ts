import { claimsOf, LONG_CLAIMS, reportsOf, type Size, storiesOf } from './numbers.ts'

/** Recording begins here and goes on by the second; the first report was published a thousand days before. */
export const BEGAN = "timestamptz '2026-01-01 00:00:00Z'"
export const PUBLISHED = `(${BEGAN} - interval '1000 days')`
/** SQL of an id, from SQL of a number. */
export const id = (kind: string, n: string): string => `'${kind}' || lpad((${n})::text, 9, '0')`
export const SOURCES = 200
export const ACTORS = 5000

/** SQL of the source of report `n`: few publish much. */
export const sourceAt = (n: string): string => id('src', `(${n}::bigint * ${n}) % ${SOURCES}`)
/** SQL of whether statement `n` is by an unnamed speaker: one in five, in the long story one in fifty. */
const isUnnamed = (n: string, { long }: Size): string =>
  `${n} % case when ${n} < ${long} then 50 else 5 end = 0`
/** SQL of the last hop's actor of statement `n`: half of all by forty speakers, the rest by thousands. */
export const speakerAt = (n: string, size: Size): string =>
  `case when ${isUnnamed(n, size)} then ${id('unn', `${n} / 4`)} else ${id('act', `case when ${n} % 2 = 0 then ${n} % 40 else ${n}::bigint * 7919 % ${ACTORS} end`)} end`
/** SQL of the story of claim `n`: the first is the long one, few others are large. One in ten is not published. */
export const storyAt = (n: string, size: Size): string =>
  id(
    'sto',
    `case when ${n} < ${LONG_CLAIMS} then 0 else 1 + least(${storiesOf(size) - 1}, floor(${storiesOf(size)} * power((${n} - ${LONG_CLAIMS})::float8 / ${claimsOf(size)}, 1.5)))::int end`,
  )
export const isPublishedStory = (story: string): string => `${story} not like '%9'`

/** Owners, sources, speakers, stories: SQL in order. Reports come with their texts. */
export function people(size: Size): string[] {
  const reports = reportsOf(size)
  const stories = `generate_series(0, ${storiesOf(size)}) n`
  const story = id('sto', 'n')
  return [
    `insert into owner (id, name) select ${id('own', 'n')}, 'Owner ' || n from generate_series(0, 19) n`,
    `insert into source (id, name, kind, owner_id, created_at) select ${id('src', 'n')}, 'Paper ' || n, 'news outlet', case when n % 3 = 0 then ${id('own', 'n % 20')} end, ${BEGAN}
      from generate_series(0, ${SOURCES - 1}) n`,
    `insert into actor (id, kind, name, created_at) select ${id('act', 'n')}, case when n % 10 = 0 then 'body' else 'person' end, 'Speaker ' || n, ${BEGAN} from generate_series(0, ${ACTORS - 1}) n`,
    `insert into speaks_for (id, actor_id, body_id, at) select ${id('spk', 'n')}, ${id('act', 'n')}, ${id('act', '(n / 10) * 10')}, ${BEGAN} from generate_series(0, ${ACTORS - 1}) n where n % 10 <> 0 and n % 3 = 0`,
    `insert into actor (id, kind, name, descriptor, country, report_id, created_at) select ${id('unn', 'n')}, 'unnamed', 'officials',
        (array['a senior', 'two', 'several'])[1 + n % 3] || ' ' || (array['ministry', 'army', 'party', 'harbour'])[1 + n % 4] || ' officials', (array['XA', 'XB', null])[1 + n % 3], ${id('rep', 'n')}, ${BEGAN}
      from generate_series(0, ${reports - 1}) n where exists (select 1 from generate_series(4 * n, 4 * n + 3) k where ${isUnnamed('k', size)})`,
    `insert into story (id, title, language, created_at, published_at) select ${story}, 'Story ' || n, 'en', ${BEGAN}, case when ${isPublishedStory(story)} then ${BEGAN} end from ${stories}`,
    `insert into publication (story_id, number, state, at) select id, 1, 'published', ${BEGAN} from story where published_at is not null`,
  ]
}

/** What hangs on each statement: SQL in order. */
export function ties(size: Size): string[] {
  const all = `from generate_series(0, ${size.statements - 1}) n`
  const at = `${BEGAN} + n * interval '1 second'`
  return [
    `insert into confirmation (statement_id, number, state, at) select ${id('sta', 'n')}, 1, 'confirmed', ${at} ${all}`,
    `insert into hop (statement_id, position, actor_id, worded, kind, at) select ${id('sta', 'n')}, 0, ${speakerAt('n', size)}, 'Speaker', case when ${isUnnamed('n', size)} then 'unnamed' else 'person' end, ${at} ${all} where n % 9 <> 4`,
    `insert into history (subject, subject_id, number, what, after, by_name, at, previous_hash, hash)
      select 'statement', ${id('sta', 'n')}, 1, 'worded', '{"state": "confirmed"}', 'bench', ${at}, '', encode(sha256(('s' || n)::bytea), 'hex') ${all}`,
  ]
}
