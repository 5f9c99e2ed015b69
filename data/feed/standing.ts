import 'server-only'
import type { Standing } from '#domain/feed/health.ts'
import type { FeedState } from '#domain/feed/view.ts'
import { Prisma } from '#prisma/client/client.ts'

export type StandingRow = {
  state: FeedState
  polled_at: Date | null
  last_item_at: Date | null
  created_at: Date
  failures: number
  was_read: boolean
  /** to ten */
  rhythm: number
  idle_window: number | null
}

/**
 * Of feed `f`: what its health is told by. Its rhythm is that of the week before its last item, for in a week in which
 * nothing came there is none; it counts to ten, for more than that change nothing (mayBeQuiet), and not where a person said
 * how long it may be quiet.
 */
export const STANDING = Prisma.sql`f.state, f.polled_at, f.last_item_at, f.created_at, f.failures, f.bytes_hash is not null or f.cuts > 0 as was_read, f.idle_window,
  case when f.idle_window is not null then 0 else (select count(*)::int from (
    select from feed_arrival a join feed_item i on i.id = a.item_id where a.feed_id = f.id and a.at > f.last_item_at - interval '7 days'
      and coalesce(i.published_at, a.at) > f.last_item_at - interval '7 days' limit 10) n) end as rhythm`

export const standingOf = (row: StandingRow): Standing => ({
  state: row.state,
  polledAt: row.polled_at,
  lastItemAt: row.last_item_at,
  createdAt: row.created_at,
  failures: row.failures,
  wasRead: row.was_read,
  itemsAWeek: row.rhythm,
  quietHours: row.idle_window,
})
