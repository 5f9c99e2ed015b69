import { expect, it } from 'vitest'
import type { Rules } from '#domain/feed/rules.ts'
import type { FeedItem } from '#domain/reading/feed/read-feed.ts'
import { pollFeed } from '#jobs/poll-feed.ts'
import { takeItem } from '#jobs/take-item.ts'
import { fakePage } from '#outside/fetch-page.fake.ts'
import { db, type Tx } from '../db.ts'
import { newId } from '../id.ts'
import { inboxList } from '../inbox/list.ts'
import { refreshInbox } from '../inbox/refresh.ts'
import { hold } from '../subject.ts'
import { waitedFor } from '../testing/waited-for.fixture.ts'
import { keepArrivals } from './arrive.ts'
import {
  admin,
  answer,
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
  value,
  world,
} from './feed.fixture.ts'
import { hubToAsk, keepHub } from './hub.ts'
import { feedToPoll } from './poll.ts'
import { feedOutlines, feedRecord, listFeeds } from './read.ts'
import { followAgain } from './remove.ts'
import { addFeed, editFeed, importFeeds, pollNow, setFeedState } from './write.ts'

const url = () => `https://quay.example/${fresh()}-${newId()}`
const version = (id: string) => db().history.count({ where: { subject: 'feed', subjectId: id } })
const turn = async (id: string, state: 'active' | 'paused' | 'removed') =>
  setFeedState(admin, { feed: id, version: await version(id), state })
const stateOf = async (id: string) => (await itemsOf(id)).map(({ state }) => state)
const take = async (id: string, page: string, topic: string) => {
  const [item] = await db().feedArrival.findMany({ where: { feedId: id, url: page } })
  await takeItem(item!.itemId, true, world({ [page]: fakePage(article(topic), { finalUrl: page }) }))
}

it('removed, a feed is asked no more and in no list, and what it brought stays', async () => {
  const feed = await known()
  const [page, topic] = [url(), newId()]
  await poll(feed, [{ title: 'Captured', url: page, guid: page }])
  await take(feed.id, page, topic)
  expect(await stateOf(feed.id)).toEqual(['read'])
  await keepHub(desk, feed.id, 'https://hub.example/', feed.url)
  value(await turn(feed.id, 'removed'))
  const soon = new Date(Date.now() + 1e9)
  expect(value(await listFeeds(editor, now)).some(({ id }) => id === feed.id)).toBe(false)
  expect(value(await feedOutlines(editor)).some((one) => one.url === feed.url)).toBe(false)
  expect(await pollNow(admin, { feed: feed.id })).toMatchObject({ kind: 'invalid' })
  expect(value(await feedToPoll(desk, feed.id, soon, true))).toBeNull()
  expect(await db().feedHub.count({ where: { feedId: feed.id } })).toBe(0)
  const record = value(await feedRecord(editor, feed.id, now))
  expect(record).toMatchObject({ health: 'removed', items: [{ title: 'Captured', state: 'read' }] })
  expect(record.items[0]!.unfiled).not.toBeNull()
  const told = await db().history.findMany({
    where: { subject: 'feed', subjectId: feed.id },
    orderBy: { number: 'asc' },
  })
  expect(told.at(-1)).toMatchObject({
    what: 'removed',
    before: { state: 'active' },
    after: { state: 'removed' },
  })
})

it('lets go what nobody has captured and no other feed brought, and captures it when it is followed again', async () => {
  const [one, other] = [await known(), await known()]
  const [alone, both] = [url(), url()]
  await poll(one, [
    { title: 'Alone', url: alone, guid: alone },
    { title: 'Both', url: both, guid: both },
  ])
  await poll(other, [{ title: 'Both', url: both, guid: both }])
  value(await turn(one.id, 'removed'))
  const states = async () =>
    Object.fromEntries((await itemsOf(one.id)).map(({ title, state }) => [title, state]))
  expect(await states()).toEqual({ Alone: 'let go', Both: 'taken' })
  // a job that was under way finds that nobody wants it
  await take(one.id, alone, newId())
  expect(await states()).toMatchObject({ Alone: 'let go' })
  value(await turn(one.id, 'active'))
  expect(await states()).toEqual({ Alone: 'taken', Both: 'taken' })
  await take(one.id, alone, newId())
  expect(await states()).toMatchObject({ Alone: 'read' })
  // what it brought before is no news
  await poll(one, [{ title: 'Alone', url: alone, guid: alone }])
  expect(await db().feedArrival.count({ where: { feedId: one.id } })).toBe(2)
})

it('lets another feed bring what was let go', async () => {
  const [one, other, page] = [await known(), await known(), url()]
  await poll(one, [{ title: 'News', url: page, guid: page }])
  value(await turn(one.id, 'removed'))
  expect(await stateOf(one.id)).toEqual(['let go'])
  await poll(other, [{ title: 'News', url: page, guid: page }])
  expect(await stateOf(one.id)).toEqual(['taken'])
})

