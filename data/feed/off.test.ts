import { afterEach, expect, it } from 'vitest'
import { env } from '#env'
import { runs } from '#jobs/queued/runs.ts'
import { db } from '../db.ts'
import { followed, jobsFor } from './feed.fixture.ts'

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
