import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { how as kind } from '#domain/queue/kinds.ts'
import { env } from '#env'
import { bringIn } from '#jobs/bring-in.ts'
import { atOnce, inTurn, NotYet, type Turns } from '#jobs/in-turn.ts'
import { run as itemRun } from '#jobs/queued/feed-item.ts'
import { takeItem } from '#jobs/take-item.ts'
import { type FetchPage, fetchPage } from '#outside/fetch-page.ts'
import { db } from '../db.ts'
import { article, editor, fresh, itemIn, known, poll, world } from './feed.fixture.ts'

const turns: Turns = { clock: { now: () => new Date() }, delay: 0, patience: 30_000 }
const HOUR = 3_600_000
const sites: Server[] = []
afterEach(() => sites.splice(0).forEach((site) => void site.close()))

/** A site with such a robots.txt, and pages everywhere else; what it was asked. */
async function site(robots: { status: number; text?: string }) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    if (path === '/robots.txt') response.writeHead(robots.status).end(robots.text)
    else response.writeHead(200, { 'content-type': 'text/html' }).end(article(path))
  })
  sites.push(server)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const fetch: FetchPage = (url, options) => fetchPage(url, { ...options, allowHosts: [host] })
  return { host, asked, fetch }
}
/** as if its wait were over */
const open = (host: string) =>
  db().lookHost.update({
    where: { host },
    data: { notBefore: new Date(0), nextAt: new Date(0), pollAt: new Date(0) },
  })
/** An item of a feed whose page lies there, its job being run by the test alone. */
async function brought(host: string, path = `/${fresh()}`) {
  const feed = await known()
  await poll(feed, [{ url: `http://${host}${path}`, title: `Item ${fresh()}` }])
  const { id } = (await itemIn(feed))!
  await db().$executeRaw`delete from pgboss.job where singleton_key = ${id}`
  return { id, feed, path }
}
const keeping = (fetch: FetchPage, comesBack = true) => inTurn(fetch, turns, { ownRobots: true, comesBack })
const stateOf = (id: string) => db().feedItem.findUniqueOrThrow({ where: { id } })

it('an item whose site asks programs to stay away is not fetched, and says so', async () => {
  const { host, asked, fetch } = await site({ status: 200, text: 'User-agent: onrecord\nDisallow: /news' })
  const item = await brought(host, '/news/1')
  await takeItem(item.id, false, { ...world({}), fetchPage: keeping(fetch) })
  expect(asked).toEqual(['/robots.txt'])
  expect(await stateOf(item.id)).toMatchObject({ state: 'failed', why: 'fetch.robots' })
  expect(await itemIn(item.feed)).toMatchObject({ why: 'fetch.robots' })
  // an editor acts as a reader of one page
  const byHand = { ...world({}), fetchPage: atOnce(fetch, turns) }
  expect(await bringIn(editor, { way: 'link', url: `http://${host}/news/1` }, byHand)).toMatchObject({
    kind: 'ok',
  })
  expect(asked).toEqual(['/robots.txt', '/news/1'])
})

it('robots.txt is asked once for all items of a host, in the turn of the first, with its delay', async () => {
  const { host, asked, fetch } = await site({
    status: 200,
    text: 'User-agent: *\nCrawl-delay: 7\nDisallow: /x',
  })
  for (const path of ['/a', '/b']) {
    const item = await brought(host, path)
    await takeItem(item.id, false, { ...world({}), fetchPage: keeping(fetch) })
    expect((await stateOf(item.id)).state).toBe('read')
    const row = await db().lookHost.findUniqueOrThrow({ where: { host } })
    // the site's own delay counts from the first page on
    expect(row.notBefore.getTime()).toBeGreaterThan(Date.now() + 4000)
    await open(host)
  }
  expect(asked).toEqual(['/robots.txt', '/a', '/b'])
})

it('a site that has no robots.txt forbids nothing', async () => {
  const { host, asked, fetch } = await site({ status: 404 })
  const item = await brought(host)
  await takeItem(item.id, false, { ...world({}), fetchPage: keeping(fetch) })
  expect(asked).toEqual(['/robots.txt', item.path])
  expect((await stateOf(item.id)).state).toBe('read')
})

it('one that cannot be read is asked again in an hour, five times, and the item says so then', async () => {
  const { host, asked, fetch } = await site({ status: 503 })
  const item = await brought(host)
  const later = await takeItem(item.id, false, { ...world({}), fetchPage: keeping(fetch) }).catch(
    (error) => error,
  )
  expect(later).toBeInstanceOf(NotYet)
  expect(later.unread).toBe(true)
  expect(later.at.getTime()).toBeGreaterThan(Date.now() + HOUR - 60_000)
  expect((await stateOf(item.id)).state).toBe('taken')
  Object.assign(env, { FETCH_ALLOW_HOSTS: [host] })
  const job = { id: 'x', tries: 1, priority: 0, signal: AbortSignal.timeout(60_000) }
  await open(host)
  await itemRun({ item: item.id }, job)
  const waits = await db().$queryRaw<{ data: object }[]>`
    select data from pgboss.job where singleton_key = ${item.id} and state = 'created'`
  expect(waits).toMatchObject([{ data: { tried: 1 } }])
  await open(host)
  await itemRun({ item: item.id, tried: kind('feed.item').again }, job)
  expect(await stateOf(item.id)).toMatchObject({ state: 'failed', why: 'fetch.robots unread' })
  expect(asked.every((path) => path === '/robots.txt')).toBe(true)
})
