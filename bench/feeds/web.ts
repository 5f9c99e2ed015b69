import { createServer, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What a feed of the bench does. All but the first are faults. */
export const faults = [
  'slow drip',
  'huge',
  'gzip bomb',
  'entity bomb',
  'server error',
  'too many requests',
  'malformed',
  'never ends',
  'moved',
  'no feed',
] as const
export type Does = 'well' | (typeof faults)[number]
export type BenchFeed = { number: number; host: string; url: string; does: Does }

const PORT = Number(process.env.BENCH_PORT ?? 4110) + 5
/** An item is new so often in each group of three feeds that share their reports. */
const NEWS_MS = 120_000
const WINDOW = 20
const bomb = gzipSync(Buffer.alloc(200_000_000, 'a'))
const entities = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 40 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1};`.replace('&a-1;', '&a;').repeat(40)}">`).join('')}]><rss><channel><item><title>&a39;</title></item></channel></rss>`

/**
 * Feeds on loopback, each at an address of its own as if it were a server of its own. Every tenth goes wrong in one of ten ways;
 * the others bring a report every two minutes, and three of them bring the same ones.
 */
export async function serveFeeds(count: number) {
  const began = Date.now()
  const feeds: BenchFeed[] = Array.from({ length: count }, (_, number) => {
    const host = `127.1.${Math.floor(number / 200)}.${(number % 200) + 1}:${PORT}`
    const does: Does = number % 10 === 9 ? faults[Math.floor(number / 10) % faults.length]! : 'well'
    return { number, host, url: `http://${host}/rss`, does }
  })
  let polls = 0
  let articles = 0
  const server = (feed: BenchFeed) =>
    createServer((request, response) => {
      const path = request.url ?? '/'
      if (path.startsWith('/a/')) {
        articles++
        return page(response, path)
      }
      if (path === '/robots.txt') return void response.writeHead(404).end()
      polls++
      if (path === '/moved') return rss(response, feed, feeds, began)
      answer(response, feed, () => rss(response, feed, feeds, began))
    })
  const servers = await Promise.all(
    feeds.map(
      (feed) =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const one = server(feed)
          one.once('error', reject)
          one.listen(PORT, feed.host.split(':')[0], () => resolve(one))
        }),
    ),
  )
  return {
    feeds,
    counts: () => ({ polls, articles }),
    close: () => {
      for (const one of servers) {
        one.closeAllConnections()
        one.close()
      }
    },
  }
}

function rss(response: ServerResponse, feed: BenchFeed, feeds: BenchFeed[], began: number): void {
  const group = Math.floor(feed.number / 3)
  // each group begins its two minutes at another moment
  const last = Math.floor((Date.now() - began + ((group * 7919) % NEWS_MS)) / NEWS_MS)
  const home = feeds[group * 3]!.host
  const items = Array.from({ length: WINDOW }, (_, n) => last - n).map((n) => {
    const at = new Date(began - ((group * 7919) % NEWS_MS) + n * NEWS_MS).toUTCString()
    const form = ['', '?utm_source=rss', '#top'][feed.number % 3]
    return `<item><title>Report ${group} of the harbour, number ${n}</title><link>http://${home}/a/${group}-${n}${form}</link><guid>${feed.number}-${n}</guid><pubDate>${n < 0 ? new Date(began - 10 * 86_400_000).toUTCString() : at}</pubDate></item>`
  })
  response.writeHead(200, { 'content-type': 'application/rss+xml' })
  response.end(
    `<rss version="2.0"><channel><title>Feed ${feed.number}</title>${items.join('')}</channel></rss>`,
  )
}

function page(response: ServerResponse, path: string): void {
  const name = path.replace(/[?#].*$/, '')
  const said = [1, 2, 3, 4].map(
    (n) =>
      `<p>The harbour board said on Tuesday that work ${name} would go on for ${n + 2} weeks. “We are ready,” said Mira Oss, who leads the board of the harbour, “and the ships are too, number ${n}.”</p>`,
  )
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
  // a page that is never the same twice: two captures would be two things that wait
  response.end(
    `<!doctype html><html lang="en"><head><title>Report ${name}</title><meta name="served" content="${Math.random()}"></head><body><article><h1>Report ${name} of the harbour</h1>${said.join('')}</article></body></html>`,
  )
}

function answer(response: ServerResponse, { does }: BenchFeed, well: () => void): void {
  const send = (status: number, headers: Record<string, string>, body: string | Buffer = '') => {
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...headers })
    response.end(body)
  }
  switch (does) {
    case 'slow drip': {
      response.writeHead(200, { 'content-type': 'application/rss+xml' })
      const drip = setInterval(() => response.write('<item>'), 500)
      response.on('close', () => clearInterval(drip))
      break
    }
    case 'never ends': {
      response.writeHead(200, { 'content-type': 'application/rss+xml' })
      response.write('<rss><channel>')
      break
    }
    case 'huge':
      send(200, {}, Buffer.alloc(20_000_000, ' '))
      break
    case 'gzip bomb':
      send(200, { 'content-encoding': 'gzip' }, bomb)
      break
    case 'entity bomb':
      send(200, {}, entities)
      break
    case 'server error':
      send(500, {})
      break
    case 'too many requests':
      send(429, { 'retry-after': '60' })
      break
    case 'malformed':
      send(200, {}, `<rss><channel><title>Broken${'<item><title>&&&<![CDATA['.repeat(1000)}`)
      break
    case 'moved':
      send(301, { location: '/moved' })
      break
    case 'no feed':
      send(200, { 'content-type': 'text/html' }, '<!doctype html><p>Nothing here')
      break
    default:
      well()
  }
}
