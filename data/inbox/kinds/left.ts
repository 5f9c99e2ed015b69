import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import { leftOutOf } from '../../feed/left-out.ts'
import type { Kind } from '../kind.ts'

type Row = {
  id: string
  title: string
  source: string | null
  since: Date
  paywall: number
  teaser: number
  other: number
}

/** Four times as many is another trouble than it was; some more is the same. */
const STEP = 4
const size = (count: number): number => (count === 0 ? 0 : Math.floor(Math.log(count) / Math.log(STEP)) + 1)

/**
 * A feed of which some of the last items were left out, for they stood behind a wall or were no article: one row however
 * many. To have looked is all there is to do; it is back with another reason, or with many more.
 */
export const left: Kind = {
  name: 'left',
  canSetAside: true,
  everything: Prisma.sql`select 'feed', id from feed`,
  async touched(tx, noted) {
    const items = noted.of('left out')
    const feeds = [...noted.of('feed'), ...noted.of('feed moved')]
    if (items.length === 0) return [...new Set(feeds)]
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select distinct feed_id as id from feed_arrival where item_id = any(${items}::text[])`
    return [...new Set([...feeds, ...rows.map(({ id }) => id)])]
  },
  path: (id) => `/desk/feeds/${id}#left`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select f.id, coalesce(f.title, f.url) as title, f.source_id as source, x.* from feed f cross join lateral (
        select min(coalesce(i.settled_at, a.at)) as since, count(*) filter (where i.state = 'paywall')::int as paywall,
          count(*) filter (where i.state = 'teaser')::int as teaser, count(*) filter (where i.state = 'not a report')::int as other
        from ${leftOutOf(Prisma.sql`f.id`)}) x
      where f.id = any(${ids}::text[]) and f.state in ('active', 'paused') and x.since is not null`
    return rows.map(({ id, title, source, since, ...counts }) => ({
      ...{ id, title, source, since, language: null },
      effect: { does: 'unread' as const },
      says: counts,
      stamp: [counts.paywall, counts.teaser, counts.other].map(size).join(' '),
    }))
  },
}
