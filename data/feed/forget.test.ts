import { expect, it } from 'vitest'
import { pollFeed } from '#jobs/poll-feed.ts'
import { takeItem } from '#jobs/take-item.ts'
import { fakePage } from '#outside/fetch-page.fake.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { refreshInbox } from '../inbox/refresh.ts'
import { waitedFor } from '../testing/waited-for.fixture.ts'
import {
  admin,
  answer,
  article,
  desk,
  followed,
  fresh,
  now,
  outside,
  rss,
  value,
  world,
} from './feed.fixture.ts'
import { forgetItems } from './forget.ts'
import { lockItems } from './remove.ts'

const day = (days: number) => new Date(now.getTime() + days * 86_400_000)
const entry = (date = day(0)) => {
  const url = `https://quay.example/${newId()}`
  return { url, guid: url, title: `Item ${fresh()}`, date: date.toISOString() }
}
type Entry = ReturnType<typeof entry>
/** A feed that is asked on a day and holds these then. */
async function feedOf() {
  const feed = await followed()
  await db().feed.update({ where: { id: feed.id }, data: { createdAt: day(0) } })
  const holds = async (entries: Entry[], at: Date) => {
    const pages = { [feed.url]: answer(rss(entries)) }
    return value(await pollFeed(feed.id, true, { ...outside(pages), clock: { now: () => at } }))
  }
  await holds([], day(0))
  return { ...feed, holds }
}
const there = async (entries: Entry[]) => {
  const rows = await db().feedArrival.findMany({ where: { url: { in: entries.map(({ url }) => url) } } })
  return entries.map(({ url }) => rows.some((row) => row.url === url))
}
const settle = (entries: Entry[], state = 'failed') =>
  db().feedItem.updateMany({
    where: { arrivals: { some: { url: { in: entries.map(({ url }) => url) } } } },
    data: { state, why: 'fetch.not found' },
  })

it('an item is forgotten when it is old and its feed carries it no more, and not before', async () => {
  const feed = await feedOf()
  const [gone, carried, late] = [entry(), entry(), entry(day(60))]
  await feed.holds([gone, carried], day(0))
  await feed.holds([carried, late], day(60))
  await settle([gone, carried, late])
  value(await forgetItems(desk, day(89)))
  expect(await there([gone, carried, late])).toEqual([true, true, true])
  // an answer that is the same is an answer that holds the same
  await feed.holds([carried, late], day(91))
  value(await forgetItems(desk, day(91)))
  expect(await there([gone, carried, late])).toEqual([false, true, true])
  expect(await forgetItems(admin, now)).toEqual({ kind: 'forbidden' })
})

it('an item that comes again is not new: neither one that its feed still carries, nor one that was forgotten', async () => {
  const feed = await feedOf()
  const [gone, carried] = [entry(), entry()]
  await feed.holds([gone, carried], day(0))
  await settle([gone, carried])
  for (const at of [40, 80, 120]) await feed.holds([carried, entry(day(at))], day(at))
  value(await forgetItems(desk, day(121)))
  expect(await there([gone, carried])).toEqual([false, true])
  expect(await feed.holds([gone, carried], day(122))).toEqual({ arrived: 1, taken: 0 })
  const [again] = await db().feedItem.findMany({ where: { arrivals: { some: { url: gone.url } } } })
  expect(again).toMatchObject({ state: 'old' })
})

it('what says of itself that it is old is news all the same, where nobody knew it', async () => {
  const feed = await feedOf()
  await feed.holds([entry(day(0))], day(0))
  const ruling = { ...entry(), date: '2019-05-06T10:00:00Z' }
  expect(await feed.holds([ruling], day(200))).toEqual({ arrived: 1, taken: 1 })
})

it('what was forgotten is known whatever it says of its date, by the address that it came by, until that is long ago', async () => {
  const feed = await feedOf()
  const [redated, undated, led] = [entry(), { ...entry(), date: '' }, entry()]
  const all = [redated, undated, led]
  await feed.holds(all, day(0))
  // its page was found elsewhere
  await db().feedItem.updateMany({
    where: { arrivals: { some: { url: led.url } } },
    data: { address: `https://quay.example/${newId()}` },
  })
  await settle(all)
  await feed.holds([entry(day(100))], day(100))
  value(await forgetItems(desk, day(100)))
  expect(await there(all)).toEqual([false, false, false])
  const again = all.map((one) => ({ ...one, title: `${one.title}, again`, date: day(101).toISOString() }))
  expect(await feed.holds(again, day(101))).toEqual({ arrived: 3, taken: 0 })
  await feed.holds([entry(day(200))], day(200))
  value(await forgetItems(desk, day(200)))
  expect(await there(all)).toEqual([false, false, false])
  value(await forgetItems(desk, day(590)))
  expect(await feed.holds([again[0]!], day(590))).toEqual({ arrived: 1, taken: 0 })
  const another = await feedOf()
  await another.holds([entry(day(601))], day(601))
  value(await forgetItems(desk, day(601)))
  expect(await another.holds([again[1]!], day(601))).toEqual({ arrived: 1, taken: 1 })
})