it('does not file by the rules of a feed that was removed', async () => {
  const filed = async (removed: boolean) => {
    const { source, domain } = await publisher()
    const [one, other, page, topic] = [
      await known(source),
      await known(),
      `https://${domain}/${newId()}`,
      newId(),
    ]
    await db().feed.update({ where: { id: one.id }, data: { filing: 'files' } })
    for (const feed of [one, other]) await poll(feed, [{ title: 'News', url: page, guid: page }])
    if (removed) value(await turn(one.id, 'removed'))
    await take(other.id, page, topic)
    return (await itemsOf(other.id))[0]!.report !== null
  }
  expect([await filed(false), await filed(true)]).toEqual([true, false])
})

it('is brought back by adding its address, alone or in a list, with its history', async () => {
  const feed = await followed()
  value(await turn(feed.id, 'paused'))
  value(await turn(feed.id, 'removed'))
  expect(value(await addFeed(admin, { url: feed.url, source: null }))).toEqual({ feed: feed.id })
  expect(await addFeed(admin, { url: feed.url, source: null })).toMatchObject({ kind: 'invalid' })
  value(await turn(feed.id, 'removed'))
  const text = `<opml><body><outline xmlUrl="${feed.url}"/></body></opml>`
  expect(value(await importFeeds(admin, { text }))).toMatchObject({ added: 1, there: 0 })
  expect(value(await importFeeds(admin, { text }))).toMatchObject({ added: 0, there: 1 })
  const told = await db().history.findMany({
    where: { subject: 'feed', subjectId: feed.id },
    orderBy: { number: 'asc' },
  })
  expect(told.map(({ what }) => what)).toEqual([
    'added',
    'paused',
    'removed',
    'followed again',
    'removed',
    'followed again',
  ])
})

it('undone, it stands as it stood: paused', async () => {
  const feed = await followed()
  value(await turn(feed.id, 'paused'))
  value(await turn(feed.id, 'removed'))
  value(await turn(feed.id, 'paused'))
  expect(value(await feedRecord(editor, feed.id, now)).health).toBe('paused')
})

it('is removed by admins alone, by the version they saw, and not edited while removed', async () => {
  const feed = await followed()
  expect(await setFeedState(editor, { feed: feed.id, version: 1, state: 'removed' })).toEqual({
    kind: 'forbidden',
  })
  value(await turn(feed.id, 'paused'))
  expect((await setFeedState(admin, { feed: feed.id, version: 1, state: 'removed' })).kind).toBe('conflict')
  value(await turn(feed.id, 'removed'))
  const edit = {
    feed: feed.id,
    version: 3,
    url: feed.url,
    source: '',
    schedule: 'daily',
    filing: 'waits',
    quietHours: '',
    include: '',
    exclude: '',
  }
  expect(await editFeed(admin, edit)).toMatchObject({ kind: 'invalid' })
})

it('lets a feed that moves to its address go on by its own', async () => {
  const [feed, mover, page] = [await known(), await known(), url()]
  value(await turn(feed.id, 'removed'))
  const moved = answer(rss([{ title: 'Moved', url: page, guid: page }]), {
    finalUrl: feed.url,
    redirects: [{ url: mover.url, status: 301 }],
  })
  value(await pollFeed(mover.id, true, outside({ [mover.url]: moved })))
  expect(await db().feed.findUnique({ where: { id: mover.id } })).toMatchObject({
    state: 'active',
    url: mover.url,
  })
})

it('takes what it could not capture from the inbox', async () => {
  const [feed, id] = [await followed(), newId()]
  await db().feedItem.create({
    data: {
      id,
      fingerprint: id.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, 'a'),
      title: 'Held',
      state: 'failed',
      why: 'fetch.not found',
    },
  })
  await db().feedArrival.create({ data: { feedId: feed.id, itemId: id, url: url() } })
  await db().feedItem.update({ where: { id }, data: { why: 'fetch.refused' } })
  const listed = async () => {
    await refreshInbox(30_000)
    return value(await inboxList(editor)).rows.some(({ key }) => key === `item:${id}`)
  }
  expect(await listed()).toBe(true)
  value(await turn(feed.id, 'removed'))
  expect(await listed()).toBe(false)
  value(await turn(feed.id, 'active'))
  expect(await listed()).toBe(true)
})

/** A transaction that goes on until it is told to end, and then until somebody waits for it. */
async function under(work: (tx: Tx) => Promise<unknown>) {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  let begun: () => void = () => undefined
  const began = new Promise<void>((resolve) => (begun = resolve))
  const whole = db().$transaction(
    async (tx) => {
      await work(tx)
      begun()
      await ended
      await waitedFor(tx)
    },
    { timeout: 60_000 },
  )
  await Promise.race([began, whole])
  return async () => {
    end()
    await whole
  }
}

