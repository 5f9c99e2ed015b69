import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { how as kind } from '#domain/queue/kinds.ts'
import { env } from '#env'
import { type Coming, inTurn, NotYet, onward, patiently, type Reached, type Turns } from '#jobs/in-turn.ts'
import { lookNow } from '#jobs/look-again.ts'
import { run as itemRun } from '#jobs/queued/feed-item.ts'
import { type FetchPage, fetchPage } from '#outside/fetch-page.ts'
import { db } from '../db.ts'
import { desk, fresh, itemIn, known, poll } from '../feed/feed.fixture.ts'
import { changingWeb, filedFrom, pageOf } from '../testing/rereading.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { holdHost, nextTurn, releaseHost } from './turns.ts'

const clock = { now: () => new Date() }
const turns = (delay: number, patience = 30_000): Turns => ({ clock, delay, patience })
const hostRow = (host: string) => db().lookHost.findUniqueOrThrow({ where: { host } })
const shut = (host: string, milliseconds: number) =>
  db().lookHost.upsert({
    where: { host },
    create: { host, notBefore: new Date(Date.now() + milliseconds) },
    update: { notBefore: new Date(Date.now() + milliseconds) },
  })
/** as if its wait were over */
const open = (host: string) =>
  db().lookHost.update({
    where: { host },
    data: { notBefore: new Date(0), nextAt: new Date(0), pollAt: new Date(0) },
  })
const HOUR = 3_600_000

const sites: Server[] = []
afterEach(() => sites.splice(0).forEach((site) => void site.close()))

