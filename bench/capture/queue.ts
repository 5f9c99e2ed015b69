import { hash } from 'node:crypto'
import { db } from '#data/db.ts'
import { newId } from '#data/id.ts'
import { enqueueAll } from '#data/queue/enqueue.ts'
import { type Runs, startWorking } from '#data/queue/work.ts'
import { kinds } from '#domain/queue/kinds.ts'
import type { ReadInput } from '#jobs/read-in-worker.ts'
import { takeItem } from '#jobs/take-item.ts'
import type { World } from '#jobs/world.ts'

/** Sites that the articles are spread over: of each, the queue takes one item at a time. */
const SITES = 8

/** An article as its site would send it. */
export type Sent = { url: string; bytes: Uint8Array }

export const pageOf = (text: string, number: number): Sent => {
  const [title, ...paragraphs] = text.split('\n\n').filter(Boolean)
  const html = `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2031-03-04T10:00:00Z"></head>
<body><article><h1>${title}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></body></html>`
  const url = `https://${'abcdefgh'[number % SITES]}.bench.example/${number}`
  return { url, bytes: new TextEncoder().encode(html) }
}

export const inputOf = ({ url, bytes }: Sent): ReadInput => ({
  kind: 'html',
  ...{ bytes, url, contentType: 'text/html; charset=utf-8' },
})

/** The world with these sites in it, which answer at once. */
const withSites = (world: World, pages: Map<string, Sent>): World => ({
  ...world,
  fetchPage: async (url) => ({
    ok: true,
    ...{ status: 200, finalUrl: url, redirects: [], retrievedAt: new Date() },
    headers: { 'content-type': 'text/html; charset=utf-8' },
    bytes: pages.get(url)!.bytes,
  }),
})

/** Items of a feed whose reports are filed as they come, as jobs of the queue, taken by one worker. @returns articles a second */
export async function throughQueue(sent: Sent[], world: World): Promise<number> {
  const source = newId()
  await db().source.create({ data: { id: source, name: 'The Fed Bench', kind: 'news outlet' } })
  await db().sourceDomain.create({ data: { sourceId: source, domain: 'bench.example' } })
  const feed = newId()
  await db().feed.create({
    data: { id: feed, sourceId: source, url: 'https://bench.example/feed', filing: 'files' },
  })
  const items = sent.map(({ url }) => ({ id: newId(), url }))
  await db().feedItem.createMany({
    data: items.map(({ id, url }) => ({ id, fingerprint: hash('sha256', url), state: 'taken' })),
  })
  await db().feedArrival.createMany({ data: items.map(({ id, url }) => ({ feedId: feed, itemId: id, url })) })
  const outside = withSites(world, new Map(sent.map((page) => [page.url, page])))
  let left = items.length
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const idle = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, async () => undefined]))
  const runs = { ...idle, 'feed.item': ({ item }: { item: string }) => takeItem(item, false, outside) }
  await enqueueAll(
    db(),
    'feed.item',
    items.map(({ id, url }) => ({ input: { item: id }, key: id, group: new URL(url).host })),
  )
  const began = performance.now()
  const worker = await startWorking(runs as unknown as Runs, {
    done: (kind) => {
      if (kind === 'feed.item' && --left === 0) resolve()
    },
    failed: (_, error) => reject(error),
    trouble: reject,
  })
  await promise
  const rate = items.length / ((performance.now() - began) / 1000)
  await worker.stop()
  const filed = await db().report.count({ where: { sourceId: source } })
  if (filed !== items.length) throw new Error(`${filed} of ${items.length} were filed`)
  return rate
}
