import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LEAST } from '#domain/feed/schedule.ts'
import type { FeedItem } from '#domain/reading/feed/read-feed.ts'
import { pollFeed } from '#jobs/poll-feed.ts'
import { takeItem } from '#jobs/take-item.ts'
import type { FetchOutcome } from '#outside/fetch-outcome.ts'
import { fakePage } from '#outside/fetch-page.fake.ts'
import { POST } from '../../app/api/feeds/[callback]/route.ts'
import { db } from '../db.ts'
import { verifyIn } from '../verify/verify.ts'
import {
  admin,
  answer,
  arrived,
  article,
  desk,
  followed,
  fresh,
  itemIn,
  itemsOf,
  jobsFor,
  known,
  now,
  outside,
  poll,
  publisher,
  rss,
  value,
  world,
} from './feed.fixture.ts'
import { hubTells, hubVerifies, keepHub } from './hub.ts'
import { queueLostItems } from './lost.ts'
import { feedToPoll, keepPolled } from './poll.ts'
import { feedRecord } from './read.ts'
import { addFeed, editFeed, importFeeds, setFeedState } from './write.ts'

const HOUR = 3_600_000
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const failing = (more: object = {}) => ({ ok: false, reason: 'refused', detail: '', ...more }) as FetchOutcome
const rowOf = ({ id }: { id: string }) => db().feed.findUniqueOrThrow({ where: { id } })
const page = () => `https://quay.example/${fresh()}`
const old = '2031-03-01T11:00:00Z'
const told = async ({ id }: { id: string }) =>
  db().history.findMany({ where: { subject: 'feed', subjectId: id }, orderBy: { number: 'asc' } })
async function edited(feed: { id: string; url: string }, more: object) {
  const { version } = value(await feedRecord(desk, feed.id, now))
  const as = { source: '', schedule: 'adapts', filing: 'waits', quietHours: '', include: '', exclude: '' }
  return value(await editFeed(admin, { feed: feed.id, version, url: feed.url, ...as, ...more }))
}
/** Faults that verifying finds in the record of some feeds. */
async function faults(ids: string[]) {
  const found: object[] = []
  await db().$transaction((tx) =>
    verifyIn(
      tx,
      async () => 'gone',
      (_, looked) =>
        void found.push(...looked.faults.filter(({ subject, id }) => subject === 'feed' && ids.includes(id))),
    ),
  )
  return found
}

describe('an item whose job was lost', () => {
  const clear = (id: string) =>
    db().$executeRaw`delete from pgboss.job_common where name = 'feed.item' and singleton_key = ${id}`
  const jobs = async (id: string) => (await jobsFor('feed.item')).filter(({ data }) => data.item === id)

  it('is put into the queue again after an hour, once', async () => {
    const [lost, waiting] = [await arrived(), await arrived()]
    await clear(lost.id)
    value(await queueLostItems(desk, at(HOUR / 2)))
    expect(await jobs(lost.id)).toHaveLength(0)
    await Promise.all([1, 2, 3].map(() => queueLostItems(desk, at(HOUR + 1))))
    expect(await jobs(lost.id)).toHaveLength(1)
    expect(await jobs(waiting.id)).toHaveLength(1)
    expect(await db().feedItem.findUniqueOrThrow({ where: { id: waiting.id } })).toMatchObject({ lost: 0 })
    expect(await queueLostItems(admin, now)).toEqual({ kind: 'forbidden' })
  })

  it('is given up when its job is lost over and over', async () => {
    const item = await arrived()
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await clear(item.id)
      value(await queueLostItems(desk, at(n * 2 * HOUR)))
    }
    expect(await jobs(item.id)).toHaveLength(0)
    expect(await itemIn(item.feed)).toMatchObject({ state: 'failed', why: 'stopped' })
  })
})

