import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { how, type JobInput } from '#domain/queue/kinds.ts'
import { env } from '#env'
import { atOnce, inTurn, type Moment, NotYet, type Turns, usualTurns } from '#jobs/in-turn.ts'
import { lookNow } from '#jobs/look-again.ts'
import { pollFeed } from '#jobs/poll-feed.ts'
import { run as itemRun } from '#jobs/queued/feed-item.ts'
import { run as pollRun } from '#jobs/queued/feed-poll.ts'
import { takeItem } from '#jobs/take-item.ts'
import type { FetchOutcome } from '#outside/fetch-outcome.ts'
import { fakePage } from '#outside/fetch-page.fake.ts'
import { db } from '../db.ts'
import {
  admin,
  answer,
  arrived,
  article,
  desk,
  followed,
  fresh,
  itemIn,
  known,
  outside,
  poll,
  rss,
  value,
  world,
} from '../feed/feed.fixture.ts'
import { hubTells, keepHub } from '../feed/hub.ts'
import { queueDueFeeds } from '../feed/poll.ts'
import { feedRecord } from '../feed/read.ts'
import { editFeed, pollNow } from '../feed/write.ts'
import { keepRobots } from '../report/look-hosts.ts'
import { takeLook } from '../report/looks.ts'
import { changingWeb, filedFrom, pageOf } from '../testing/rereading.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { forgetHosts, holdHost, nextTurn, releaseHost } from './turns.ts'

const systemClock = { now: () => new Date() }
const turns = (delay: number, patience = 30_000): Turns => ({ clock: systemClock, delay, patience })
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

it('who goes first is let in at a host that nobody asked yet, and who comes back at one that was forgotten', async () => {
  const all = watched(() => answer(rss([])))
  const how = turns(0.2, 100)
  const host = `${fresh()}.turns.example`
  await inTurn(all.fetchPage, how, { line: 'first' })(`https://${host}/rss`)
  const other = `${fresh()}.turns.example`
  await inTurn(all.fetchPage, how, { turn: { host: other, at: new Date().toISOString() } })(
    `https://${other}/rss`,
  )
  expect(all.asked).toHaveLength(2)
  expect((await hostOf(other)).notBefore.getTime()).toBeGreaterThan(all.starts[1]!)
})

it('a turn that is far off is given out, and kept for the job that comes back for it', async () => {
  const url = `https://${fresh()}.turns.example/rss`
  const all = watched(() => answer(rss([])))
  const how = turns(3600, 100)
  await inTurn(all.fetchPage, how)(url)
  const ask = async (promised?: Moment) => {
    try {
      await inTurn(all.fetchPage, how, { turn: promised })(url)
    } catch (error) {
      if (error instanceof NotYet) return error
      throw error
    }
    return null
  }
  const [first, second] = [await ask(), await ask()]
  expect(first?.url).toBe(url)
  expect(second!.at.getTime() - first!.at.getTime()).toBe(3_600_000)
  expect(all.asked).toHaveLength(1)
  // its moment has come
  const { host } = new URL(url)
  await db().lookHost.update({ where: { host }, data: { notBefore: new Date(0) } })
  expect(await ask({ ...first!.turn!, at: new Date().toISOString() })).toBeNull()
  expect(all.asked).toHaveLength(2)
})

/** What the queue holds of a feed or an item, as a worker will be given it. */
const waiting = (id: string) =>
  db().$queryRaw<
    { data: object; group_id: string; start_after: Date; retry_count: number; priority: number }[]
  >`
    select data, group_id, start_after, retry_count, priority from pgboss.job
    where singleton_key = ${id} and state = 'created' order by name`
const clear = (id: string) => db().$executeRaw`delete from pgboss.job where singleton_key = ${id}`
const job = { id: 'x', tries: 1, priority: 0, signal: AbortSignal.timeout(60_000) }

