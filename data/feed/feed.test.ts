import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { anonymous } from '#domain/access/viewer.ts'
import { askFeedsHub } from '#jobs/ask-hub.ts'
import { pollFeed } from '#jobs/poll-feed.ts'
import { takeItem } from '#jobs/take-item.ts'
import type { FetchOutcome } from '#outside/fetch-outcome.ts'
import { fakePage } from '#outside/fetch-page.fake.ts'
import { fakeSecondReader } from '#outside/second-reader.fake.ts'
import { db } from '../db.ts'
import { listWaiting } from '../report/waiting.ts'
import {
  admin,
  answer,
  arrived,
  article,
  desk,
  editor,
  followed,
  fresh,
  itemsOf,
  jobsFor,
  known,
  now,
  outside,
  poll,
  publisher,
  rss,
  itemIn as state,
  value,
  world,
} from './feed.fixture.ts'
import { hubTells, hubVerifies, keepHub, queueDueHubs } from './hub.ts'
import { feedToPoll, queueDueFeeds } from './poll.ts'
import { feedOutlines, feedRecord, listFeeds, tryRules } from './read.ts'
import { addFeed, editFeed, importFeeds, pollNow, setFeedState } from './write.ts'

describe('asking a feed', () => {
  it('takes an item once through three feeds at once: one item, three arrivals, one job, one thing that waits', async () => {
    const feeds = await Promise.all([known(), known(), known()])
    const page = `https://quay.example/${fresh()}`
    const title = `The ferry lists were read out ${fresh()}`
    const forms = [page, `${page}/?utm_source=rss`, page.replace('https://', 'http://www.')]
    const polled = await Promise.all(
      feeds.map((feed, n) => poll(feed, [{ url: forms[n], title, guid: `${n}` }])),
    )
    expect(polled.map((one) => one?.arrived)).toEqual([1, 1, 1])
    expect(polled.map((one) => one?.taken ?? 0).reduce((a, b) => a + b)).toBe(1)
    const ids = await Promise.all(feeds.map(async ({ id }) => (await itemsOf(id)).map((item) => item.id)))
    expect(new Set(ids.flat()).size).toBe(1)
    const [item] = await itemsOf(feeds[0]!.id)
    expect(item).toMatchObject({ state: 'taken', others: 2 })
    expect((await jobsFor('feed.item')).filter(({ data }) => data.item === item!.id)).toHaveLength(1)
    const web = world(
      Object.fromEntries(forms.map((url) => [url, fakePage(article(title), { finalUrl: page })])),
    )
    // five workers at once, as after a kill
    await Promise.all([1, 2, 3, 4, 5].map(() => takeItem(item!.id, false, web)))
    const [taken] = await itemsOf(feeds[1]!.id)
    expect(taken).toMatchObject({ state: 'read', unfiled: expect.any(String) })
    expect(value(await listWaiting(desk)).filter(({ url }) => url === page)).toHaveLength(1)
  })

  it('brings nothing new the second time, whatever changed of an item under its id', async () => {
    const feed = await known()
    const one = { url: `https://quay.example/${fresh()}`, title: 'One', guid: 'one' }
    expect(await poll(feed, [one])).toMatchObject({ arrived: 1, taken: 1 })
    expect(await poll(feed, [{ ...one, title: 'One, corrected', url: `${one.url}-2` }])).toMatchObject({
      arrived: 0,
    })
  })

  it('takes of a new feed the last day alone, and leaves out what its rules do', async () => {
    const feed = await followed()
    const old = { url: `https://quay.example/${fresh()}`, title: 'Old', date: '2031-03-01T11:00:00Z' }
    const news = { url: `https://quay.example/${fresh()}`, title: 'News' }
    expect(await poll(feed, [news, old])).toMatchObject({ arrived: 2, taken: 1 })
    expect((await itemsOf(feed.id)).map(({ state }) => state).sort()).toEqual(['old', 'taken'])
    const { version } = value(await feedRecord(desk, feed.id, now))
    const edit = {
      feed: feed.id,
      version,
      url: feed.url,
      source: '',
      schedule: 'hourly',
      filing: 'waits',
      quietHours: '',
    }
    const rules = { include: '', exclude: 'category: sport' }
    expect(
      value(await tryRules(admin, { feed: feed.id, include: 'news', exclude: '' }))
        .map(({ taken }) => taken)
        .sort(),
    ).toEqual([false, true])
    value(await editFeed(admin, { ...edit, ...rules }))
    const sport = { url: `https://quay.example/${fresh()}`, title: 'Match', category: 'Sport' }
    expect(await poll(feed, [sport])).toMatchObject({ arrived: 1, taken: 0 })
    expect((await itemsOf(feed.id)).find(({ title }) => title === 'Match')?.state).toBe('excluded')
    // another feed may take what this one left out
    const other = await known()
    expect(await poll(other, [sport])).toMatchObject({ arrived: 1, taken: 1 })
  })

  it('keeps the true publisher apart from the feed that carried the item', async () => {
    const feed = await known()
    const url = `https://quay.example/${fresh()}`
    await poll(feed, [{ url, title: 'Carried', source: 'The Wire' }])
    const [item] = await itemsOf(feed.id)
    expect(item!.publisher).toBe('The Wire')
    await takeItem(item!.id, false, world({ [url]: fakePage(article(fresh()), { finalUrl: url }) }))
    const [line] = await itemsOf(feed.id)
    const row = await db().unfiledSnapshot.findUniqueOrThrow({ where: { id: line!.unfiled! } })
    expect(row.page).toMatchObject({ feedSource: 'The Wire' })
  })

  it('counts failures, obeys Retry-After, follows moves for good, and ends at 410', async () => {
    const feed = await known()
    const fail = (more: object) => ({ ok: false, reason: 'refused', detail: '', ...more }) as FetchOutcome
    const row = () => db().feed.findUniqueOrThrow({ where: { id: feed.id } })
    await pollFeed(feed.id, true, outside({ [feed.url]: fail({ status: 429, retryAfter: '90000' }) }))
    expect(await row()).toMatchObject({
      failures: 1,
      lastError: 'refused',
      nextPollAt: new Date(now.getTime() + 90_000_000),
    })
    const moved = `https://quay.example/${fresh()}`
    await poll(feed, [], {
      redirects: [{ url: feed.url, status: 301 }],
      finalUrl: moved,
      bytes: new Uint8Array([32]),
    })
    expect(await row()).toMatchObject({ failures: 0, lastError: null, url: moved })
    await pollFeed(
      feed.id,
      true,
      outside({ [moved]: answer(rss([]), { redirects: [{ url: moved, status: 302 }] }) }),
    )
    expect((await row()).url).toBe(moved)
    await pollFeed(feed.id, true, outside({ [moved]: fail({ reason: 'not found', status: 410 }) }))
    expect(await row()).toMatchObject({ state: 'gone' })
    expect(value(await feedToPoll(desk, feed.id, now, true))).toBeNull()
  })

  it('is not done before its time, and puts each due feed into the queue once', async () => {
    const feed = await known()
    expect(value(await feedToPoll(desk, feed.id, now, false))).toBeNull()
    await db().$executeRaw`delete from pgboss.job_common where name = 'feed.poll'`
    const later = new Date(now.getTime() + 86_400_000)
    value(await queueDueFeeds(desk, later))
    value(await queueDueFeeds(desk, later))
    expect((await jobsFor('feed.poll')).filter(({ data }) => data.feed === feed.id)).toHaveLength(1)
    expect(value(await feedToPoll(desk, feed.id, later, false))).toMatchObject({ url: feed.url })
  })
})

