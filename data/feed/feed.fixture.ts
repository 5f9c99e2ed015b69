import { expect } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { readFeed } from '#domain/reading/feed/read-feed.ts'
import { readPage, readPlainText } from '#domain/reading/page/read-page.ts'
import { readText } from '#domain/reading/read.ts'
import { type PollWorld, pollFeed } from '#jobs/poll-feed.ts'
import type { World } from '#jobs/world.ts'
import type { FetchOutcome } from '#outside/fetch-outcome.ts'
import { type FakeAnswer, fakeFetchPage, fakePage } from '#outside/fetch-page.fake.ts'
import { memoryStore } from '#outside/snapshot-store.fake.ts'
import { db } from '../db.ts'
import { addSource } from '../source/write.ts'
import { feedRecord } from './read.ts'
import { addFeed } from './write.ts'

export const desk = system('test')
export const editor: Viewer = { kind: 'person', id: 'editoreditor', name: 'Noa', role: 'editor' }
export const admin: Viewer = { kind: 'person', id: 'adminadmin22', name: 'Ida', role: 'admin' }
export const now = new Date('2031-03-04T12:00:00Z')
export const value = <T>(outcome: { kind: string; value?: T }): T => {
  expect(outcome.kind).toBe('ok')
  return outcome.value as T
}
let count = 0
export const fresh = () => `n${++count}`

type Entry = {
  url?: string
  title?: string
  guid?: string
  date?: string
  source?: string
  category?: string
}
export const rss = (entries: Entry[]) =>
  `<rss version="2.0"><channel><title>The Quay</title>${entries
    .map(
      ({ url, title, guid, date = '2031-03-04T11:00:00Z', source, category }) =>
        `<item><title>${title}</title>${url ? `<link>${url}</link>` : ''}${guid ? `<guid isPermaLink="false">${guid}</guid>` : ''}<pubDate>${date}</pubDate>${source ? `<source url="https://wire.example/rss">${source}</source>` : ''}${category ? `<category>${category}</category>` : ''}</item>`,
    )
    .join('')}</channel></rss>`
export const answer = (text: string, more: Partial<Extract<FetchOutcome, { ok: true }>> = {}) =>
  fakePage(text, {
    headers: { 'content-type': 'application/rss+xml' },
    finalUrl: 'https://quay.example/rss',
    ...more,
  })
export const article = (topic: string) =>
  `<!doctype html><html lang="en"><head><title>Harbour: ${topic}</title><meta property="article:published_time" content="2031-03-04T10:30:00Z"></head><body><article><h1>Harbour: ${topic}</h1>${[1, 2, 3].map((n) => `<p>The harbour board said on Tuesday that ${topic} would go on for ${n + 2} weeks. “We are ready,” said Mira Oss, who leads the board of the harbour, “and the ships are too.”</p>`).join('')}</article></body></html>`

export const outside = (pages: Record<string, FakeAnswer>): PollWorld => ({
  fetchPage: fakeFetchPage(pages),
  parse: async ({ bytes, base }) => ({ feed: readFeed(bytes, base) }),
  clock: { now: () => now },
  ...{ random: () => 0.5, hubs: true },
})
export const store = memoryStore()
export const world = (pages: Record<string, FakeAnswer>): World => ({
  fetchPage: fakeFetchPage(pages),
  store,
  read: async (input) => {
    const page = input.kind === 'html' ? readPage(input.bytes, input) : readPlainText(input.text, input)
    return { page, reading: readText(page.text, { language: page.language ?? 'en', blocks: page.blocks }) }
  },
})
export const followed = async (url = `https://quay.example/${fresh()}`, source: string | null = null) => ({
  url,
  id: value(await addFeed(admin, { url, source })).feed,
})
/** Asked once while it held nothing, so that what comes next is news. */
export async function known(source: string | null = null) {
  const feed = await followed(undefined, source)
  value(await pollFeed(feed.id, true, outside({ [feed.url]: answer(rss([])) })))
  return feed
}
export const poll = async ({ id, url }: { id: string; url: string }, entries: Entry[], more = {}) =>
  value(await pollFeed(id, true, outside({ [url]: answer(rss(entries), more) })))
export const jobsFor = async (kind: string) =>
  db().$queryRaw<
    { data: Record<string, string> }[]
  >`select data from pgboss.job where name = ${kind} and state < 'active'`
export const itemsOf = async (id: string) => value(await feedRecord(desk, id, now)).items

/** A source with a domain of its own. */
export async function publisher() {
  const domain = `${fresh()}.example`
  const name = `The Quay ${fresh()}`
  const { source } = value(
    await addSource(admin, {
      ...{ name, kind: 'news outlet', homepage: '', domains: [domain], language: 'en', country: '' },
      ...{ owner: '', actor: '', carries: [] },
    }),
  )
  return { source, domain, name }
}
/** An item that a feed brought and that is to be captured. */
export async function arrived(source: string | null = null, domain = 'quay.example') {
  const feed = await known(source)
  const url = `https://${domain}/${fresh()}`
  await poll(feed, [{ url, title: `Item ${fresh()}` }])
  return { feed, url, id: (await itemsOf(feed.id))[0]!.id }
}
export const itemIn = async (feed: { id: string }) => (await itemsOf(feed.id))[0]
