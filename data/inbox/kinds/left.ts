import 'server-only'
import { withMany } from '#domain/inbox/aside.ts'
import { Prisma } from '#prisma/client/client.ts'
import { FORBIDDEN, leftOutOf } from '../../feed/left-out.ts'
import { markedWith, ofMarks } from '../aside.ts'
import type { Kind } from '../kind.ts'

type Row = {
  id: string
  title: string
  source: string | null
  since: Date
  paywall: number
  teaser: number
  other: number
  forbidden: number
}

/**
 * A feed of which some of the last items were left out, for they stood behind a wall, were no article, or their host forbids
 * it: one row however many. To have looked is all there is to do; it is back with another reason, or with many more than when
 * it was set aside.
 */
export const left: Kind = {
  name: 'left',
  canSetAside: true,
  everything: Prisma.sql`select 'feed', id from feed`,
  async touched(tx, noted) {
    const items = [...noted.of('left out'), ...noted.of('feed item')]
    const feeds = [
      ...['feed', 'feed moved', 'feed named'].flatMap((subject) => noted.of(subject)),
      ...ofMarks('left', noted),
    ]
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
          count(*) filter (where i.state = 'teaser')::int as teaser, count(*) filter (where i.state = 'not a report')::int as other,
          count(*) filter (where ${FORBIDDEN})::int as forbidden
        from ${leftOutOf(Prisma.sql`f.id`)}) x
      where f.id = any(${ids}::text[]) and f.state in ('active', 'paused') and x.since is not null`
    const marked = await markedWith(tx, 'left', ids)
    return rows.map(({ id, title, source, since, ...counts }) => ({
      ...{ id, title, source, since, language: null },
      effect: { does: 'unread' as const },
      says: counts,
      stamp: withMany([counts.paywall, counts.teaser, counts.other, counts.forbidden], marked.get(id)),
    }))
  },
}