describe('what a feed files by itself', () => {
  const filing = async (domain?: string) => {
    const own = await publisher()
    const item = await arrived(own.source, domain ?? own.domain)
    await db().feed.update({ where: { id: item.feed.id }, data: { filing: 'files' } })
    return { ...item, ...own }
  }
  const named = (text: string, name: string) =>
    text.replace('</title>', `</title><meta property="og:site_name" content="${name}">`)

  it('lies at the source’s own address: not at an unknown one, whatever it calls itself, nor at another’s', async () => {
    const [unknown, calls] = [await filing('elsewhere.example'), await filing('elsewhere.example')]
    const other = await publisher()
    const leads = await filing()
    const end = `https://${other.domain}/${fresh()}`
    await takeItem(
      unknown.id,
      false,
      world({ [unknown.url]: fakePage(article(fresh()), { finalUrl: unknown.url }) }),
    )
    await takeItem(
      calls.id,
      false,
      world({ [calls.url]: fakePage(named(article(fresh()), calls.name), { finalUrl: calls.url }) }),
    )
    await takeItem(
      leads.id,
      false,
      world({ [leads.url]: fakePage(named(article(fresh()), leads.name), { finalUrl: end }) }),
    )
    for (const { feed } of [unknown, calls, leads])
      expect(await itemIn(feed)).toMatchObject({ state: 'read', report: null, unfiled: expect.any(String) })
  })

  it('waits when what is read again fails to the last, and is settled', async () => {
    const item = await filing()
    const web = world({ [item.url]: fakePage(article(fresh()), { finalUrl: item.url }) })
    const killed = {
      ...web,
      read: async (input: Parameters<typeof web.read>[0]) =>
        input.kind === 'text' ? Promise.reject(new Error('killed')) : web.read(input),
    }
    await expect(takeItem(item.id, false, killed)).rejects.toThrow('killed')
    await takeItem(item.id, true, killed)
    expect(await itemIn(item.feed)).toMatchObject({ state: 'read', unfiled: expect.any(String) })
  })
})

describe('the first answer of a feed', () => {
  it('is the first that was read, after failures and at a new address too', async () => {
    const feed = await followed()
    await pollFeed(feed.id, true, outside({ [feed.url]: failing() }))
    const past = () => ({ url: page(), title: `Past ${fresh()}`, date: old })
    expect(await poll(feed, [past(), { url: page(), title: 'News' }])).toEqual({ arrived: 2, taken: 1 })
    expect(await poll(feed, [past()])).toEqual({ arrived: 1, taken: 1 })
    const moved = { id: feed.id, url: page() }
    await edited(moved, {})
    expect(await poll(moved, [past()])).toEqual({ arrived: 1, taken: 0 })
  })
})

describe('the names that a feed gives its items', () => {
  it('count for nothing where several have one', async () => {
    const feed = await known()
    const entry = (date: string) => ({ url: page(), title: `Entry ${fresh()}`, guid: 'same', date })
    const [a, b, c] = [
      entry('2031-03-04T09:00:00Z'),
      entry('2031-03-04T10:00:00Z'),
      entry('2031-03-04T11:00:00Z'),
    ]
    expect(await poll(feed, [a])).toMatchObject({ arrived: 1 })
    expect(await poll(feed, [b, a])).toMatchObject({ arrived: 1, taken: 1 })
    expect(await poll(feed, [b])).toMatchObject({ arrived: 0 })
    // the name of another item, alone in its answer
    expect(await poll(feed, [c])).toMatchObject({ arrived: 1, taken: 1 })
    expect(await poll(feed, [c, b, a])).toMatchObject({ arrived: 0 })
    const guids = await db().feedArrival.findMany({ where: { feedId: feed.id }, select: { guid: true } })
    expect(guids.flatMap(({ guid }) => guid ?? [])).toEqual(['same'])
  })
})

