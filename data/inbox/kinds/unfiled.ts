import 'server-only'
import { Prisma } from '#prisma/client/client.ts'
import type { Kind, Waiting } from '../kind.ts'
import { sameTexts } from '../same-texts.ts'
import { carryingTexts } from '../text-roots.ts'

/** Characters of a text that are looked at for that, so that none holds up the process. */
const LOOKED_AT = 20_000

type Row = {
  id: string
  at: Date
  way: string
  url: string | null
  /** what the feed that brought it is called */
  feed: string | null
  page: { title?: string; language?: string; text?: string }
  /** of its text, where they were looked for before */
  bands: string | null
}

/** The first feed that brought an item whose page is this one, by what it calls itself or where it is. */
const BROUGHT_BY = Prisma.sql`case when u.way = 'link' and u.by_id is null then (select left(coalesce(f.title, f.url), 200)
  from feed_item i join feed_arrival a on a.item_id = i.id join feed f on f.id = a.feed_id
  where i.bytes_hash = u.bytes_hash and i.state = 'read' order by a.at, f.id limit 1) end`

/** What was brought in and nobody has filed. Filing it settles it; that its drafts wait is another item. */
export const unfiled: Kind = {
  name: 'unfiled',
  canSetAside: true,
  everything: Prisma.sql`select 'unfiled', id from unfiled_snapshot`,
  async touched(tx, noted) {
    const [own, brought, snapshots] = [noted.of('unfiled'), noted.of('brought'), noted.of('snapshot')]
    const reports = await carryingTexts(tx, noted.of('reliance'), noted.of('report'))
    const feeds = noted.of('feed named')
    if (own.length + brought.length + snapshots.length + reports.length + feeds.length === 0) return []
    // what was filed or let go leaves others behind that had its text from there; what is on record has the text of others
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select id from unfiled_snapshot where bytes_hash = any(${brought}::text[])
      union select u.id from feed_arrival a join feed_item i on i.id = a.item_id and i.state = 'read' join unfiled_snapshot u on u.bytes_hash = i.bytes_hash
        where a.feed_id = any(${feeds}::text[])
      union select i.record_id from inbox_item i where i.kind = 'unfiled' and i.says ->> 'from' = any(${own}::text[])
        and not exists (select 1 from unfiled_snapshot u where u.id = i.says ->> 'from')
      union select i.record_id from inbox_item i where i.kind = 'unfiled' and string_to_array(i.says ->> 'bands', ' ') && (
        select coalesce(array_agg(distinct b), '{}') from snapshot n cross join unnest(n.bands) b where n.id = any(${snapshots}::text[]) or n.report_id = any(${reports}::text[]))`
    return [...new Set([...own, ...rows.map(({ id }) => id)])]
  },
  path: (id) => `/desk/reports/new/${id}`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select u.id, u.created_at as at, u.way, u.final_url as url, ${BROUGHT_BY} as feed, i.says ->> 'bands' as bands,
        jsonb_build_object('title', page->'title', 'language', page->'language', 'text', case when i.says ->> 'bands' is null then left(page->>'text', ${LOOKED_AT}) end) as page
      from unfiled_snapshot u left join inbox_item i on i.kind = 'unfiled' and i.record_id = u.id where u.id = any(${ids}::text[]) order by u.created_at, u.id`
    const texts = await sameTexts(tx, rows)
    return rows.map(({ id, at, way, url, feed, page }): Waiting => {
      const language = page.language ?? null
      const host = (url && URL.parse(url)?.hostname) || ''
      const text = texts.get(id)!
      return {
        ...{ id, since: at, title: page.title?.trim() || null, language, text: text.key },
        // what a feed brings is captured as a link is
        says: {
          ...(feed ? { way: 'feed', feed } : { way }),
          host,
          bands: text.bands.join(' '),
          ...(text.from ? { from: text.from } : {}),
        },
        effect: { does: 'unread' },
        stamp: 'unfiled',
      }
    })
  },
}