describe('an item', () => {
  it('behind a wall or with its beginning alone is named so, and nothing of it is kept', async () => {
    const wall = await arrived()
    const paid = `<html><head><title>Pay</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"headline":"Pay"}</script></head><body><article><h1>Pay</h1><p>The board met. Subscribe to continue reading this article.</p></article></body></html>`
    await takeItem(wall.id, false, world({ [wall.url]: fakePage(paid, { finalUrl: wall.url }) }))
    expect(await state(wall.feed)).toMatchObject({ state: 'paywall', unfiled: null, report: null })
    const teaser = await arrived()
    const short = `<html lang="en"><head><title>Beginning</title><meta property="og:type" content="article"></head><body><article><h1>Beginning</h1><p>${'The harbour board met on Tuesday and talked for a long while. '.repeat(5)}</p><p>Then the chair said that…</p></article></body></html>`
    await takeItem(teaser.id, false, world({ [teaser.url]: fakePage(short, { finalUrl: teaser.url }) }))
    expect(await state(teaser.feed)).toMatchObject({ state: 'teaser', unfiled: null })
  })

  it('is tried again for what may pass, and settled at the last try', async () => {
    const item = await arrived()
    await expect(takeItem(item.id, false, world({}))).rejects.toThrow('fetch.no such host')
    await takeItem(item.id, true, world({}))
    expect(await state(item.feed)).toMatchObject({ state: 'failed', why: 'fetch.no such host' })
  })

  it('whose page holds what no database keeps is read without it', async () => {
    const item = await arrived()
    const odd = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'x',
      author: { name: 'Ada\u0000 Oss\ud800' },
    })
    const html = article('odd').replace('<head>', `<head><script type="application/ld+json">${odd}</script>`)
    await takeItem(item.id, false, world({ [item.url]: fakePage(html, { finalUrl: item.url }) }))
    expect(await state(item.feed)).toMatchObject({ state: 'read', unfiled: expect.any(String) })
  })

  it('that leads to the page of another item is that item', async () => {
    const [one, two] = [await arrived(), await arrived()]
    const web = world({
      [one.url]: fakePage(article('one page'), { finalUrl: one.url }),
      [two.url]: fakePage(article('one page, seen again'), { finalUrl: one.url }),
    })
    await takeItem(one.id, false, web)
    await takeItem(two.id, false, web)
    expect((await state(two.feed))!.id).toBe(one.id)
    expect((await state(one.feed))!.others).toBe(1)
  })

  it('is filed as a report of the source where its feed says so, once, whoever is killed on the way', async () => {
    const { source, domain } = await publisher()
    const item = await arrived(source, domain)
    await db().feed.update({ where: { id: item.feed.id }, data: { filing: 'files' } })
    let page = 0
    // its own address leads on to one that no feed named
    const end = `${item.url}?utm_source=rss`
    const changing = () => fakePage(article(`filing ${item.id} ${++page}`), { finalUrl: end })
    const web = world({ [item.url]: changing })
    // killed after the bytes were kept and before anything was said of it
    await expect(
      takeItem(item.id, false, {
        ...web,
        read: async (input) =>
          input.kind === 'text' ? Promise.reject(new Error('killed')) : web.read(input),
      }),
    ).rejects.toThrow('killed')
    expect(await state(item.feed)).toMatchObject({ state: 'taken' })
    await takeItem(item.id, false, { ...web, secondReader: fakeSecondReader({ statements: [] }) })
    expect(page).toBe(1)
    const line = await state(item.feed)
    expect(line).toMatchObject({ state: 'read', unfiled: null, report: expect.any(String) })
    expect(await db().report.findUniqueOrThrow({ where: { id: line!.report! } })).toMatchObject({
      sourceId: source,
    })
    const asked = async () =>
      (await jobsFor('report.second')).filter(({ data }) => data.report === line!.report)
    expect(await asked()).toHaveLength(1)
    expect(value(await listWaiting(desk)).filter(({ url }) => url === end)).toEqual([])
    // and a report that is on record settles what comes after it
    const third = await known()
    await poll(third, [{ url: item.url, title: 'The same page', guid: 'x' }])
    expect((await state(third))!.id).toBe(item.id)
  })
})