describe('an answer', () => {
  it('to an address that was changed meanwhile, or after a pause, is dropped', async () => {
    const feed = await known()
    const asked = value(await feedToPoll(desk, feed.id, now, true))!
    const url = page()
    await edited({ ...feed, url }, {})
    const items: FeedItem[] = [{ id: null, title: 'Late', url: page(), publishedAt: null }]
    const read = {
      feed: { title: 'T', items },
      movedTo: page(),
      etag: 'x',
      lastModified: null,
      bytesHash: '0'.repeat(64),
    }
    const when = { now, random: 0.5 }
    for (const polled of [{ came: 'read', ...read }, { came: 'gone' }] as const)
      expect(value(await keepPolled(desk, feed.id, asked, polled, when))).toBeNull()
    expect(await rowOf(feed)).toMatchObject({ url, state: 'active', etag: null, bytesHash: null })
    const { version } = value(await feedRecord(desk, feed.id, now))
    value(await setFeedState(admin, { feed: feed.id, version, state: 'paused' }))
    const gone = await keepPolled(desk, feed.id, { ...asked, url }, { came: 'gone' }, when)
    expect(value(gone)).toBeNull()
    expect(await rowOf(feed)).toMatchObject({ state: 'paused' })
  })

  it('that moves or ends a feed is told by history, and moves its version', async () => {
    const feed = await known()
    const url = page()
    const redirects = [{ url: feed.url, status: 301 }]
    await poll(feed, [], { redirects, finalUrl: url, bytes: new Uint8Array([32]) })
    const ends = outside({ [url]: failing({ reason: 'not found', status: 410 }) })
    await pollFeed(feed.id, true, ends)
    expect(
      (await told(feed)).map(({ what, byName, before, after }) => ({ what, byName, before, after })),
    ).toEqual([
      expect.objectContaining({ what: 'added' }),
      { what: 'moved', byName: 'feeds', before: { url: feed.url }, after: { url } },
      { what: 'ended', byName: 'feeds', before: { state: 'active' }, after: { state: 'gone' } },
    ])
    expect(value(await feedRecord(desk, feed.id, now)).version).toBe(3)
    const [one, two] = [await known(), await known()]
    const to = { redirects: [{ url: one.url, status: 308 }], finalUrl: two.url, bytes: new Uint8Array([32]) }
    await poll(one, [], to)
    expect(await rowOf(one)).toMatchObject({ state: 'gone', lastError: 'moved to another', url: one.url })
    expect((await told(one)).at(-1)).toMatchObject({ what: 'ended' })
    const ids = [feed.id, one.id, two.id]
    expect(await faults(ids)).toEqual([])
    // by another way than those that tell of it
    await db().feed.update({ where: { id: one.id }, data: { state: 'active' } })
    expect(await faults(ids)).toMatchObject([{ id: one.id, wrong: expect.stringContaining('state') }])
    await db().feed.update({ where: { id: one.id }, data: { state: 'gone' } })
  })

  it('with older items does not set back when the last one came', async () => {
    const feed = await known()
    await poll(feed, [{ url: page(), title: 'New', date: '2031-03-04T11:00:00Z' }])
    await poll(feed, [{ url: page(), title: 'Dated back', date: old }])
    expect((await rowOf(feed)).lastItemAt).toEqual(new Date('2031-03-04T11:00:00Z'))
  })

  it('is kept whatever is in its title, names and addresses', async () => {
    const feed = await known()
    const long = [...Array(700)].map((_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))).join('')
    const entry = { url: page(), title: 'T', guid: long }
    const title = 'a\u0000b\ud800'
    await db().feed.update({ where: { id: feed.id }, data: { title: null } })
    const heard = outside({ [feed.url]: answer(rss([entry])) })
    const parse: typeof heard.parse = async (asked) => {
      const parsed = await heard.parse(asked)
      return 'feed' in parsed ? { feed: { ...parsed.feed, title } } : parsed
    }
    const far = `https://quay.example/${[...Array(900)].map((_, n) => ((n * 7919) % 65_521).toString(36)).join('-')}`
    const moved = answer(rss([entry]), { redirects: [{ url: feed.url, status: 301 }], finalUrl: far })
    const polled = await pollFeed(feed.id, true, { ...heard, fetchPage: async () => moved, parse })
    expect(value(polled)).toEqual({ arrived: 1, taken: 1 })
    expect(await rowOf(feed)).toMatchObject({ title: 'ab\ufffd', url: feed.url, failures: 0 })
    expect(await poll(feed, [{ ...entry, title: 'T, corrected', url: page() }])).toMatchObject({ arrived: 0 })
  })

  it('that cannot be kept is a failure of the feed, which then waits', async () => {
    const feed = await known()
    const heard = outside({ [feed.url]: answer(rss([{ url: page(), title: 'T' }])) })
    const parse = async () => ({ feed: { title: 'T', items: [null as unknown as FeedItem] } })
    value(await pollFeed(feed.id, true, { ...heard, parse }))
    const row = await rowOf(feed)
    expect(row).toMatchObject({ failures: 1, lastError: 'not kept' })
    expect(row.nextPollAt.getTime()).toBeGreaterThan(now.getTime() + LEAST * 900)
    expect(await itemsOf(feed.id)).toEqual([])
  })

  it('a list of feeds is taken whatever its titles and addresses hold', async () => {
    const url = page()
    const far = `https://quay.example/${[...Array(900)].map((_, n) => ((n * 7919) % 65_521).toString(36)).join('-')}`
    const text = `<opml><body><outline title="a\u0000b" xmlUrl="${url}"/><outline xmlUrl="${far}"/></body></opml>`
    expect(value(await importFeeds(admin, { text }))).toMatchObject({ added: 1, there: 0 })
    const letters = `https://quay.example/${'\u6e2f'.repeat(900)}`
    expect(await addFeed(admin, { url: letters, source: null })).toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'url', message: 'tooLong' }],
    })
  })
})