it('a job whose turn is far off comes back for it, whichever its kind', async () => {
  const host = `${fresh()}.turns.example`
  const item = await arrived(null, host)
  const feed = await followed(`https://${host}/rss`)
  const from = Date.now()
  for (const line of ['other', 'poll'] as const)
    must(await nextTurn(desk, host, 60_000, new Date(from), line))
  // the jobs that adding and arriving put in are those that run here
  await clear(feed.id)
  await clear(item.id)
  await itemRun({ item: item.id }, { ...job, priority: 3 })
  await pollRun({ feed: feed.id }, job)
  for (const [id, input, after, priority] of [
    [item.id, { item: item.id }, from + 60_000, 3],
    [feed.id, { feed: feed.id }, from + 120_000, 0],
  ] as const) {
    const [there, ...more] = await waiting(id)
    expect(more).toEqual([])
    const at = new Date(after).toISOString()
    expect(there).toMatchObject({
      data: { ...input, turn: { host, at } },
      group_id: host,
      retry_count: 0,
      priority,
    })
    expect(there!.start_after.toISOString()).toBe(at)
  }
})

it('a job makes room for those of other hosts, and does not sleep through the delay in its worker', async () => {
  const { delay, patience } = usualTurns()
  expect(patience).toBeLessThanOrEqual((delay * 1000) / 4)
  const host = `${fresh()}.turns.example`
  const item = await arrived(null, host)
  // a job that slept would not be done within this test
  must(await nextTurn(desk, host, 3_600_000, new Date()))
  await clear(item.id)
  await itemRun({ item: item.id }, job)
  expect(await waiting(item.id)).toHaveLength(1)
})

it('a job that came for its turn while another was late for theirs keeps its place before all behind it', async () => {
  const host = `${fresh()}.turns.example`
  const all = watched(() => answer(rss([])))
  const how = turns(0, 100)
  must(await nextTurn(desk, host, 900_000, new Date()))
  const free = new Date(Date.now() + 50_000)
  await db().lookHost.update({ where: { host }, data: { notBefore: free } })
  const mine = { host, at: new Date().toISOString() }
  const told = await inTurn(all.fetchPage, how, { turn: mine })(`https://${host}/b`).catch((error) => error)
  expect(told).toBeInstanceOf(NotYet)
  expect(told.turn).toEqual(mine)
  expect(told.at).toEqual(free)
})

/** A site that has no time, and says for how long; it has no robots.txt. */
async function busySite() {
  let asked = 0
  const site = createServer(({ url }, response) => {
    if (url === '/robots.txt') return void response.writeHead(404).end()
    asked++
    response.writeHead(503, { 'retry-after': '604800' }).end()
  })
  await once(site.listen(0, '127.0.0.1'), 'listening')
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`
  Object.assign(env, { FETCH_ALLOW_HOSTS: [host] })
  return { site, host, asked: () => asked }
}

it('an item whose site puts it off after each failure is given up after as many tries as any other', async () => {
  const { site, host, asked } = await busySite()
  const bringing = await known()
  await poll(bringing, [{ url: `http://${host}/${fresh()}`, title: 'Busy' }])
  const item = (await itemIn(bringing))!
  let input: JobInput<'feed.item'> = { item: item.id }
  // as the queue does: what fails is tried again, what was put off comes at its moment as a new job
  for (let runs = 0, tries = 1; runs < 30; runs++) {
    await clear(item.id)
    try {
      await itemRun(input, { ...job, tries })
      const [later] = await waiting(item.id)
      if (!later) break
      const { turn, ...more } = later.data as JobInput<'feed.item'>
      await db().lookHost.update({ where: { host }, data: { nextAt: new Date(0), notBefore: new Date(0) } })
      input = { ...more, turn: { ...turn!, at: new Date().toISOString() } }
      tries = 1
    } catch {
      tries++
    }
  }
  site.close()
  expect(asked()).toBe(how('feed.item').again + 1)
  expect(await db().feedItem.findUniqueOrThrow({ where: { id: item.id } })).toMatchObject({
    state: 'failed',
    why: 'fetch.server error',
  })
})

it('a feed that is asked for now goes ahead of moments that were given out', async () => {
  const { site, host, asked } = await busySite()
  const feed = await followed(`http://${host}/rss`)
  must(await nextTurn(desk, host, 3_600_000, new Date()))
  await pollRun({ feed: feed.id, now: true }, job)
  expect(asked()).toBe(1)
  site.close()
})

