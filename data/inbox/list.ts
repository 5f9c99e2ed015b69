import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { InboxKind } from '#domain/inbox/kinds.ts'
import type { InboxList, InboxRow, Named, Rest } from '#domain/inbox/view.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { STAMP } from './stamp.ts'

const { sql } = Prisma
/** Between two rows of a column, as no key and no id has it: a row apiece would cost more than the query. */
const ROW = '\u001e'
/** The list goes no further: what is behind it is counted, and told of above the list. */
export const MOST = 50_000

/** What waits now, beside its mark. Snoozed only as long as the time has not come and the thing is what it was. */
const WAITING = sql`
  select i.key, i.kind, i.rank, i.since, i.story_id, i.source_id, i.language, i.text_key, m.assigned_id, coalesce(m.version, 0) as version, ${STAMP} as stamp,
    case when m.stamp is distinct from i.stamp then 'open' when m.set_aside then 'aside' when m.snoozed_until > now() then 'snoozed' else 'open' end as rest,
    m.snoozed_until
  from inbox_item i left join inbox_mark m using (key) where i.since <= now()`

type Columns = Record<
  | 'keys'
  | 'kinds'
  | 'ranks'
  | 'since'
  | 'stories'
  | 'sources'
  | 'languages'
  | 'texts'
  | 'assigned'
  | 'versions'
  | 'stamps'
  | 'rests'
  | 'until',
  string
> & { count: number; all: number }

/** Equal as long as nothing of the list is another than it was: over rows `w` of what waits, whatever their order. */
const STATE = sql`count(*) || '.' || coalesce(sum(hashtextextended(concat_ws(' ', w.key, w.rank, w.since, w.story_id, w.source_id, w.language, w.text_key, w.assigned_id, w.version, w.stamp, w.rest), 0)), 0)`

/** The list as this process last read it: while its state is what it was, nothing of it is read again. */
let last: Kept | null = null

/**
 * Everything that waits, in order of rank, without a word of it: its rows belong to everybody, and nobody changes them.
 * Two queries, however much it is, and three where it became another.
 * @param state what `inboxState` just said, if it was asked
 * @param most rows that are listed, the weightiest
 */
export async function inboxList(viewer: Viewer, state?: string, most = MOST): Promise<Outcome<InboxList>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const { rows, beyond } = await (most === MOST ? keptList(state) : wholeList(most))
  return ok({ rows, beyond, ...(await namesFor(rows)) })
}

type Kept = { state: string; rows: InboxRow[]; beyond: number }

async function keptList(state?: string): Promise<Kept> {
  if (last && last.state === (state ?? (await stateNow()))) return last
  last = await wholeList(MOST)
  return last
}

async function wholeList(most: number): Promise<Kept> {
  const column = (value: Prisma.Sql) => sql`coalesce(string_agg(coalesce((${value})::text, ''), ${ROW}), '')`
  const epoch = (at: Prisma.Sql) => sql`(extract(epoch from ${at}) * 1000)::bigint`
  const [columns] = await db().$queryRaw<(Columns & { state: string })[]>`
    with w as materialized (${WAITING})
    select (select ${STATE} from w) as state, (select count(*)::int from w) as "all", count(*)::int as count, ${column(sql`key`)} as keys, ${column(sql`kind`)} as kinds, ${column(sql`rank`)} as ranks, ${column(epoch(sql`since`))} as since,
      ${column(sql`story_id`)} as stories, ${column(sql`source_id`)} as sources, ${column(sql`language`)} as languages, ${column(sql`text_key`)} as texts,
      ${column(sql`assigned_id`)} as assigned, ${column(sql`version`)} as versions, ${column(sql`stamp`)} as stamps, ${column(sql`rest`)} as rests, ${column(epoch(sql`snoozed_until`))} as until
    from (select * from w order by w.rank, w.since desc, w.key limit ${most}) waiting`
  const { state, all, count } = columns!
  return { state, rows: rowsOf(columns!), beyond: all - count }
}

/**
 * Whether anything of the list is another than it was: equal as long as the list is. One query over what waits, which
 * sends nothing else: it is asked by every open list every few seconds.
 */
export async function inboxState(viewer: Viewer): Promise<Outcome<string>> {
  return may(viewer, 'desk.read') ? ok(await stateNow()) : forbidden
}

async function stateNow(): Promise<string> {
  const [row] = await db().$queryRaw<{ state: string }[]>`select ${STATE} as state from (${WAITING}) w`
  return row!.state
}

function rowsOf(columns: Columns): InboxRow[] {
  if (columns.count === 0) return []
  const [keys, kinds, ranks, since] = [columns.keys, columns.kinds, columns.ranks, columns.since].map(split)
  const [stories, sources, languages, texts] = [
    columns.stories,
    columns.sources,
    columns.languages,
    columns.texts,
  ].map(split)
  const [assigned, versions, stamps, rests, until] = [
    columns.assigned,
    columns.versions,
    columns.stamps,
    columns.rests,
    columns.until,
  ].map(split)
  return keys!.map((key, n) => ({
    key,
    kind: kinds![n] as InboxKind,
    rank: Number(ranks![n]),
    since: Number(since![n]),
    story: stories![n] || null,
    source: sources![n] || null,
    language: languages![n] || null,
    text: texts![n] || null,
    assigned: assigned![n] || null,
    rest: rests![n] as Rest,
    until: rests![n] === 'snoozed' ? Number(until![n]) : null,
    version: Number(versions![n]),
    stamp: stamps![n]!,
  }))
}

const split = (column: string): string[] => column.split(ROW)

/** What stories and sources are called, and who works at the desk. */
async function namesFor(rows: InboxRow[]): Promise<Omit<InboxList, 'rows' | 'beyond'>> {
  const ids = (of: (row: InboxRow) => string | null) => [...new Set(rows.flatMap((row) => of(row) ?? []))]
  const found = await db().$queryRaw<(Named & { what: string })[]>`
    select 'story' as what, id, title as name, language from story where id = any(${ids((row) => row.story)}::text[])
    union all select 'source', id, name, null from source where id = any(${ids((row) => row.source)}::text[])
    union all select 'person', id, name, null from person where (role in ('editor', 'admin') and suspended_at is null) or id = any(${ids((row) => row.assigned)}::text[])
    order by 1, 3, 2 limit 20000`
  const of = (what: string) =>
    found.flatMap((one) =>
      one.what === what ? [{ id: one.id, name: one.name, language: one.language }] : [],
    )
  return { stories: of('story'), sources: of('source'), people: of('person') }
}