it.each(['removed', 'paused', 'gone'])(
  'of a feed that is %s the clock is counted, for nobody asks it',
  async (state) => {
    const feed = await feedOf()
    const one = entry()
    await feed.holds([one], day(0))
    await settle([one])
    value(await forgetItems(desk, day(120)))
    expect(await there([one])).toEqual([true])
    await db().feed.update({ where: { id: feed.id }, data: { state } })
    value(await forgetItems(desk, day(89)))
    expect(await there([one])).toEqual([true])
    value(await forgetItems(desk, day(120)))
    expect(await there([one])).toEqual([false])
  },
)

it('what may not go is not in the way of what may, however few go at once', async () => {
  const feed = await feedOf()
  const [stays, goes] = [
    [entry(), entry(), entry()],
    [entry(), entry(), entry()],
  ]
  await feed.holds(stays, day(0))
  await feed.holds([...stays, ...goes], day(1))
  await settle([...stays, ...goes])
  await feed.holds(stays, day(120))
  value(await forgetItems(desk, day(120), 2))
  expect(await there([...stays, ...goes])).toEqual([true, true, true, false, false, false])
})

it('items are looked for while feeds are asked, and what came again meanwhile stays', async () => {
  const feed = await feedOf()
  const one = entry()
  await feed.holds([one], day(0))
  await settle([one])
  value(await forgetItems(desk, day(120)))
  // nothing may go: nobody is waited for
  const held = { timeout: 60_000 }
  await db().$transaction(async (tx) => {
    await lockItems(tx)
    expect(value(await forgetItems(desk, day(120)))).toBe(0)
  }, held)
  await feed.holds([entry(day(100))], day(100))
  const forgetting = { done: Promise.resolve<unknown>(null) }
  await db().$transaction(async (tx) => {
    await lockItems(tx)
    forgetting.done = forgetItems(desk, day(120))
    await waitedFor(tx)
    await tx.feedArrival.updateMany({ where: { url: one.url }, data: { seenAt: day(100) } })
  }, held)
  await forgetting.done
  expect(await there([one])).toEqual([true])
})

it('what is still to be captured, waits to be filed, or is carried by another feed is kept; what it led to always', async () => {
  const [feed, other] = [await feedOf(), await feedOf()]
  const [taken, waits, shared, filed] = [entry(), entry(), entry(), entry()]
  await feed.holds([taken, waits, shared, filed], day(0))
  await other.holds([shared], day(0))
  for (const one of [waits, filed]) {
    const [item] = await db().feedArrival.findMany({ where: { feedId: feed.id, url: one.url } })
    const page = fakePage(article(newId()), { finalUrl: one.url })
    await takeItem(item!.itemId, true, world({ [one.url]: page }))
  }
  await settle([shared])
  const item = await db().feedItem.findFirstOrThrow({ where: { arrivals: { some: { url: filed.url } } } })
  await db().unfiledSnapshot.deleteMany({ where: { bytesHash: item.bytesHash! } })
  await feed.holds([entry(day(100))], day(100))
  value(await forgetItems(desk, day(100)))
  expect(await there([taken, waits, shared, filed])).toEqual([true, true, true, false])
})

it('a failure that is forgotten leaves the inbox', async () => {
  const feed = await feedOf()
  const failed = entry()
  await feed.holds([failed], day(0))
  await settle([failed])
  const { id } = await db().feedItem.findFirstOrThrow({ where: { arrivals: { some: { url: failed.url } } } })
  await refreshInbox()
  expect(await db().inboxItem.count({ where: { recordId: id } })).toBe(1)
  await feed.holds([entry(day(100))], day(100))
  value(await forgetItems(desk, day(100)))
  await refreshInbox()
  expect(await db().inboxItem.count({ where: { recordId: id } })).toBe(0)
})