it('a poll that was put off for long keeps out neither a person, a hub nor another address', async () => {
  const host = `${fresh()}.turns.example`
  const feed = await followed(`https://${host}/rss`)
  value(await keepHub(desk, feed.id, 'https://hub.example/', feed.url))
  const { callback } = await db().feedHub.findUniqueOrThrow({ where: { feedId: feed.id } })
  must(await nextTurn(desk, host, 0, new Date()))
  await db().lookHost.update({ where: { host }, data: { notBefore: new Date(Date.now() + 604_800_000) } })
  const put = async () => {
    await clear(feed.id)
    await pollRun({ feed: feed.id, now: true }, job)
    const [later] = await waiting(feed.id)
    // it looks around again before the site's week is over
    expect(later!.start_after.getTime() - Date.now()).toBeGreaterThan(500_000)
    expect(later!.start_after.getTime() - Date.now()).toBeLessThanOrEqual(600_000)
  }
  const soon = async (more: object) => {
    const [job, ...others] = (await waiting(feed.id)) as [Awaited<ReturnType<typeof waiting>>[0]]
    expect(others).toEqual([])
    expect(job).toMatchObject({ priority: 1, ...more })
    expect(job.start_after.getTime()).toBeLessThanOrEqual(Date.now())
  }
  await put()
  value(await pollNow(admin, { feed: feed.id }))
  await soon({ data: { feed: feed.id, now: true } })
  await put()
  const due = { nextPollAt: new Date(Date.now() + 900_000) }
  await db().feed.update({ where: { id: feed.id }, data: due })
  value(await hubTells(callback, null, null, new Date()))
  await soon({ data: { feed: feed.id } })
  await put()
  const { version } = value(await feedRecord(desk, feed.id, new Date()))
  const as = { source: '', schedule: 'adapts', filing: 'waits', quietHours: '', include: '', exclude: '' }
  const url = `https://other.${host}/rss`
  value(await editFeed(admin, { feed: feed.id, version, url, ...as }))
  await soon({ group_id: `other.${host}` })
})

it('feeds that wait in the queue do not keep out those that are due and do not', async () => {
  const [put, due] = [await followed(), await followed()]
  await clear(due.id)
  const past = (year: string) => ({ nextPollAt: new Date(`${year}-01-01`) })
  await db().feed.update({ where: { id: put.id }, data: past('1980') })
  await db().feed.update({ where: { id: due.id }, data: past('1990') })
  expect(value(await queueDueFeeds(desk, new Date(), 1))).toBe(1)
  expect(await waiting(due.id)).toHaveLength(1)
})

it('a moment is good for the host that gave it alone', async () => {
  const host = `${fresh()}.turns.example`
  must(await nextTurn(desk, host, 60_000, new Date()))
  const promised = { host: 'another.example', at: new Date().toISOString() }
  const all = watched(() => answer(rss([])))
  await expect(
    inTurn(all.fetchPage, turns(60, 100), { turn: promised })(`https://${host}/b`),
  ).rejects.toThrow(NotYet)
  expect(all.asked).toEqual([])
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
  const began = Date.now()
  await pollFeed(feed.id, true, { ...outside({}), fetchPage })
  const { notBefore } = await hostOf(host)
  // a header tells whole seconds
  expect(notBefore.getTime()).toBeGreaterThan(began + 900_000 - 1000)
  expect(notBefore.getTime()).toBeLessThanOrEqual(Date.now() + 900_000)
  expect(must(await takeLook(desk, new Date(), report))).toEqual({ busy: notBefore })
  await expect(fetchPage(url)).rejects.toThrow(NotYet)
  // nor does one go ahead who was promised a moment before the site asked
  await expect(
    inTurn(busy.fetchPage, turns(0, 100), { turn: { host, at: new Date().toISOString() } })(url),
  ).rejects.toThrow(NotYet)
  expect(busy.asked).toHaveLength(1)
})

