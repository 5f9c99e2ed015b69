import { expect, it } from 'vitest'
import { atOnce, inTurn, NotYet, type Turns } from '#jobs/in-turn.ts'
import { lookNow } from '#jobs/look-again.ts'
import { pollFeed } from '#jobs/poll-feed.ts'
import { run as itemRun } from '#jobs/queued/feed-item.ts'
import { run as pollRun } from '#jobs/queued/feed-poll.ts'
import { takeItem } from '#jobs/take-item.ts'
import type { FetchOutcome } from '#outside/fetch-outcome.ts'
import { fakePage } from '#outside/fetch-page.fake.ts'
import { db } from '../db.ts'
import {
  answer,
  arrived,
  article,
  desk,
  followed,
  fresh,
  jobsFor,
  outside,
  rss,
  world,
} from '../feed/feed.fixture.ts'
import { takeLook } from '../report/looks.ts'
import { changingWeb, filedFrom, pageOf } from '../testing/rereading.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { holdHost, nextTurn, releaseHost } from './turns.ts'

const systemClock = { now: () => new Date() }
const turns = (delay: number, patience = 5000): Turns => ({ clock: systemClock, delay, patience })
const late = 5 // a clock of milliseconds and one that is rounded to them
const hostOf = async (host: string) => db().lookHost.findUniqueOrThrow({ where: { host } })
const words = [
  'At least 40 people were held at the ferry terminal in Belmara on Thursday, the harbour authority said.',
]

/** A fetcher that tells when it was asked, and how many ran at once. */
function watched(reply: (url: string) => FetchOutcome) {
  const [starts, asked] = [[] as number[], [] as string[]]
  const told = { starts, asked, most: 0, running: 0 }
  const fetchPage = async (url: string): Promise<FetchOutcome> => {
    starts.push(Date.now())
    asked.push(url)
    told.most = Math.max(told.most, ++told.running)
    await new Promise((resolve) => setTimeout(resolve, 30))
    told.running--
    return reply(url)
  }
  return Object.assign(told, { fetchPage })
}

it('a poll, a capture and a look at one host go one after the other, with the wait between', async () => {
  const host = `${fresh()}.turns.example`
  const item = await arrived(null, host)
  const feed = await followed(`https://${host}/rss`)
  const web = changingWeb()
  const url = `https://${host}/news/ferry`
  web.put(url, { html: pageOf('Ferry held', words) })
  const report = await filedFrom(await person('editor'), web, url)
  const page = fakePage(article('dredging'), { finalUrl: item.url, headers: { 'content-type': 'text/html' } })
  const all = watched((at) =>
    at === feed.url
      ? answer(rss([]), { finalUrl: at })
      : at === item.url
        ? page
        : { ok: false, reason: 'not found', detail: '404', status: 404 },
  )
  const fetchPage = inTurn(all.fetchPage, turns(0.3))
  const looking = { ...web.how, clock: systemClock, delay: 0.3 }
  await Promise.all([
    pollFeed(feed.id, true, { ...outside({}), fetchPage }),
    takeItem(item.id, false, { ...world({}), fetchPage }),
    lookNow(desk, report, { ...looking, outside: { ...web.outside, fetchPage: all.fetchPage } }),
  ])
  expect(all.most).toBe(1)
  // a look asks robots.txt and the page in one turn
  const own = all.asked.filter((at) => !at.endsWith('/robots.txt'))
  expect(own.toSorted()).toEqual([feed.url, item.url, url].toSorted())
  const times = all.asked.flatMap((at, n) => (at === url ? [] : [all.starts[n]!]))
  for (const [n, time] of times.slice(1).entries())
    expect(time - times[n]!).toBeGreaterThanOrEqual(300 - late)
})

it('a turn that is far off is given out, and kept for the job that comes back for it', async () => {
  const url = `https://${fresh()}.turns.example/rss`
  const all = watched(() => answer(rss([])))
  const how = turns(0.4, 100)
  await inTurn(all.fetchPage, how)(url)
  const ask = async (promised?: Date) => {
    try {
      await inTurn(all.fetchPage, how, promised)(url)
    } catch (error) {
      if (error instanceof NotYet) return error
      throw error
    }
    return null
  }
  const [first, second] = [await ask(), await ask()]
  expect(first?.url).toBe(url)
  expect(second!.at.getTime() - first!.at.getTime()).toBe(400)
  expect(all.asked).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, first!.at.getTime() - Date.now() + 60))
  expect(await ask(first!.at)).toBeNull()
  expect(all.asked).toHaveLength(2)
})

