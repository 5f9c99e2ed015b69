import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { type Cursor, readCursor, writeCursor } from '#domain/search/cursor.ts'
import { asksForSomething, parseQuery, type Query } from '#domain/search/query.ts'
import type { Facets, Results } from '#domain/search/view.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { asFound } from './found.ts'
import { anotherSpelling } from './meant.ts'
import { bringUpToDate } from './pending.ts'
import { type Terms, termsOf } from './terms.ts'

const { sql } = Prisma
const PAGE = 20
/** So many are ranked all; of more, the newest. */
const RARE = 4000
const NEWEST = 300
const FACETS = 8
/** How far from the newest on common words are looked for; where they are scarcer than that, by the index after all. */
const FAR = 40_000
/** So many times as many as are needed are expected where a stretch of time is chosen. */
const AMPLE = 3

type Line = { key: string; rank: number; at: string }
type Answer = { count: number; page: Line[]; facets: Facets; from: Line | null; to: Line | null }
const empty: Facets = { kind: [], source: [], stance: [], language: [] }

/**
 * What somebody may see that matches what they typed, a page at a time. Of the index they are told keys alone: every
 * text, and whether it is theirs to see, is read from the record.
 * @param after where the list goes on, as `next` said; anything else begins at the beginning
 */
export async function search(viewer: Viewer, typed: string, after?: string): Promise<Outcome<Results>> {
  const desk = may(viewer, 'desk.read')
  const query = parseQuery(typed)
  const nothing = { query, found: [], count: 0, isNewest: false, facets: empty, next: null, meant: null }
  if (!asksForSomething(query)) return ok(nothing)
  await bringUpToDate()
  const terms = await termsOf(query, desk)
  const asked = { terms, query, desk }
  const cursor = readCursor(after)
  const expected = await estimate(asked)
  const isWindow = cursor ? cursor.way === 'newest' : expected.hits > RARE
  const answer = isWindow
    ? await newest(asked, cursor?.way === 'newest' ? cursor : null, expected)
    : await ranked(asked, cursor?.way === 'ranked' ? cursor : null)
  // where there were fewer than expected, these are all of them
  const isNewest = isWindow && (cursor !== null || answer.count >= NEWEST)
  const page = answer.page.slice(0, PAGE)
  const found = await asFound(
    page.map(({ key }) => key),
    terms.stems,
    desk,
  )
  return ok({
    ...{ query, found, count: answer.count, isNewest, facets: answer.facets },
    next: nextOf(answer, page, isNewest),
    meant: answer.count === 0 && !cursor ? await anotherSpelling(typed, query) : null,
  })
}

type Asked = { terms: Terms; query: Query; desk: boolean }

const where = ({ query, desk }: Asked) => sql`${desk ? sql`true` : sql`d.is_public`}
  and (${query.from}::timestamptz is null or d.at >= ${query.from}::timestamptz) and (${query.until}::timestamptz is null or d.at < ${query.until}::timestamptz)
  and ${query.from || query.until ? sql`d.kind not in ('actor', 'source')` : sql`true`}`
const matches = ({ terms }: Asked) => (terms.match ? sql`d.vector @@ ${terms.match}::tsquery` : sql`true`)
const columns = ({
  terms,
  desk,
}: Asked) => sql`d.key, d.kind, d.source_id, split_part(d.language, '-', 1) as language, d.at, ${desk ? sql`d.stances` : sql`d.public_stances`} as stances,
  ${terms.words ? sql`ts_rank(d.vector, ${terms.words}::tsquery, 1)::float8` : sql`extract(epoch from d.at)::float8`} as rank`

type Expected = { hits: number; documents: number }

/** How many the planner expects, by its own counts of the common words, and of how many: nothing is read for it. */
async function estimate(asked: Asked): Promise<Expected> {
  const rows = await db().$queryRaw<{ 'QUERY PLAN': { Plan: { Plans: { 'Plan Rows': number }[] } }[] }[]>`
    explain (format json) select 1 from search_document d where ${matches(asked)} union all (select 1 from search_document)`
  const [hits, documents] = rows[0]?.['QUERY PLAN'][0]?.Plan.Plans.map((plan) => plan['Plan Rows']) ?? []
  return { hits: hits ?? 0, documents: documents ?? 0 }
}

/** Whether the newest are met soon enough by looking at one document after another from the newest on. */
const isCommon = ({ hits, documents }: Expected): boolean => hits * FAR > 2 * NEWEST * documents

/** Since when there are likely to be enough hits: as the planner's histogram of times has it, if it has one. */
async function since({ hits }: Expected): Promise<Date | null> {
  const part = (AMPLE * NEWEST) / Math.max(1, hits)
  const [row] = await db().$queryRaw<{ at: Date | null }[]>`
    select bounds[greatest(1, cardinality(bounds) - ceil(cardinality(bounds) * ${part}::float8)::int)] as at
    from (select histogram_bounds::text::timestamptz[] as bounds from pg_stats where schemaname = current_schema() and tablename = 'search_document' and attname = 'at') s`
  return row?.at ?? null
}

