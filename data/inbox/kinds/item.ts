import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import { FORBIDDEN } from '../../feed/left-out.ts'
import type { Kind } from '../kind.ts'

type Row = { id: string; title: string; source: string | null; at: Date; feed: string; why: string }

/** Something a feed brought that could not be captured, however often it was tried; what its host forbids is left out. */
export const item: Kind = {
  name: 'item',
  canSetAside: true,
  everything: Prisma.sql`select 'feed item', id from feed_item i where i.state = 'failed' and not ${FORBIDDEN}`,
  // those of a removed feed want nobody
  touched: async (tx, noted) => {
    const own = noted.of('feed item')
    const feeds = [...noted.of('feed'), ...noted.of('feed named')]
    if (feeds.length === 0) return own
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select distinct i.id from feed_arrival a join feed_item i on i.id = a.item_id
      where a.feed_id = any(${feeds}::text[]) and i.state = 'failed' and not ${FORBIDDEN} limit 5000`
    return [...own, ...rows.map(({ id }) => id)]
  },
  path: (id) => `/desk/feeds/${id}`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select i.id, coalesce(i.title, i.address, a.url, i.id) as title, f.source_id as source, coalesce(i.settled_at, i.created_at) as at,
        a.feed_id as feed, coalesce(i.why, '') as why
      from feed_item i
      cross join lateral (
        select a.feed_id, a.url from feed_arrival a join feed o on o.id = a.feed_id
        where a.item_id = i.id and o.state <> 'removed' order by a.at, a.feed_id limit 1) a
      join feed f on f.id = a.feed_id
      where i.id = any(${ids}::text[]) and i.state = 'failed' and not ${FORBIDDEN}`
    return rows.map(({ id, title, source, at, feed, why }) => ({
      ...{ id, title, source, since: at, language: null },
      effect: { does: 'unread' as const },
      says: {},
      path: `/desk/feeds/${feed}`,
      stamp: why,
    }))
  },
}
