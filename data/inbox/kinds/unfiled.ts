import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { bandKeys } from '#domain/reading/copies/band-keys.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../../db.ts'
import type { Kind, Waiting } from '../kind.ts'
import { textRoots } from '../text-roots.ts'

/** From this share of the shorter text's bands on, two texts are one: it only decides what is shown as one row. */
const SHARE = 0.5
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
    const brought = noted.of('brought')
    const rows = brought.length
      ? await tx.unfiledSnapshot.findMany({
          where: { bytesHash: { in: brought } },
          select: { id: true },
          take: brought.length,
        })
      : []
    return [...new Set([...noted.of('unfiled'), ...rows.map(({ id }) => id)])]
  },
  path: (id) => `/desk/reports/new/${id}`,
  async waiting(tx, ids) {
    const rows = await tx.$queryRaw<Row[]>`
      select id, created_at as at, way, final_url as url, ${BROUGHT_BY} as feed, jsonb_build_object('title', page->'title', 'language', page->'language', 'text', left(page->>'text', ${LOOKED_AT})) as page
      from unfiled_snapshot u where id = any(${ids}::text[]) order by created_at, id`
    const texts = await sameTexts(tx, rows)
    return rows.map(({ id, at, way, url, feed, page }): Waiting => {
      const language = page.language ?? null
      const host = (url && URL.parse(url)?.hostname) || ''
      const text = texts.get(id)!
      return {
        ...{ id, since: at, title: page.title?.trim() || null, language, text: text.key },
        // what a feed brings is captured as a link is
        says: { ...(feed ? { way: 'feed', feed } : { way }), host, bands: text.bands.join(' ') },
        effect: { does: 'unread' },
        stamp: 'unfiled',
      }
    })
  },
}

type Text = { key: string; bands: string[] }

/** For each the key of its text: that of a report with the same text, or of something unfiled that came before it. */
async function sameTexts(tx: Tx, rows: Row[]): Promise<Map<string, Text>> {
  const bands = new Map<string, string[]>()
  for (const { id, page } of rows) {
    bands.set(id, bandKeys(page.text ?? ''))
    await setImmediate() // others are answered between two texts
  }
  const given = JSON.stringify([...bands].map(([id, own]) => ({ id, bands: own })))
  const [filed, before] = [await alikeFiled(tx, given), await alikeUnfiled(tx, given, rows)]
  const roots = await textRoots(tx, [...filed.values()])
  const here = new Together()
  return new Map(
    rows.map(({ id }): [string, Text] => {
      const own = bands.get(id)!
      const report = filed.get(id)
      const key = (report && roots.get(report)) ?? here.find(own) ?? before.get(id) ?? `unfiled:${id}`
      here.add(key, own)
      return [id, { key, bands: own }]
    }),
  )
}

/** Texts that are looked at together, found by the bands that they share. */
class Together {
  private readonly texts: { key: string; size: number }[] = []
  private readonly having = new Map<string, number[]>()

  add(key: string, bands: readonly string[]): void {
    const at = this.texts.push({ key, size: bands.length }) - 1
    for (const band of bands) this.having.set(band, [...(this.having.get(band) ?? []), at])
  }

  find(bands: readonly string[]): string | undefined {
    const shared = new Map<number, number>()
    for (const band of bands)
      for (const at of this.having.get(band) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    const same = [...shared].find(
      ([at, count]) => count >= SHARE * Math.min(bands.length, this.texts[at]!.size),
    )
    return same && this.texts[same[0]]!.key
  }
}

async function alikeFiled(tx: Tx, given: string): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; other: string }[]>`
    select g.id, near.report_id as other from jsonb_to_recordset(${given}::jsonb) as g(id text, bands text[])
    cross join lateral (select n.report_id, (select count(*) from unnest(n.bands) b where b = any(g.bands)) as shared, cardinality(n.bands) as size
      from snapshot n where n.bands && g.bands order by shared desc, n.id limit 1) near
    where near.shared >= ${SHARE}::float * least(near.size, cardinality(g.bands))`
  return new Map(rows.map(({ id, other }) => [id, other]))
}

async function alikeUnfiled(tx: Tx, given: string, rows: Row[]): Promise<Map<string, string>> {
  const found = await tx.$queryRaw<{ id: string; other: string }[]>`
    select g.id, near.text_key as other from jsonb_to_recordset(${given}::jsonb) as g(id text, bands text[])
    cross join lateral (select i.text_key,
        (select count(*) from unnest(string_to_array(i.says ->> 'bands', ' ')) b where b = any(g.bands)) as shared,
        cardinality(string_to_array(i.says ->> 'bands', ' ')) as size
      from inbox_item i where i.kind = 'unfiled' and string_to_array(i.says ->> 'bands', ' ') && g.bands and i.record_id <> all(${rows.map(({ id }) => id)}::text[])
      order by shared desc, i.since, i.key limit 1) near
    where near.shared >= ${SHARE}::float * least(near.size, cardinality(g.bands))`
  return new Map(found.map(({ id, other }) => [id, other]))
}