type Answers = Record<string, string | { to: string } | { status: number; retryAfter?: string }>
/** Two sites that answer by path, and what either was asked. What is not named is not found. */
async function twoSites(
  answers: (names: { here: string; there: string }) => { here: Answers; there: Answers },
) {
  const asked: string[] = []
  const open = async (name: 'here' | 'there') => {
    const server = createServer((request, response) => {
      const path = request.url ?? ''
      asked.push(`${name} ${path}`)
      const told = all[name][path] ?? { status: 404 }
      if (typeof told === 'string') response.writeHead(200, { 'content-type': 'text/plain' }).end(told)
      else if ('to' in told) response.writeHead(302, { location: told.to }).end()
      else response.writeHead(told.status, told.retryAfter ? { 'retry-after': told.retryAfter } : {}).end()
    })
    sites.push(server)
    await once(server.listen(0, '127.0.0.1'), 'listening')
    return `127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const [here, there] = [await open('here'), await open('there')]
  const all = answers({ here, there })
  const fetch: FetchPage = (url, options) => fetchPage(url, { ...options, allowHosts: [here, there] })
  return { here, there, asked, fetch, all }
}
/** A page here that leads there. */
const leading = (there: Answers) =>
  twoSites((names) => ({ here: { '/a': { to: `http://${names.there}/page` } }, there }))
/** A page here that leads there, and from there back. */
const roundabout = () =>
  twoSites(({ here, there }) => ({
    here: { '/a': { to: `http://${there}/door` }, '/b': 'the page' },
    there: { '/door': { to: `http://${here}/b` } },
  }))
const notYet = async (way: FetchPage, url: string): Promise<NotYet> => {
  const told = await way(url).catch((error) => error)
  expect(told).toBeInstanceOf(NotYet)
  return told
}

it('a page that leads away and back is fetched by who has its host in hand', async () => {
  const { here, fetch } = await roundabout()
  const held = must(await holdHost(desk, here, new Date()))
  expect(held).toMatchObject({ held: true })
  expect(await onward(fetch, turns(60, 100))(`http://${here}/a`)).toMatchObject({
    ok: true,
    finalUrl: `http://${here}/b`,
  })
  // it is its holder's to let go
  expect((await hostRow(here)).heldUntil).toEqual(held.until)
})

it('a job whose page leads away and back comes back for it as often as it must, and no more', async () => {
  const { here, there, asked, fetch } = await roundabout()
  const way = (coming: Coming) => inTurn(fetch, turns(60, 100), coming)
  const told = await notYet(way({}), `http://${here}/a`)
  expect(told.reached?.url).toBe(`http://${here}/b`)
  await open(here)
  const turn = { host: here, at: new Date().toISOString() }
  expect(await way({ ...told.told, turn })(`http://${here}/a`)).toMatchObject({
    ok: true,
    redirects: [{ url: `http://${here}/a` }, { url: `http://${there}/door` }],
  })
  expect(asked).toEqual(['here /a', 'there /robots.txt', 'there /door', 'here /b'])
})

it('a look takes the host that its page leads to when it is free, whoever has been given a moment there', async () => {
  const { here, there, fetch } = await leading({ '/page': 'x' })
  for (let n = 0; n < 50; n++) must(await nextTurn(desk, there, 60_000, new Date()))
  const { nextAt } = await hostRow(there)
  expect(await onward(fetch, turns(0, 100))(`http://${here}/a`)).toMatchObject({ ok: true })
  // and takes no moment from them
  expect((await hostRow(there)).nextAt).toEqual(nextAt)
})

it('a look that is put off again and again has failed, and waits longer', async () => {
  const [web, host, elsewhere] = [changingWeb(), `${fresh()}.led.example`, `${fresh()}.led.example`]
  const url = `https://${host}/news/ferry`
  web.put(url, {
    html: pageOf('Ferry held', [
      'At least 40 people were held at the ferry terminal in Belmara on Thursday, the harbour authority said.',
    ]),
  })
  const report = await filedFrom(await person('editor'), web, url)
  const until = new Date(web.how.clock.now().getTime() + HOUR)
  await db().lookHost.create({ data: { host: elsewhere, notBefore: until } })
  const leads: FetchPage = async (at, options) => {
    if (at === url) await options?.leading?.(new URL(`https://${elsewhere}/x`), [{ url: at, status: 302 }])
    return { ok: false, reason: 'not found', detail: '', status: 404 }
  }
  const how = { ...web.how, outside: { ...web.outside, fetchPage: leads } }
  for (let n = 0; n < 4; n++)
    expect(await lookNow(desk, report, how)).toMatchObject({ problems: [{ message: 'look.busy' }] })
  expect(must(await lookNow(desk, report, how))).toMatchObject({ outcome: 'failed', detail: 'no turn' })
  const look = await db().look.findUniqueOrThrow({ where: { reportId: report } })
  expect(look).toMatchObject({ failures: 1, putOffs: 0, nextAt: until })
})

it('a look whose page leads to a site that asks for patience keeps away from that one, and not from the first', async () => {
  const [web, host, elsewhere] = [changingWeb(), `${fresh()}.led.example`, `${fresh()}.led.example`]
  const url = `https://${host}/news/ferry`
  web.put(url, {
    html: pageOf('Ferry held', [
      'At least 40 people were held at the ferry terminal in Belmara on Thursday, the harbour authority said.',
    ]),
  })
  const report = await filedFrom(await person('editor'), web, url)
  let leadsOn = true
  const busy: FetchPage = async (at, options) => {
    if (at !== url) return { ok: false, reason: 'not found', detail: '', status: 404 }
    if (leadsOn) await options?.leading?.(new URL(`https://${elsewhere}/x`), [{ url: at, status: 302 }])
    return { ok: false, reason: 'refused', detail: '', status: 429, retryAfter: '86400' }
  }
  const how = { ...web.how, outside: { ...web.outside, fetchPage: busy } }
  const shutFor = async (name: string) =>
    (await hostRow(name)).notBefore.getTime() - web.how.clock.now().getTime() > HOUR
  expect(must(await lookNow(desk, report, how))).toMatchObject({ outcome: 'failed' })
  expect([await shutFor(host), await shutFor(elsewhere)]).toEqual([false, true])
  leadsOn = false
  await open(host)
  expect(must(await lookNow(desk, report, how))).toMatchObject({ outcome: 'failed' })
  expect(await shutFor(host)).toBe(true)
})

it('who comes back for a turn at another host keeps to its robots.txt', async () => {
  const { here, there, asked, fetch } = await leading({ '/robots.txt': 'User-agent: *\nDisallow: /page' })
  await shut(there, HOUR)
  const { told } = await notYet(inTurn(fetch, turns(0, 100)), `http://${here}/a`)
  await open(there)
  const turn = { host: there, at: new Date().toISOString() }
  const way = inTurn(fetch, turns(0), { ...told, turn })
  expect(await way(`http://${here}/a`)).toMatchObject({ ok: false, reason: 'robots' })
  expect(asked).toEqual(['here /a', 'there /robots.txt'])
})

it.each([{ status: 503 }, { status: 429, retryAfter: '7200' }])(
  'robots.txt that is not to be had ($status) forbids nothing for good',
  async (robots) => {
    const { here, there, fetch } = await leading({ '/robots.txt': robots, '/page': 'x' })
    const url = `http://${here}/a`
    expect(await onward(fetch, turns(0))(url)).toMatchObject({ ok: false, reason: 'robots unread' })
    await open(there)
    const later = await notYet(inTurn(fetch, turns(0), { comesBack: true }), url)
    expect(later).toMatchObject({ unread: true, reached: { url: `http://${there}/page` } })
    expect(later.at.getTime()).toBeGreaterThan(Date.now() + HOUR - 60_000)
    await open(there)
    expect(await inTurn(fetch, turns(0))(url)).toMatchObject({ ok: false, reason: 'robots unread' })
  },
)

it('an item that reaches such a site comes back, and says what it is when it was tried often', async () => {
  const { here, there } = await leading({ '/robots.txt': { status: 503 } })
  Object.assign(env, { FETCH_ALLOW_HOSTS: [here, there] })
  const feed = await known()
  await poll(feed, [{ url: `http://${here}/a`, title: 'Led away' }])
  const { id } = (await itemIn(feed))!
  const waits = () =>
    db().$queryRaw<{ data: { item: string; tried?: number; reached?: Reached } }[]>`
      select data from pgboss.job where singleton_key = ${id} and state = 'created'`
  const clear = () => db().$executeRaw`delete from pgboss.job where singleton_key = ${id}`
  const job = { id: 'x', tries: 1, priority: 0, signal: AbortSignal.timeout(60_000) }
  await clear()
  await itemRun({ item: id }, job)
  expect(await waits()).toMatchObject([{ data: { tried: 1, reached: { url: `http://${there}/page` } } }])
  await clear()
  for (const host of [here, there]) await open(host)
  await itemRun({ item: id, tried: kind('feed.item').again }, job)
  expect(await db().feedItem.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'failed',
    why: 'fetch.robots unread',
  })
})

it('where redirects had led to what has run out, the fetch begins once more at the address itself', async () => {
  const { here, there, asked, fetch, all } = await leading({ '/page': { status: 403 }, '/new': 'x' })
  const url = `http://${here}/a`
  const reached = { from: url, url: `http://${there}/page`, redirects: [{ url, status: 302 }] }
  const come = (more: Partial<Reached> = {}) =>
    inTurn(fetch, turns(0), { reached: { ...reached, ...more } })(url)
  // once: it leads to the same
  expect(await come()).toMatchObject({ ok: false, reason: 'refused' })
  expect(asked.splice(0)).toEqual(['there /robots.txt', 'there /page', 'here /a', 'there /page'])
  expect(await come({ again: true })).toMatchObject({ ok: false, reason: 'refused' })
  expect(asked.splice(0)).toEqual(['there /page'])
  all.here['/a'] = { to: `http://${there}/new` }
  expect(await come()).toMatchObject({ ok: true, finalUrl: `http://${there}/new` })
  asked.splice(0)
  // what was reached long ago is not asked for
  expect(await come({ at: new Date(Date.now() - 600_000).toISOString() })).toMatchObject({ ok: true })
  expect(asked).toEqual(['here /a', 'there /new'])
})

it('that it was begun once more is not forgotten over a wait, nor since when it waits', async () => {
  const { here, there, fetch } = await leading({ '/page': { status: 404 } })
  const url = `http://${here}/a`
  const at = new Date(Date.now() - 60_000).toISOString()
  const reached = { from: url, url: `http://${there}/page`, redirects: [{ url, status: 302 }], at }
  await shut(there, HOUR)
  const come = (coming: Coming) => notYet(inTurn(fetch, turns(0, 100), coming), url)
  expect((await come({ reached })).reached).toEqual(reached)
  await shut(here, HOUR)
  await open(there)
  const begun = await come({ reached, turn: { host: there, at: clock.now().toISOString() } })
  expect(begun.reached).toMatchObject({ url, redirects: [], again: true })
  await open(here)
  await shut(there, HOUR)
  expect((await come({ reached: begun.reached })).reached).toMatchObject({
    url: `http://${there}/page`,
    again: true,
  })
})

it('a feed is asked wherever its address leads, without a robots.txt, as it is at its own', async () => {
  const { here, asked, fetch } = await leading({
    '/robots.txt': 'User-agent: *\nDisallow: /',
    '/page': '<rss/>',
  })
  const poll = inTurn(fetch, turns(0), { line: 'poll' })
  expect(await poll(`http://${here}/a`, { wanted: 'feed' })).toMatchObject({ ok: true })
  expect(asked).toEqual(['here /a', 'there /page'])
})

it('a patient program takes hosts when they are free, takes no moment from others, and is not told that they refused', async () => {
  const { here, there, fetch } = await leading({ '/page': 'x' })
  for (const host of [here, there])
    for (let n = 0; n < 50; n++) must(await nextTurn(desk, host, 60_000, new Date()))
  const [a, b] = [await hostRow(here), await hostRow(there)]
  const url = `http://${here}/a`
  expect(await patiently(fetch, turns(0, 10))(url)).toMatchObject({ ok: true })
  expect([(await hostRow(here)).nextAt, (await hostRow(there)).nextAt]).toEqual([a.nextAt, b.nextAt])
  // one that is in another's hand is waited for
  const busy = must(await holdHost(desk, there, new Date()))
  const waiting = patiently(fetch, turns(0, 10))(url)
  const wanted = async () => (await hostRow(there)).othersUntil.getTime() > Date.now()
  while (!(await wanted())) await new Promise((resolve) => setTimeout(resolve, 20))
  must(await releaseHost(desk, there, new Date(), busy.until))
  expect(await waiting).toMatchObject({ ok: true })
  await shut(there, HOUR)
  expect(await patiently(fetch, turns(0, 10))(url)).toMatchObject({ ok: false, reason: 'refused' })
})
