import { expect, it } from 'vitest'
import { db } from '../db.ts'
import { putOff } from '../queue/turns.ts'
import { hold } from '../subject.ts'
import { waitedFor } from '../testing/waited-for.fixture.ts'
import { admin, desk, followed, now, value } from './feed.fixture.ts'
import { feedRecord, listFeeds } from './read.ts'
import { addFeed, setFeedState } from './write.ts'

it('feeds are listed by source and title as people count, those without a name last', async () => {
  const titles = [null, 'Counted 10', 'counted 2', 'Counted 1']
  const ids: string[] = []
  for (const title of titles) {
    const { id } = await followed()
    await db().feed.update({ where: { id }, data: { title } })
    ids.push(id)
  }
  const listed = value(await listFeeds(admin, now)).filter(({ id }) => ids.includes(id))
  expect(listed.map(({ title }) => title)).toEqual(['Counted 1', 'counted 2', 'Counted 10', null])
})

async function set(id: string, state: 'active' | 'paused' | 'removed') {
  const { version } = value(await feedRecord(desk, id, now))
  value(await setFeedState(admin, { feed: id, version, state }))
}

it('whoever adds a feed and whoever changes it take its locks in one order', async () => {
  const { id, url } = await followed()
  await set(id, 'removed')
  let adding: ReturnType<typeof addFeed> | undefined
  await db().$transaction(
    async (tx) => {
      // as an edit does: the feed first, then the address
      await hold(tx, 'feed', id)
      adding = addFeed(admin, { url, source: null })
      await waitedFor(tx)
      // who waits for the feed has not the address: tried, not waited for, since a deadlock is made good by trying again
      const [{ free }] = await tx.$queryRaw<[{ free: boolean }]>`
        select pg_try_advisory_xact_lock(hashtextextended(${`feed:${url}`}, 7204)) as free`
      expect(free).toBe(true)
    },
    { timeout: 60_000 },
  )
  expect(value(await adding!)).toEqual({ feed: id })
})

it('a feed that is taken up again does not wait for a poll that was put off before', async () => {
  const waiting = async (id: string) =>
    db().$queryRaw<{ priority: number; due: boolean }[]>`
      select priority, start_after <= now() as due from pgboss.job
      where name = 'feed.poll' and singleton_key = ${id} and state = 'created'`
  for (const before of ['paused', 'removed'] as const) {
    const { id } = await followed()
    await db().$executeRaw`delete from pgboss.job where name = 'feed.poll' and singleton_key = ${id}`
    const after = new Date(Date.now() + 600_000)
    value(await putOff(desk, 'feed.poll', { feed: id }, { key: id, group: 'quay.example', after }))
    await set(id, before)
    expect(await waiting(id)).toEqual([{ priority: 0, due: false }])
    await set(id, 'active')
    expect(await waiting(id), before).toEqual([{ priority: 1, due: true }])
  }
})