describe('who may', () => {
  it('follow feeds: admins; see them: the desk; ask them: jobs', async () => {
    const { id, url } = await followed()
    const input = { url: `${url}/2`, source: null }
    for (const viewer of [anonymous, editor]) {
      expect(await addFeed(viewer, input)).toEqual({ kind: 'forbidden' })
      expect(await pollNow(viewer, { feed: id })).toEqual({ kind: 'forbidden' })
      expect(await tryRules(viewer, { feed: id, include: '', exclude: '' })).toEqual({ kind: 'forbidden' })
      expect(await importFeeds(viewer, { text: 'x' })).toEqual({ kind: 'forbidden' })
      expect(await setFeedState(viewer, { feed: id, version: 1, state: 'paused' })).toEqual({
        kind: 'forbidden',
      })
    }
    expect(await listFeeds(anonymous, now)).toEqual({ kind: 'forbidden' })
    expect(value(await listFeeds(editor, now)).some((line) => line.id === id)).toBe(true)
    expect(await feedToPoll(admin, id, now, true)).toEqual({ kind: 'forbidden' })
  })
})

describe('following', () => {
  it('is once for one source, tells history, and refuses a stale edit with both texts', async () => {
    const { id, url } = await followed()
    expect(await addFeed(admin, { url, source: null })).toMatchObject({
      kind: 'invalid',
      problems: [{ message: 'feedTaken' }],
    })
    const many = `https://quay.example/${fresh()}`
    const tries = await Promise.all([1, 2, 3, 4].map(() => addFeed(admin, { url: many, source: null })))
    expect(tries.filter(({ kind }) => kind === 'ok')).toHaveLength(1)
    const edit = {
      feed: id,
      version: 1,
      url,
      source: '',
      schedule: 'daily',
      filing: 'waits',
      quietHours: '12',
      include: 'a',
      exclude: '',
    }
    expect(await editFeed(admin, { ...edit, filing: 'files' })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'filing' }],
    })
    expect(value(await editFeed(admin, edit))).toEqual({ version: 2 })
    expect(await editFeed(admin, { ...edit, schedule: 'hourly' })).toMatchObject({
      kind: 'conflict',
      theirs: { schedule: 'daily' },
      version: 2,
    })
    value(await setFeedState(admin, { feed: id, version: 2, state: 'paused' }))
    expect(await pollNow(admin, { feed: id })).toMatchObject({
      kind: 'invalid',
      problems: [{ message: 'feedNotActive' }],
    })
    const told = await db().history.findMany({
      where: { subject: 'feed', subjectId: id },
      orderBy: { number: 'asc' },
    })
    expect(told.map(({ what }) => what)).toEqual(['added', 'edited', 'paused'])
    expect(told[1]!.after).toEqual({ schedule: 'daily', quietHours: 12, include: 'a' })
  })

  it('takes a list of feeds, each once, for the source of its domain, and gives one back', async () => {
    const text = (n: string) =>
      `<opml><body><outline title="T" xmlUrl="https://quay.example/${n}/1"/><outline xmlUrl="https://quay.example/${n}/2"/></body></opml>`
    const list = text(fresh())
    expect(value(await importFeeds(admin, { text: list }))).toMatchObject({ added: 2, there: 0 })
    expect(value(await importFeeds(admin, { text: list }))).toMatchObject({ added: 0, there: 2 })
    expect(await importFeeds(admin, { text: 'no list' })).toMatchObject({
      kind: 'invalid',
      problems: [{ message: 'opml' }],
    })
    const urls = value(await feedOutlines(editor)).map(({ url }) => url)
    expect(urls.length).toBe(new Set(urls).size)
  })
})

