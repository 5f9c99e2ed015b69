import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { askFeedsHub } from '#jobs/ask-hub.ts'
import { inTurn, NotYet, onward, patiently, type Turns } from '#jobs/in-turn.ts'
import { type FetchPage, fetchPage } from '#outside/fetch-page.ts'
import { db } from '../db.ts'
import { admin, answer, desk, followed, fresh, rss, value } from '../feed/feed.fixture.ts'
import { keepHub } from '../feed/hub.ts'
import { feedRecord } from '../feed/read.ts'
import { pollNow } from '../feed/write.ts'
import { must } from '../testing/small.fixture.ts'
import { holdHost, nextTurn, releaseHost } from './turns.ts'

const clock = { now: () => new Date() }
const turns = (delay: number, patience = 30_000): Turns => ({ clock, delay, patience })
const hostRow = (host: string) => db().lookHost.findUnique({ where: { host } })
const at = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds)
const newHost = () => `${fresh()}.lines.example`

it('a poll does not wait behind the moments of items, nor its line behind one that is far off', async () => {
  const [host, now] = [newHost(), new Date()]
  for (let n = 0; n < 100; n++) must(await nextTurn(desk, host, 5000, now))
  const [one, two] = [
    must(await nextTurn(desk, host, 5000, now, 'poll')),
    must(await nextTurn(desk, host, 5000, now, 'poll')),
  ]
  expect(one).toEqual(now)
  // where items wait, every second moment is theirs
  expect(two).toEqual(at(now, 10_000))
  const alone = newHost()
  must(await nextTurn(desk, alone, 5000, now, 'poll'))
  expect(must(await nextTurn(desk, alone, 5000, now, 'poll'))).toEqual(at(now, 5000))
})

it('a poll that came for its turn while an item was fetched has the next one, and after it the item', async () => {
  const [host, now] = [newHost(), new Date()]
  const took = async (line: 'poll' | 'other', when: Date) => {
    const held = must(await holdHost(desk, host, when, line))
    if (held.held) must(await releaseHost(desk, host, at(when, 5000), held.until))
    return held.held
  }
  expect(await took('other', now)).toBe(true)
  expect(await took('poll', at(now, 1000))).toBe(false)
  expect(await took('other', at(now, 1000))).toBe(false)
  // whoever is there first
  expect(await took('other', at(now, 5000))).toBe(false)
  expect(await took('poll', at(now, 6000))).toBe(true)
  // now another poll is there first, and the item has its turn all the same
  expect(await took('poll', at(now, 7000))).toBe(false)
  expect(await took('other', at(now, 7000))).toBe(false)
  expect(await took('poll', at(now, 11_000))).toBe(false)
  expect(await took('other', at(now, 12_000))).toBe(true)
  // who does not come again keeps nobody away for long
  expect(await took('other', at(now, 27_100))).toBe(true)
})