/** All that match, best first. */
const ranked = (asked: Asked, after: (Cursor & { way: 'ranked' }) | null): Promise<Answer> =>
  answerOf(
    sql`select ${columns(asked)} from search_document d where ${where(asked)} and ${matches(asked)}`,
    after,
  )

/**
 * The best of the newest that match, then of the next, in windows that stay what they were when they were opened.
 * Common words are met soon on the way from the newest on; others the index names, and only the newest of them are read.
 */
async function newest(
  asked: Asked,
  cursor: (Cursor & { way: 'newest' }) | null,
  expected: Expected,
): Promise<Answer> {
  const window = cursor?.window ?? null
  const before = cursor?.before ?? null
  const place = (at: { at: string; key: string }) => sql`(${at.at}::timestamptz, ${at.key}::text)`
  const inside = window
    ? sql`(d.at, d.key) <= ${place(window.from)} and (d.at, d.key) >= ${place(window.to)}`
    : before
      ? sql`(d.at, d.key) < ${place(before)}`
      : sql`true`
  const after = cursor && cursor.key !== '' ? cursor : null
  const walked = () =>
    answerOf(
      sql`select ${columns(asked)} from (select * from search_document d where ${where(asked)} and ${inside} order by d.at desc, d.key desc ${window ? sql`` : sql`limit ${FAR}`}) d
        where ${matches(asked)} order by d.at desc, d.key desc limit ${NEWEST}`,
      after,
      true,
    )
  const named = (from: Date | null) =>
    answerOf(
      sql`select ${columns(asked)} from (select d.key, d.at from (select d.key, d.at from search_document d where ${where(asked)} and ${inside} and ${matches(asked)} and ${from ? sql`d.at >= ${from}` : sql`true`} offset 0) d
          order by d.at desc, d.key desc limit ${NEWEST}) n join search_document d on d.key = n.key`,
      after,
      true,
    )
  if (window || !asked.terms.match) return walked()
  let answer: Answer | null = null
  if (isCommon(expected)) answer = await walked()
  else if (!before) answer = await named(await since(expected))
  return answer && answer.count >= NEWEST ? answer : named(null)
}

/** The newest or the oldest of the hits: a window's end. */
const end = (way: Prisma.Sql) =>
  sql`(select json_build_object('key', e.key, 'rank', e.rank, 'at', e.at) from (select key, rank, at from hits order by at ${way}, key ${way} limit 1) e)`

/** Page, count and facets of what was found, in one query that goes through it once. */
async function answerOf(
  hits: Prisma.Sql,
  after: { rank: number; key: string } | null,
  isWindow = false,
): Promise<Answer> {
  const facet = (value: Prisma.Sql, set: number) => sql`(
    select coalesce(json_agg(json_build_object('value', f.value, 'name', f.value, 'count', f.count)), '[]') from (
      select ${value} as value, count from grouped where sets = ${set} and ${value} is not null order by count desc, 1 limit ${FACETS}) f)`
  const [row] = await db().$queryRaw<Answer[]>`
    with hits as materialized (${hits}),
    grouped as materialized (select kind, source_id, language, grouping(kind, source_id, language) as sets, count(*)::int as count
      from hits group by grouping sets ((kind), (source_id), (language), ())),
    stood as (select unnest(stances) as stance, count(*)::int as count from hits where stances <> '{}' group by 1 order by 2 desc, 1 limit ${FACETS})
    select (select count from grouped where sets = 7) as count,
      (select coalesce(json_agg(p), '[]') from (select key, rank, at from hits
        where ${after ? sql`(rank, key) < (${after.rank}::float8, ${after.key}::text)` : sql`true`} order by rank desc, key desc limit ${PAGE + 1}) p) as page,
      json_build_object('kind', ${facet(sql`kind`, 3)}, 'language', ${facet(sql`language`, 6)},
        'stance', (select coalesce(json_agg(json_build_object('value', stance, 'name', stance, 'count', count)), '[]') from stood),
        'source', (select coalesce(json_agg(json_build_object('value', o.name, 'name', o.name, 'count', f.count) order by f.count desc, o.name), '[]') from (
          select source_id, count from grouped where sets = 5 and source_id is not null order by count desc, 1 limit ${FACETS}) f join source o on o.id = f.source_id)) as facets,
      ${isWindow ? end(sql`desc`) : sql`null`} as "from", ${isWindow ? end(sql`asc`) : sql`null`} as "to"`
  return row ?? { count: 0, page: [], facets: empty, from: null, to: null }
}

function nextOf(answer: Answer, page: Line[], isNewest: boolean): string | null {
  const last = page.at(-1)
  const isMore = answer.page.length > page.length
  if (!isNewest) return isMore && last ? writeCursor({ way: 'ranked', rank: last.rank, key: last.key }) : null
  const { from, to } = answer
  if (!from || !to || !last) return null
  const place = ({ at, key }: Line) => ({ at, key })
  if (isMore)
    return writeCursor({
      way: 'newest',
      window: { from: place(from), to: place(to) },
      before: null,
      rank: last.rank,
      key: last.key,
    })
  return answer.count < NEWEST
    ? null
    : writeCursor({ way: 'newest', window: null, before: place(to), rank: 0, key: '' })
}