describe('a hub', () => {
  const body = new TextEncoder().encode('<rss/>')
  async function heard() {
    const feed = await known()
    value(await keepHub(desk, feed.id, 'https://hub.example/', feed.url))
    const hub = await db().feedHub.findUniqueOrThrow({ where: { feedId: feed.id } })
    value(await hubVerifies(hub.callback, { mode: 'subscribe', topic: hub.topic, seconds: 86_400 }, now))
    const signature = `sha256=${createHmac('sha256', hub.secret).update(body).digest('hex')}`
    return { feed, hub, tell: (when: Date) => hubTells(hub.callback, body, signature, when), signature }
  }
  const jobs = async (id: string) => (await jobsFor('feed.poll')).filter(({ data }) => data.feed === id)
  const clear = () => db().$executeRaw`delete from pgboss.job_common where name = 'feed.poll'`

  /** asked at some moment, when it holds a new item or nothing */
  async function askedAt(feed: { id: string; url: string }, milliseconds: number, news: boolean) {
    const entries = news ? [{ url: page(), title: `T ${milliseconds}` }] : []
    const clock = { now: () => at(milliseconds) }
    value(await pollFeed(feed.id, true, { ...outside({ [feed.url]: answer(rss(entries)) }), clock }))
    return ((await rowOf(feed)).nextPollAt.getTime() - at(milliseconds).getTime()) / 1000
  }
  const shown = async (feed: { id: string }, milliseconds: number) =>
    value(await feedRecord(desk, feed.id, at(milliseconds))).hub

  it('that never tells leaves its feed in its own rhythm, and to its page', async () => {
    const { feed } = await heard()
    await db().feed.update({ where: { id: feed.id }, data: { interval: 1200 } })
    expect(await askedAt(feed, 1000, true)).toBe(600)
    expect(await shown(feed, 1000)).toBe('listening')
    await db().feed.update({ where: { id: feed.id }, data: { schedule: '5 minutes' } })
    expect(await askedAt(feed, 2000, true)).toBe(LEAST)
  })

  it('is trusted while it tells of news before they are found, and no longer', async () => {
    const { feed, tell } = await heard()
    await db().feed.update({ where: { id: feed.id }, data: { interval: 1200 } })
    value(await tell(at(1000)))
    expect(await askedAt(feed, 2000, true)).toBe(4 * 3600)
    expect(await shown(feed, 2000)).toBe('trusted')
    expect(await askedAt(feed, 4 * HOUR, false)).toBe(4 * 3600)
    // a set schedule stays as set, however good the hub is
    await db().feed.update({ where: { id: feed.id }, data: { schedule: '5 minutes' } })
    expect(await askedAt(feed, 4 * HOUR + 1000, false)).toBe(LEAST)
    await db().feed.update({ where: { id: feed.id }, data: { schedule: 'adapts', interval: 1200 } })
    expect(await askedAt(feed, 8 * HOUR, true)).toBe(600)
    expect(await shown(feed, 8 * HOUR)).toBe('listening')
    value(await tell(at(9 * HOUR)))
    expect(await askedAt(feed, 9 * HOUR + 1000, true)).toBe(4 * 3600)
  })

  it('that tells before the feed’s own answer shows it has a quiet feed asked soon again, once, and is trusted', async () => {
    const { feed, tell } = await heard()
    await db().feed.update({ where: { id: feed.id }, data: { interval: 60_000 } })
    value(await tell(at(HOUR)))
    expect(await askedAt(feed, HOUR + 1000, false)).toBe(LEAST)
    expect(await askedAt(feed, HOUR + 1000 + LEAST * 1000, false)).toBe(86_400)
    expect(await askedAt(feed, 2 * HOUR, true)).toBe(43_200)
    expect(await shown(feed, 2 * HOUR)).toBe('trusted')
    // that telling is used up
    expect(await askedAt(feed, 3 * HOUR, true)).toBe(21_600)
    expect(await shown(feed, 3 * HOUR)).toBe('listening')
  })

  it('whose lease is over does not make its feed wait for it', async () => {
    const { feed, tell } = await heard()
    value(await tell(at(1000)))
    expect(await askedAt(feed, 2000, true)).toBe(4 * 3600)
    await db().feedHub.update({ where: { feedId: feed.id }, data: { until: at(2500) } })
    expect(await askedAt(feed, 3000, false)).toBeLessThan(4 * 3600)
    expect(await shown(feed, 3000)).toBe('asked')
  })

  it('has the feed asked no more often than a schedule may, and not while it fails', async () => {
    const { feed, tell } = await heard()
    await clear()
    expect(value(await tell(at(1000)))).toBe(true)
    expect(await jobs(feed.id)).toEqual([])
    expect((await rowOf(feed)).nextPollAt).toEqual(at(LEAST * 1000))
    await pollFeed(feed.id, true, outside({ [feed.url]: failing({ status: 429, retryAfter: '90000' }) }))
    value(await tell(at(HOUR)))
    expect(await jobs(feed.id)).toEqual([])
    expect((await rowOf(feed)).nextPollAt).toEqual(at(90_000_000))
  })

  it('that tells while the feed is being asked is heard soon after', async () => {
    const { feed, tell } = await heard()
    const asked = value(await feedToPoll(desk, feed.id, at(HOUR), true))!
    value(await tell(at(HOUR + 500)))
    const when = { now: at(HOUR + 1000), random: 0.5 }
    value(await keepPolled(desk, feed.id, asked, { came: 'unchanged', movedTo: null }, when))
    expect((await rowOf(feed)).nextPollAt).toEqual(at(HOUR + 1000 + LEAST * 1000))
  })

  it('is forgotten when its feed moves to another host, by itself or by an editor', async () => {
    const [one, two, three] = [await heard(), await heard(), await heard()]
    const redirects = [{ url: one.feed.url, status: 301 }]
    const bytes = new Uint8Array([32])
    await poll(one.feed, [], { redirects, bytes, finalUrl: `https://pier.example/${fresh()}` })
    await edited({ ...two.feed, url: `https://pier.example/${fresh()}` }, {})
    await edited({ ...three.feed, url: page() }, {})
    const left = [one, two, three].map(({ feed }) => db().feedHub.count({ where: { feedId: feed.id } }))
    expect(await Promise.all(left)).toEqual([0, 0, 1])
  })

  it('is read a little of, and nobody else is', async () => {
    const { hub, signature } = await heard()
    const send = (callback: string, bytes: number) => {
      let read = 0
      const sent = new ReadableStream<Uint8Array>(
        {
          pull(to) {
            if (read >= bytes) return to.close()
            const part = bytes === body.length ? body : new Uint8Array(Math.min(65_536, bytes - read))
            read += part.length
            to.enqueue(part)
          },
        },
        { highWaterMark: 0 },
      )
      const headers = { 'x-hub-signature': signature }
      const request = new Request('https://onrecord.example/', {
        ...{ method: 'POST', headers, body: sent, duplex: 'half' },
      } as RequestInit)
      return POST(request, { params: Promise.resolve({ callback }) }).then(({ status }) => ({ status, read }))
    }
    expect(await send('f'.repeat(48), 100_000)).toEqual({ status: 404, read: 0 })
    const much = await send(hub.callback, 8_000_000)
    expect(much.status).toBe(202)
    expect(much.read).toBeLessThan(1_200_000)
    // it is a reason to ask all the same
    const told = await db().feedHub.findUniqueOrThrow({ where: { callback: hub.callback } })
    expect(told.toldAt).not.toBeNull()
    expect(await send(hub.callback, body.length)).toEqual({ status: 202, read: body.length })
  })

  it('that anybody tells at length, unsigned, has the feed asked no more often than a schedule may', async () => {
    const { feed, hub } = await heard()
    await db().feed.update({ where: { id: feed.id }, data: { polledAt: at(-HOUR) } })
    const long = (when: Date) => hubTells(hub.callback, null, null, when)
    const asked: number[] = []
    await clear()
    for (let seconds = 0; seconds <= 2 * LEAST; seconds += LEAST / 10) {
      const now = at(seconds * 1000)
      expect(value(await long(now))).toBe(true)
      // what a worker does: it asks whatever is in the queue or whose time has come
      if ((await jobs(feed.id)).length === 0 && (await rowOf(feed)).nextPollAt > now) continue
      await clear()
      value(
        await pollFeed(feed.id, true, {
          ...outside({ [feed.url]: answer(rss([])) }),
          clock: { now: () => now },
        }),
      )
      asked.push(seconds)
    }
    expect(asked).toEqual([0, LEAST, 2 * LEAST])
  })
})