it('a job whose turn is far off comes back for it, whichever its kind', async () => {
  const host = `${fresh()}.turns.example`
  const item = await arrived(null, host)
  const feed = await followed(`https://${host}/rss`)
  must(await nextTurn(desk, host, 60_000, new Date()))
  const job = { id: 'x', tries: 1, signal: AbortSignal.timeout(60_000) }
  // the jobs that adding and arriving put in are those that run here
  await db()
    .$executeRaw`delete from pgboss.job where data ->> 'feed' = ${feed.id} or data ->> 'item' = ${item.id}`
  await pollRun({ feed: feed.id, now: true }, job)
  await itemRun({ item: item.id }, job)
  const turn = expect.stringMatching(/^20/)
  expect(await jobsFor('feed.poll')).toContainEqual({ data: { feed: feed.id, now: true, turn } })
  expect(await jobsFor('feed.item')).toContainEqual({ data: { item: item.id, turn } })
})

it('what a site asks of one kind binds the others: Retry-After of a feed keeps looks and captures away', async () => {
  const host = `${fresh()}.turns.example`
  const feed = await followed(`https://${host}/rss`)
  const web = changingWeb()
  const url = `https://${host}/news/ferry`
  web.put(url, { html: pageOf('Ferry held', words) })
  const report = await filedFrom(await person('editor'), web, url)
  const busy = watched(() => ({ ok: false, reason: 'refused', detail: '', status: 429, retryAfter: '900' }))
  const fetchPage = inTurn(busy.fetchPage, turns(0, 100))
  await pollFeed(feed.id, true, { ...outside({}), fetchPage })
  const until = Date.now() + 900_000
  const { notBefore } = await hostOf(host)
  expect(Math.abs(notBefore.getTime() - until)).toBeLessThan(5000)
  expect(must(await takeLook(desk, new Date(), report))).toEqual({ busy: notBefore })
  await expect(fetchPage(url)).rejects.toThrow(NotYet)
  // nor does one go ahead who was promised a moment before the site asked
  await expect(inTurn(busy.fetchPage, turns(0, 100), new Date())(url)).rejects.toThrow(NotYet)
  expect(busy.asked).toHaveLength(1)
})

it('robots.txt that looks have read slows down every kind', async () => {
  const host = `${fresh()}.turns.example`
  const now = new Date()
  must(await nextTurn(desk, host, 0, now))
  await db().lookHost.update({
    where: { host },
    data: { robots: 'User-agent: *\nCrawl-delay: 7', robotsAt: now },
  })
  await inTurn(watched(() => answer(rss([]))).fetchPage, turns(0))(`https://${host}/rss`)
  const { notBefore } = await hostOf(host)
  expect(notBefore.getTime() - now.getTime()).toBeGreaterThanOrEqual(7000)
})

it('a person waits for nobody, and is waited for', async () => {
  const host = `${fresh()}.turns.example`
  must(await nextTurn(desk, host, 60_000, new Date()))
  const all = watched(() => answer(rss([])))
  await atOnce(all.fetchPage, turns(60))(`https://${host}/a`)
  expect(all.asked).toHaveLength(1)
  await expect(inTurn(all.fetchPage, turns(60, 100))(`https://${host}/b`)).rejects.toThrow(NotYet)
})

it('a host that a killed worker held is free again after a minute', async () => {
  const host = `${fresh()}.turns.example`
  const now = new Date()
  must(await nextTurn(desk, host, 0, now))
  expect(must(await holdHost(desk, host, now))).toMatchObject({ held: true })
  expect(must(await holdHost(desk, host, now))).toMatchObject({ held: false })
  expect(must(await holdHost(desk, host, new Date(now.getTime() + 61_000)))).toMatchObject({ held: true })
})

it('is for jobs and editors alone', async () => {
  const reader = await person('reader')
  const [host, now] = ['r.turns.example', new Date()]
  expect(await nextTurn(reader, host, 0, now)).toEqual({ kind: 'forbidden' })
  expect(await holdHost(reader, host, now)).toEqual({ kind: 'forbidden' })
  expect(await releaseHost(reader, host, now)).toEqual({ kind: 'forbidden' })
})
