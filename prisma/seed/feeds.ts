import { createHash } from 'node:crypto'
import { db } from '../../data/db.ts'
import { keepPolled } from '../../data/feed/poll.ts'
import { type Settled, settleItem } from '../../data/feed/take.ts'
import { addFeed, editFeed } from '../../data/feed/write.ts'
import { keepUnfiled } from '../../data/report/unfiled.ts'
import { system, type Viewer } from '../../domain/access/viewer.ts'
import { readPlainText } from '../../domain/reading/page/read-page.ts'
import { type CastFeed, type CastItem, feeds } from '../cast/feeds.ts'
import { type Ids, known, must } from './ok.ts'
import type { Put } from './reports.ts'

const viewer = system('feeds')
const MINUTE = 60_000
type Known = { sources: Ids; reports: Ids }

/** Follows the cast's feeds and keeps what they brought lately, as the worker would have: for the demonstration alone. */
export async function followFeeds(admin: Viewer, given: Known, put: Put, now: Date): Promise<void> {
  for (const cast of feeds) {
    const source = known(given.sources, cast.source)
    const { feed } = must(await addFeed(admin, { url: cast.url, source }), cast.url)
    if (cast.exclude) {
      const settings = {
        url: cast.url,
        source,
        schedule: 'adapts',
        filing: 'waits',
        quietHours: '',
        include: '',
      }
      must(await editFeed(admin, { feed, version: 1, ...settings, exclude: cast.exclude }), cast.url)
    }
    await asked(feed, cast, now)
    for (const item of cast.items) await settled(feed, cast, item, given, put, now)
  }
}

const urlOf = ({ url }: CastFeed, { path }: CastItem) => new URL(path, url).href

async function asked(feed: string, cast: CastFeed, now: Date): Promise<void> {
  const at = new Date(now.getTime() - cast.asked * MINUTE)
  const known = { url: cast.url, bytesHash: null, at }
  // the first answer would leave alone what is older than a day
  const empty = read(cast, [])
  const first = new Date(
    Math.min(...cast.items.map(({ minutes }) => now.getTime() - minutes * MINUTE)) - MINUTE,
  )
  must(await keepPolled(viewer, feed, known, empty, { now: first, random: 0.5 }), cast.url)
  const items = cast.items.map((item) => ({
    ...{
      id: urlOf(cast, item),
      title: item.title,
      url: urlOf(cast, item),
      categories: item.categories ?? [],
    },
    publishedAt: new Date(now.getTime() - item.minutes * MINUTE).toISOString(),
  }))
  must(await keepPolled(viewer, feed, known, read(cast, items), { now: at, random: 0.5 }), cast.url)
  for (let times = 0; times < (cast.failing?.times ?? 0); times++) {
    const failed = { came: 'failed', why: cast.failing!.why, retryAfter: null } as const
    must(await keepPolled(viewer, feed, known, failed, { now: at, random: 0.5 }), cast.url)
  }
}

const read = (
  { title, url }: CastFeed,
  items: Extract<Parameters<typeof keepPolled>[3], { came: 'read' }>['feed']['items'],
) => ({
  ...({ came: 'read', movedTo: null, etag: null, lastModified: null } as const),
  feed: { title, items },
  bytesHash: createHash('sha256').update(`${url} ${items.length}`).digest('hex'),
})

async function settled(
  feed: string,
  cast: CastFeed,
  item: CastItem,
  given: Known,
  put: Put,
  now: Date,
): Promise<void> {
  if (item.became === 'excluded') return
  const url = urlOf(cast, item)
  const arrival = await db().feedArrival.findFirst({ where: { feedId: feed, url }, select: { itemId: true } })
  if (!arrival) throw new Error(`${url} did not arrive`)
  const at = new Date(now.getTime() - item.minutes * MINUTE)
  must(await settleItem(viewer, arrival.itemId, await became(url, item, given, put, at), at), url)
}

async function became(
  url: string,
  { became, title, text }: CastItem,
  given: Known,
  put: Put,
  at: Date,
): Promise<Settled> {
  if (typeof became === 'object') return { state: 'read', reportId: known(given.reports, became.report) }
  if (became === 'failed') return { state: 'failed', why: 'fetch.server error' }
  if (became !== 'waits') return { state: became as 'paywall' | 'teaser', why: `page.${became}` }
  const bytes = new TextEncoder().encode(text ?? title)
  await put(bytes)
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  const page = {
    ...readPlainText(text ?? title, { url }),
    kind: 'article' as const,
    title,
    language: 'en',
    canonicalUrl: url,
  }
  const capture = {
    ...{
      way: 'link' as const, // as a feed's items are captured
      bytesHash,
      size: bytes.length,
      contentType: 'text/plain; charset=utf-8',
      finalUrl: url,
    },
    ...{ redirects: [], status: 200, headers: {}, retrievedAt: at },
  }
  must(await keepUnfiled(viewer, capture, { ...page, publishedAt: at.toISOString() }), url)
  return { state: 'read', bytesHash }
}