const sites: Server[] = []
afterEach(() => sites.splice(0).forEach((site) => void site.close()))
async function site(listener: RequestListener) {
  const server = createServer(listener)
  sites.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A site that leads to another one, and what either was asked. */
async function twoSites(robots = '') {
  const asked: string[] = []
  const there = await site((request, response) => {
    asked.push(`there ${request.url}`)
    response
      .writeHead(200, { 'content-type': 'text/plain' })
      .end(request.url === '/robots.txt' ? robots : 'x')
  })
  const here = await site((request, response) => {
    asked.push(`here ${request.url}`)
    response.writeHead(302, { location: `http://${there}/page` }).end()
  })
  const fetch: FetchPage = (url, options) => fetchPage(url, { ...options, allowHosts: [here, there] })
  return { here, there, asked, fetch }
}

it('a redirect to another host takes its turn there, and goes on from it when it comes', async () => {
  const { here, there, asked, fetch } = await twoSites()
  must(await nextTurn(desk, there, 0, new Date()))
  const busy = must(await holdHost(desk, there, new Date()))
  if (!busy.held) throw new Error('not held')
  const told = await inTurn(fetch, turns(0, 100))(`http://${here}/a`).catch((error) => error)
  expect(told).toBeInstanceOf(NotYet)
  expect(asked).toEqual(['here /a'])
  expect(told.told).toEqual({
    turn: { host: there, at: expect.any(String) },
    reached: {
      from: `http://${here}/a`,
      url: `http://${there}/page`,
      redirects: [{ url: `http://${here}/a`, status: 302 }],
      at: expect.any(String),
    },
  })
  // the first host was let go
  expect(must(await holdHost(desk, here, clock.now()))).toMatchObject({ held: true })
  must(await releaseHost(desk, there, new Date(), busy.until))
  const page = await inTurn(fetch, turns(0), told.told)(`http://${here}/a`)
  expect(page).toMatchObject({
    ok: true,
    finalUrl: `http://${there}/page`,
    redirects: [{ url: `http://${here}/a`, status: 302 }],
  })
  expect(asked.filter((one) => one.startsWith('here'))).toEqual(['here /a'])
  expect(must(await holdHost(desk, there, clock.now()))).toMatchObject({ held: true })
})

it('where a redirect leads, robots.txt is kept to', async () => {
  const { here, asked, fetch } = await twoSites('User-agent: *\nDisallow: /page')
  for (const way of [inTurn(fetch, turns(0)), onward(fetch, turns(0))])
    expect(await way(`http://${here}/a`)).toMatchObject({ ok: false, reason: 'robots' })
  expect(asked).toEqual(['here /a', 'there /robots.txt', 'here /a'])
})

it('with and without www. a site is one: it takes its turns at both names, and nobody was led away from it', async () => {
  const host = newHost()
  const asked: string[] = []
  const fetch: FetchPage = async (url, options) => {
    asked.push(url)
    await options?.leading?.(new URL(`https://www.${host}/rss`), [{ url, status: 301 }])
    return answer(rss([]))
  }
  expect(await inTurn(fetch, turns(0))(`https://${host}/rss`)).toMatchObject({ ok: true })
  expect(asked).toEqual([`https://${host}/rss`])
  expect((await hostRow(`www.${host}`))!.notBefore.getTime()).toBeGreaterThan(0)
})

it('a program that does one thing after the other waits for its turn, but not for days', async () => {
  const { here, there, fetch } = await twoSites()
  const until = at(new Date(), 300)
  await db().lookHost.create({ data: { host: there, notBefore: until } })
  expect(await patiently(fetch, turns(0, 10))(`http://${here}/a`)).toMatchObject({ ok: true })
  expect(Date.now()).toBeGreaterThanOrEqual(until.getTime())
  await db().lookHost.update({ where: { host: here }, data: { notBefore: at(new Date(), 86_400_000) } })
  expect(await patiently(fetch, turns(0, 10))(`http://${here}/a`)).toMatchObject({
    ok: false,
    reason: 'refused',
  })
})

it('a hub is asked in its host’s turn, and what it says of a wait keeps others away', async () => {
  const feed = await followed()
  const host = newHost()
  value(await keepHub(desk, feed.id, `https://${host}/`, feed.url))
  const ask = async () => ({ ok: false, reason: 'refused', detail: '', retryAfter: '900' }) as const
  await expect(askFeedsHub(feed.id, { ask, turns: turns(0) })).rejects.toThrow('the hub says refused')
  expect((await hostRow(host))!.notBefore.getTime()).toBeGreaterThan(Date.now() + 800_000)
  await expect(askFeedsHub(feed.id, { ask, turns: turns(0, 10) })).rejects.toThrow(NotYet)
})

it('who asks for a feed now is told when it will be asked, and why not at once', async () => {
  const host = newHost()
  const feed = await followed(`https://${host}/rss`)
  const asked = async () => value(await pollNow(admin, { feed: feed.id }))
  expect(await asked()).toMatchObject({ why: 'now' })
  // another is asking it
  const held = must(await holdHost(desk, host, at(new Date(), 600_000)))
  expect(await asked()).toMatchObject({ why: 'turn' })
  must(await releaseHost(desk, host, new Date(), held.until))
  const until = at(new Date(), 3_600_000)
  await db().lookHost.update({ where: { host }, data: { notBefore: until } })
  expect(await asked()).toEqual({ why: 'site', at: until.toISOString() })
  // and so is who looks at it
  expect(value(await feedRecord(admin, feed.id, new Date())).nextPollAt).toBe(until.toISOString())
})
