import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { healthOf } from '#domain/feed/health.ts'
import { shownOf } from '#domain/feed/hub.ts'
import { dryRunInput } from '#domain/feed/input.ts'
import type { Outline } from '#domain/feed/opml.ts'
import { judge, type Rule, type Rules } from '#domain/feed/rules.ts'
import {
  type FeedLine,
  type FeedRecord,
  type Filing,
  type ItemLine,
  type ItemState,
  LAST_ITEMS,
  type Schedule,
} from '#domain/feed/view.ts'
import { inOrder, orNone } from '#domain/name-order.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { Prisma } from '#prisma/client/client.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { versionsOf } from '../subject.ts'
import { leftOutOf } from './left-out.ts'
import { STANDING, type StandingRow, standingOf } from './standing.ts'

const LIMIT = 5000

type Row = StandingRow & {
  id: string
  title: string | null
  url: string
  source_id: string | null
  source_name: string | null
  schedule: Schedule
  filing: Filing
  rules: Rules
  interval_seconds: number
  next_poll_at: Date
  last_error: string | null
  a_week: number
  waiting: number
}

/** Feeds with how they do; the counts of items in one go for all. One is asked next when its site, too, lets it be. */
async function rowsOf(where: Prisma.Sql): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    with asked as (select f.* from feed f where ${where} order by f.id limit ${LIMIT}),
    counted as (
      select a.feed_id, count(*) filter (where coalesce(i.published_at, a.at) > now() - interval '7 days')::int as a_week,
        count(u.id)::int as waiting
      from asked join feed_arrival a on a.feed_id = asked.id and a.at > now() - interval '30 days'
      join feed_item i on i.id = a.item_id
      left join unfiled_snapshot u on u.bytes_hash = i.bytes_hash
      group by a.feed_id
    )
    select f.id, f.title, f.url, f.source_id, s.name as source_name, ${STANDING}, f.schedule, f.filing, f.rules,
      f.interval_seconds, greatest(f.next_poll_at, w.not_before) as next_poll_at, f.last_error,
      coalesce(c.a_week, 0) as a_week, coalesce(c.waiting, 0) as waiting
    from asked f left join source s on s.id = f.source_id
    left join counted c on c.feed_id = f.id
    left join look_host w on w.host = lower(substring(f.url from '^https?://([^/?#]+)'))
    order by f.url, f.id`
}

function lineOf(row: Row, now: Date): FeedLine {
  const health = healthOf(standingOf(row), now)
  return {
    ...{
      id: row.id,
      title: row.title,
      url: row.url,
      health,
      schedule: row.schedule,
      interval: row.interval_seconds,
    },
    source: row.source_id ? { id: row.source_id, name: row.source_name ?? '' } : null,
    lastItemAt: row.last_item_at?.toISOString() ?? null,
    nextPollAt: row.state === 'active' ? row.next_poll_at.toISOString() : null,
    polledAt: row.polled_at?.toISOString() ?? null,
    ...{ lastError: row.last_error, failures: row.failures, itemsAWeek: row.a_week, waiting: row.waiting },
  }
}

/** All feeds that are followed by source, or those of one source. */
export async function listFeeds(viewer: Viewer, now: Date, source?: string): Promise<Outcome<FeedLine[]>> {
  if (!may(viewer, 'feed.read')) return forbidden
  const rows = await rowsOf(
    Prisma.sql`f.state <> 'removed' and ${source ? Prisma.sql`f.source_id = ${source}` : Prisma.sql`true`}`,
  )
  return ok(
    rows
      .sort(
        (a, b) => orNone(a.source_name, b.source_name) || orNone(a.title, b.title) || inOrder(a.url, b.url),
      )
      .map((row) => lineOf(row, now)),
  )
}

/** One feed with its settings and the items it brought last. */
export async function feedRecord(viewer: Viewer, id: string, now: Date): Promise<Outcome<FeedRecord>> {
  if (!may(viewer, 'feed.read')) return forbidden
  const [row] = await rowsOf(Prisma.sql`f.id = ${id}`)
  if (!row) return missing
  const [items, left, versions, hub] = await Promise.all([
    lastItems(id),
    leftOut(id),
    versionsOf(db(), 'feed', [id]),
    db().feedHub.findUnique({ where: { feedId: id } }),
  ])
  return ok({
    ...lineOf(row, now),
    version: versions.get(id) ?? 0,
    ...{ filing: row.filing, rules: row.rules, quietHours: row.idle_window },
    hub: hub ? shownOf(hub, now) : 'none',
    createdAt: row.created_at.toISOString(),
    items,
    left,
  })
}

/** What it brought last, whatever became of it. */
const lastItems = (feed: string): Promise<ItemLine[]> =>
  itemsOf(Prisma.sql`feed_arrival a join feed_item i on i.id = a.item_id where a.feed_id = ${feed}`)

/** What of the last things that it brought was left out. */
const leftOut = (feed: string): Promise<ItemLine[]> => itemsOf(leftOutOf(Prisma.sql`${feed}`))

async function itemsOf(from: Prisma.Sql): Promise<ItemLine[]> {
  const rows = await db().$queryRaw<
    (Omit<ItemLine, 'at' | 'publishedAt' | 'state'> & {
      at: Date
      publishedAt: Date | null
      state: ItemState
    })[]
  >`
    select i.id, coalesce(i.at_title, i.title) as title, i.url, i.categories, i.published_at as "publishedAt", i.at, i.state, i.why,
      i.publisher, coalesce(i.report_id, n.report_id) as report, u.id as unfiled,
      (select count(*)::int - 1 from feed_arrival o where o.item_id = i.id) as others
    from (select i.*, a.at, a.url, a.title as at_title, a.categories from ${from} order by a.at desc, i.published_at desc nulls last, i.id desc limit ${LAST_ITEMS}) i
    left join snapshot n on n.bytes_hash = i.bytes_hash
    left join unfiled_snapshot u on u.bytes_hash = i.bytes_hash
    order by i.at desc, i.published_at desc nulls last, i.id desc`
  return rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    at: row.at.toISOString(),
  }))
}

export type Tried = { id: string; title: string | null; url: string | null; taken: boolean; by: Rule | null }

/** What rules would do with the items that a feed brought last. Changes nothing. */
export async function tryRules(viewer: Viewer, input: unknown): Promise<Outcome<Tried[]>> {
  const parsed = accept(viewer, 'feed.write', dryRunInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { feed, ...rules } = parsed.value
  if (!(await db().feed.findUnique({ where: { id: feed }, select: { id: true } }))) return missing
  const items = await lastItems(feed)
  return ok(
    items.map(({ id, title, url, categories }) => ({
      id,
      title,
      url,
      ...judge({ title, url, categories }, rules),
    })),
  )
}

/** Every feed that is followed, for a list that other programs read. */
export async function feedOutlines(
  viewer: Viewer,
): Promise<Outcome<(Outline & { source: string | null })[]>> {
  if (!may(viewer, 'feed.read')) return forbidden
  const rows = await db().feed.findMany({
    where: { state: { notIn: ['gone', 'removed'] } },
    include: { source: { select: { name: true, homepage: true } } },
    orderBy: [{ source: { name: 'asc' } }, { url: 'asc' }],
    take: 2000,
  })
  const named = rows.toSorted((a, b) => orNone(a.source?.name ?? null, b.source?.name ?? null))
  return ok(
    named.map(({ url, title, source }) => ({
      url,
      title,
      homepage: source?.homepage ?? null,
      source: source?.name ?? null,
    })),
  )
}