describe('a hub', () => {
  let feed: { id: string; url: string }
  let row: { callback: string; secret: string; topic: string }
  beforeAll(async () => {
    feed = await known()
    value(await keepHub(desk, feed.id, 'https://hub.example/', feed.url))
    value(await keepHub(desk, feed.id, 'https://hub.example/', feed.url))
    row = await db().feedHub.findUniqueOrThrow({ where: { feedId: feed.id } })
  })

  it('is asked once, and believed when it asks back for what we asked', async () => {
    expect((await jobsFor('feed.hub')).filter(({ data }) => data.feed === feed.id)).toHaveLength(1)
    const asked = { mode: 'subscribe', topic: row.topic, seconds: 864_000 }
    expect(await hubVerifies('f'.repeat(48), asked, now)).toEqual({ kind: 'missing' })
    expect(await hubVerifies(row.callback, { ...asked, topic: 'https://other.example/' }, now)).toEqual({
      kind: 'missing',
    })
    expect(await hubVerifies(row.callback, { ...asked, mode: 'unsubscribe' }, now)).toEqual({
      kind: 'missing',
    })
    value(await hubVerifies(row.callback, asked, now))
    expect(value(await feedRecord(desk, feed.id, now)).hub).toBe('listening')
  })

  it('is asked with an address that nobody can guess, and again when it does not answer', async () => {
    const asked: object[] = []
    const turns = { clock: { now: () => new Date() }, delay: 0, patience: 5000 }
    await askFeedsHub(feed.id, {
      turns,
      ask: async (asking) => {
        asked.push(asking)
        return { ok: true }
      },
    })
    expect(asked).toMatchObject([{ hub: 'https://hub.example/', topic: feed.url, mode: 'subscribe' }])
    expect(asked[0]).toHaveProperty('callback', expect.stringMatching(/\/api\/feeds\/[0-9a-f]{48}$/))
    const refused = async () => ({ ok: false, reason: 'refused', detail: '' }) as const
    await expect(askFeedsHub(feed.id, { turns, ask: refused })).rejects.toThrow('refused')
    await db().$executeRaw`delete from pgboss.job_common where name = 'feed.hub'`
    expect(value(await queueDueHubs(desk, new Date()))).toBe(0)
    const lease = (await db().feedHub.findUniqueOrThrow({ where: { feedId: feed.id } })).until!
    expect(value(await queueDueHubs(desk, new Date(lease.getTime() - 3_600_000)))).toBe(1)
  })

  it('has the feed asked now when what it sends is signed, and not otherwise', async () => {
    await db().$executeRaw`delete from pgboss.job_common where name = 'feed.poll'`
    const body = new TextEncoder().encode('<rss/>')
    const signature = `sha256=${createHmac('sha256', row.secret).update(body).digest('hex')}`
    const later = new Date(now.getTime() + 400_000)
    expect(value(await hubTells(row.callback, body, `${signature}0`, later))).toBe(false)
    expect(value(await hubTells(row.callback, body, null, later))).toBe(false)
    expect(await jobsFor('feed.poll')).toEqual([])
    expect(value(await hubTells(row.callback, body, signature, later))).toBe(true)
    // too long to be read, it is a reason to ask as well; of a callback that nobody was given it is none
    expect(value(await hubTells(row.callback, null, null, later))).toBe(true)
    expect((await hubTells('0'.repeat(48), null, null, later)).kind).toBe('missing')
    expect(await jobsFor('feed.poll')).toHaveLength(1)
    expect(value(await feedToPoll(desk, feed.id, later, false))).not.toBeNull()
  })
})