it('removed while another feed brings its item, the item is the other’s', async () => {
  const [one, other, page] = [await known(), await known(), url()]
  await poll(one, [{ title: 'News', url: page, guid: page }])
  const news = { title: 'News', url: page, id: page } as FeedItem
  const rules = { include: [], exclude: [] } as unknown as Rules
  const end = await under((tx) => keepArrivals(tx, { ...other, rules, first: false }, [news], now))
  const removing = turn(one.id, 'removed')
  await end()
  value(await removing)
  expect(await stateOf(other.id)).toEqual(['taken'])
})

it('removed, an item that is still to be captured is let go when its turn comes', async () => {
  const [feed, page] = [await known(), url()]
  await poll(feed, [{ title: 'News', url: page, guid: page }])
  // as a race would leave it
  await db().feed.update({ where: { id: feed.id }, data: { state: 'removed' } })
  await take(feed.id, page, newId())
  expect(await stateOf(feed.id)).toEqual(['let go'])
})

it.each(['let go', 'excluded', 'old'])('an item found to be one that is %s is captured', async (state) => {
  const [one, other, page, lead] = [await known(), await known(), url(), url()]
  await poll(one, [{ title: 'News', url: page, guid: page }])
  if (state === 'let go') value(await turn(one.id, 'removed'))
  else
    await db().feedItem.updateMany({
      where: { arrivals: { some: { feedId: one.id } } },
      data: { state, settledAt: now },
    })
  await db().$executeRaw`delete from pgboss.job_common where name = 'feed.item'`
  await poll(other, [{ title: 'Led there', url: lead, guid: lead }])
  const [found] = await db().feedArrival.findMany({ where: { feedId: other.id } })
  const there = fakePage(article(newId()), { finalUrl: page })
  await takeItem(found!.itemId, true, world({ [lead]: there }))
  const [left] = await db().feedArrival.findMany({ where: { feedId: other.id }, include: { item: true } })
  expect(left!.item).toMatchObject({ state: 'taken', settledAt: null })
  expect((await jobsFor('feed.item')).map(({ data }) => data.item)).toContain(left!.itemId)
  await takeItem(left!.itemId, true, world({ [lead]: there, [page]: there }))
  expect(await stateOf(other.id)).toEqual(['read'])
})

it('removed under two sources, a list brings one of them back', async () => {
  const [{ source }, address] = [await publisher(), url()]
  const [one, two] = [await followed(address), await followed(address, source)]
  for (const { id } of [one, two]) value(await turn(id, 'removed'))
  const text = `<opml><body><outline xmlUrl="${address}"/></body></opml>`
  expect(value(await importFeeds(admin, { text }))).toMatchObject({ added: 1, there: 0 })
  expect(value(await importFeeds(admin, { text }))).toMatchObject({ added: 0, there: 1 })
  const states = await db().feed.findMany({ where: { url: address }, orderBy: { id: 'asc' } })
  expect(states.map(({ state }) => state).sort()).toEqual(['active', 'removed'])
})

it('added by another while a list names it, it is followed again once', async () => {
  const feed = await followed()
  value(await turn(feed.id, 'removed'))
  const end = await under(async (tx) => {
    await hold(tx, 'feed', feed.id)
    await followAgain(tx, admin, [feed], now)
  })
  const text = `<opml><body><outline xmlUrl="${feed.url}"/></body></opml>`
  const importing = importFeeds(admin, { text })
  await end()
  expect(value(await importing)).toMatchObject({ added: 0, there: 1 })
  expect(
    await db().history.count({ where: { subject: 'feed', subjectId: feed.id, what: 'followed again' } }),
  ).toBe(1)
})

it('undone, it stands as it stood: ended, and nothing else ends one by hand', async () => {
  const feed = await followed()
  const by = async (state: 'gone') =>
    setFeedState(admin, { feed: feed.id, version: await version(feed.id), state })
  expect(await by('gone')).toMatchObject({ kind: 'invalid' })
  await db().feed.update({ where: { id: feed.id }, data: { state: 'gone', lastError: 'gone' } })
  value(await turn(feed.id, 'removed'))
  await db().$executeRaw`delete from pgboss.job_common where name = 'feed.poll'`
  value(await by('gone'))
  expect(await db().feed.findUnique({ where: { id: feed.id } })).toMatchObject({
    state: 'gone',
    lastError: 'gone',
  })
  expect((await jobsFor('feed.poll')).filter(({ data }) => data.feed === feed.id)).toEqual([])
})

it('removed while it is asked, it gets no hub, and a hub that it has is not asked', async () => {
  const feed = await known()
  value(await keepHub(desk, feed.id, 'https://hub.example/', feed.url))
  await db().feed.update({ where: { id: feed.id }, data: { state: 'removed' } })
  expect((await hubToAsk(desk, feed.id, now)).kind).toBe('missing')
  await db().feedHub.deleteMany({ where: { feedId: feed.id } })
  value(await keepHub(desk, feed.id, 'https://hub.example/', feed.url))
  expect(await db().feedHub.count({ where: { feedId: feed.id } })).toBe(0)
})
