import { expect, it } from 'vitest'
import { pollFeed } from '#jobs/poll-feed.ts'
import { takeItem } from '#jobs/take-item.ts'
import { fakePage } from '#outside/fetch-page.fake.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { inboxList } from '../inbox/list.ts'
import { refreshInbox } from '../inbox/refresh.ts'
import {
  admin,
  answer,
  article,
  desk,
  editor,
  followed,
  fresh,
  itemsOf,
  known,
  now,
  outside,
  poll,
  publisher,
  rss,
  value,
  world,
} from './feed.fixture.ts'
import { keepHub } from './hub.ts'
import { feedToPoll } from './poll.ts'
import { feedOutlines, feedRecord, listFeeds } from './read.ts'
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
  expect(value(await importFeeds(admin, { text }))).toEqual({ added: 1, there: 0 })
  expect(value(await importFeeds(admin, { text }))).toEqual({ added: 0, there: 1 })
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
