import { afterAll, expect, it } from 'vitest'
import { feedParser } from '#jobs/parse-feed.ts'
import { pollFeed } from '#jobs/poll-feed.ts'
import { db } from '../db.ts'
import { admin, answer, desk, followed, fresh, known, now, outside, rss, value } from './feed.fixture.ts'
import { hubVerifies, keepHub } from './hub.ts'
import { feedRecord } from './read.ts'
import { editFeed } from './write.ts'

const { parse, close } = feedParser()
afterAll(close)

const HOUR = 3_600_000
type Of = { id: string; url: string }
const asked = async ({ id, url }: Of, text: string, at = now) => {
  const more = { ...outside({ [url]: answer(text) }), parse, clock: { now: () => at } }
  return value(await pollFeed(id, true, more))
}
const rowOf = ({ id }: Of) => db().feed.findUniqueOrThrow({ where: { id } })
const shown = async ({ id }: Of) => value(await feedRecord(desk, id, now))
const old = '2031-02-01T10:00:00Z'
const entries = (dates: string[]) =>
  dates.map((date, n) => ({ url: `https://quay.example/${fresh()}`, title: `T ${n} ${fresh()}`, date }))
const json = (dates: string[]) =>
  JSON.stringify({
    ...{ version: 'https://jsonfeed.org/version/1.1', title: 'H' },
    items: entries(dates).map(({ date, url, title }) => ({ id: url, url, title, date_published: date })),
  })
const RECENT = '2031-03-04T11:00:00Z'

it('a JSON feed that cannot be read fails, and the first that can is the first', async () => {
  const feed = await followed()
  const text = json([RECENT, old, old])
  for (const broken of [text.slice(0, -20), text.replace(']}', ',]}')])
    expect(await asked(feed, broken)).toBeTruthy()
  expect(await shown(feed)).toMatchObject({
    lastError: 'feed broken',
    failures: 2,
    health: 'failing',
    items: [],
  })
  expect((await rowOf(feed)).bytesHash).toBeNull()
  expect(await asked(feed, text)).toEqual({ arrived: 3, taken: 1 })
  expect(await shown(feed)).toMatchObject({ lastError: null, failures: 0 })
})

it('a JSON feed of more than two megabytes is read', async () => {
  const feed = await followed()
  const long = json([RECENT]).replace('"items"', `"description":"${'x'.repeat(2_300_000)}","items"`)
  expect(await asked(feed, long)).toEqual({ arrived: 1, taken: 1 })
})

it('of a feed that breaks off the items before are taken, that is told, and the first whole one is the first', async () => {
  const feed = await followed()
  const three = rss(entries([RECENT, RECENT, old]))
  const cut = three.slice(0, three.lastIndexOf('<item>') - 60)
  // the second is cut: half of it is not taken
  expect(await asked(feed, cut)).toEqual({ arrived: 1, taken: 1 })
  expect(await shown(feed)).toMatchObject({ lastError: 'feed cut short', failures: 0, health: 'well' })
  expect((await rowOf(feed)).bytesHash).toBeNull()
  expect(await asked(feed, three)).toEqual({ arrived: 2, taken: 1 })
  expect(await shown(feed)).toMatchObject({ lastError: null, failures: 0, health: 'well' })
})

it('one that breaks off is asked again in its own rhythm, whatever its hub once proved', async () => {
  const feed = await known()
  value(await keepHub(desk, feed.id, 'https://hub.example/', feed.url))
  const hub = await db().feedHub.findUniqueOrThrow({ where: { feedId: feed.id } })
  value(await hubVerifies(hub.callback, { mode: 'subscribe', topic: hub.topic, seconds: 86_400 }, now))
  await db().feedHub.update({ where: { feedId: feed.id }, data: { provedAt: now, heardAt: now } })
  await db().feed.update({ where: { id: feed.id }, data: { interval: 1200, failures: 4 } })
  const text = rss(entries([RECENT])).replace('</channel></rss>', '')
  await asked(feed, text, new Date(now.getTime() + HOUR))
  expect(await rowOf(feed)).toMatchObject({
    failures: 0,
    nextPollAt: new Date(now.getTime() + HOUR + 600_000),
  })
})

it('one that always breaks off is so long: it is no failure, and after the third all that comes is news', async () => {
  const feed = await followed()
  const cut = (items: ReturnType<typeof entries>) => rss(items).replace('</channel></rss>', '')
  let all = entries(Array.from({ length: 2 }, () => RECENT))
  const text = () => cut(all)
  for (const n of [1, 2, 3]) {
    all = [...entries([RECENT]), ...all]
    expect(await asked(feed, text())).toMatchObject({ taken: n === 1 ? 3 : 1 })
  }
  expect(await rowOf(feed)).toMatchObject({ bytesHash: expect.any(String), etag: null, failures: 0 })
  // the same once more: it still breaks off
  expect(await asked(feed, text())).toEqual({ arrived: 0, taken: 0 })
  expect(await shown(feed)).toMatchObject({ lastError: 'feed cut short', failures: 0, health: 'well' })
  // news that are seen late, and many without a date
  all = [...entries([old]), ...all]
  expect(await asked(feed, text())).toEqual({ arrived: 1, taken: 1 })
  all = [...entries(Array.from({ length: 11 }, () => '')), ...all]
  expect(await asked(feed, text())).toEqual({ arrived: 11, taken: 11 })
  // many such answers put off nothing when the network fails once
  await db().feed.update({ where: { id: feed.id }, data: { interval: 1200 } })
  const refused = { ok: false, reason: 'refused', detail: '' } as const
  value(await pollFeed(feed.id, true, { ...outside({ [feed.url]: refused }), parse }))
  const { failures, nextPollAt } = await rowOf(feed)
  expect([failures, (nextPollAt.getTime() - now.getTime()) / 1000]).toEqual([1, 2400])
})

it('one that broke off begins anew at another address, and when it is whole in between', async () => {
  const feed = await followed()
  const cut = () => rss(entries([RECENT])).replace('</channel></rss>', '')
  for (const text of [cut(), cut(), rss(entries([RECENT])), cut(), cut()]) await asked(feed, text)
  expect(await rowOf(feed)).toMatchObject({ cuts: 2 })
  const { version } = await shown(feed)
  const as = { source: '', schedule: 'adapts', filing: 'waits', quietHours: '', include: '', exclude: '' }
  const url = `https://quay.example/${fresh()}`
  value(await editFeed(admin, { feed: feed.id, version, url, ...as }))
  expect(await asked({ id: feed.id, url }, cut().replace(RECENT, old))).toEqual({ arrived: 1, taken: 0 })
  expect(await rowOf(feed)).toMatchObject({ cuts: 1, bytesHash: null })
})