it('robots.txt that looks have read slows down every kind', async () => {
  const host = `${fresh()}.turns.example`
  const now = new Date()
  must(await nextTurn(desk, host, 0, now))
  must(await keepRobots(desk, host, 'User-agent: *\nCrawl-delay: 7', now))
  await inTurn(watched(() => answer(rss([]))).fetchPage, turns(0))(`https://${host}/rss`)
  const { notBefore } = await hostOf(host)
  expect(notBefore.getTime() - now.getTime()).toBeGreaterThanOrEqual(7000)
  // the moments that are given out are as far from each other, or those who come for them would not be let in
  const [one, two] = [must(await nextTurn(desk, host, 0, now)), must(await nextTurn(desk, host, 0, now))]
  expect(two.getTime() - one.getTime()).toBe(7000)
})

it('looks, and the person who asks for one, do not wait behind moments that were given out', async () => {
  const host = `${fresh()}.turns.example`
  const web = changingWeb()
  const url = `https://${host}/news/ferry`
  web.put(url, { html: pageOf('Ferry held', words) })
  const report = await filedFrom(await person('editor'), web, url)
  const now = web.how.clock.now()
  must(await nextTurn(desk, host, 3_600_000, now))
  await db().look.update({ where: { reportId: report }, data: { nextAt: new Date(0) } })
  expect(must(await takeLook(desk, now))).toMatchObject({ taken: { report } })
  await db().look.update({ where: { reportId: report }, data: { heldUntil: new Date(0) } })
  await db().lookHost.update({ where: { host }, data: { heldUntil: new Date(0) } })
  expect(must(await takeLook(desk, now, report))).toMatchObject({ taken: { report } })
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

it('who was held up for so long that the host is another’s does not take it from them', async () => {
  const host = `${fresh()}.turns.example`
  const now = new Date()
  must(await nextTurn(desk, host, 0, now))
  const later = new Date(now.getTime() + 61_000)
  const [slow, other] = [must(await holdHost(desk, host, now)), must(await holdHost(desk, host, later))]
  if (!slow.held || !other.held) throw new Error('not held')
  must(await releaseHost(desk, host, now, slow.until))
  expect(must(await holdHost(desk, host, later))).toMatchObject({ held: false })
  must(await releaseHost(desk, host, now, other.until))
  expect(must(await holdHost(desk, host, later))).toMatchObject({ held: true })
})

it('a host is forgotten a week after it was last asked, where nothing waits', async () => {
  const [gone, busy, looked] = [1, 2, 3].map(() => `${fresh()}.turns.example`) as [string, string, string]
  const now = new Date()
  const web = changingWeb()
  web.put(`https://${looked}/a`, { html: pageOf('Ferry held', words) })
  await filedFrom(await person('editor'), web, `https://${looked}/a`)
  for (const host of [gone, busy, looked]) must(await nextTurn(desk, host, 0, now))
  await db().lookHost.update({
    where: { host: busy },
    data: { notBefore: new Date(now.getTime() + 3_600_000) },
  })
  await db().lookHost.update({ where: { host: looked }, data: { nextAt: new Date(0) } })
  must(await keepRobots(desk, looked, 'User-agent: *', now))
  const there = async () =>
    (await db().lookHost.findMany({ where: { host: { in: [gone, busy, looked] } } }))
      .map(({ host }) => host)
      .sort()
  must(await forgetHosts(desk, now))
  expect(await there()).toEqual([gone, busy, looked].sort())
  must(await forgetHosts(desk, new Date(now.getTime() + 7 * 86_400_000 + 1000)))
  expect(await there()).toEqual([busy, looked].sort())
  expect(await hostOf(looked)).toMatchObject({ robots: 'User-agent: *' })
  // one that went while a report was being filed from it comes back
  await db().lookHost.delete({ where: { host: looked } })
  must(await forgetHosts(desk, now))
  expect(await there()).toEqual([busy, looked].sort())
})

it('is for jobs and editors alone', async () => {
  const reader = await person('reader')
  const [host, now] = ['r.turns.example', new Date()]
  expect(await nextTurn(reader, host, 0, now)).toEqual({ kind: 'forbidden' })
  expect(await holdHost(reader, host, now)).toEqual({ kind: 'forbidden' })
  expect(await forgetHosts(reader, now)).toEqual({ kind: 'forbidden' })
  expect(await releaseHost(reader, host, now, null)).toEqual({ kind: 'forbidden' })
})
