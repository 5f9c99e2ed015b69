import { afterEach, expect, it } from 'vitest'
import { env } from '#env'
import { runs } from '#jobs/queued/runs.ts'
import { db } from '../db.ts'
import { arrived, desk, followed, jobsFor, value } from './feed.fixture.ts'
import { keepHub } from './hub.ts'

afterEach(() => Object.assign(env, { ONRECORD_FEEDS: 'on' }))

it('switched off, no feed is asked, also one whose time has come or that has a job', async () => {
  const { id } = await followed()
  const job = { id: 'a', tries: 1, priority: 0, signal: AbortSignal.timeout(30_000) }
  const asked = async () => (await db().feed.findUniqueOrThrow({ where: { id } })).polledAt
  await db().$executeRaw`delete from pgboss.job_common where name = 'feed.poll'`
  Object.assign(env, { ONRECORD_FEEDS: 'off' })
  await runs['feeds.due']({}, job)
  await runs['feed.poll']({ feed: id, now: true }, job)
  expect([await jobsFor('feed.poll'), await asked()]).toEqual([[], null])
  Object.assign(env, { ONRECORD_FEEDS: 'on' })
  await runs['feeds.due']({}, job)
  expect((await jobsFor('feed.poll')).map(({ data }) => data.feed)).toEqual([id])
})

it('switched off, no item is captured and no hub asked', async () => {
  const { feed, id } = await arrived()
  value(await keepHub(desk, feed.id, 'https://hub.example/', feed.url))
  const before = await db().feedHub.findUniqueOrThrow({ where: { feedId: feed.id } })
  const job = { id: 'a', tries: 9, priority: 0, signal: AbortSignal.timeout(30_000) }
  Object.assign(env, { ONRECORD_FEEDS: 'off' })
  // one that went out would settle the item, or throw, and write down that it asked
  await runs['feed.item']({ item: id }, job)
  await runs['feed.hub']({ feed: feed.id }, job)
  expect(await db().feedItem.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'taken' })
  expect(await db().feedHub.findUniqueOrThrow({ where: { feedId: feed.id } })).toEqual(before)
})
