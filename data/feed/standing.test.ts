import { expect, it } from 'vitest'
import { db } from '../db.ts'
import { fresh, known, poll } from './feed.fixture.ts'
import { STANDING, type StandingRow } from './standing.ts'

async function rhythmOf(items: number, idleWindow: number | null = null) {
  const feed = await known()
  const entries = Array.from({ length: items }, () => ({
    url: `https://quay.example/${fresh()}`,
    title: fresh(),
  }))
  // of the week before: what came earlier is no part of it
  const before = { url: `https://quay.example/${fresh()}`, title: fresh(), date: '2031-02-20T11:00:00Z' }
  await poll(feed, [...entries, before])
  await db().feed.update({ where: { id: feed.id }, data: { idleWindow } })
  const [row] = await db().$queryRaw<StandingRow[]>`select ${STANDING} from feed f where f.id = ${feed.id}`
  return row!.rhythm
}

it('the rhythm of a feed is counted to ten, and not where a person said how long it may be quiet', async () => {
  expect(await rhythmOf(3)).toBe(3)
  expect(await rhythmOf(12)).toBe(10)
  expect(await rhythmOf(3, 48)).toBe(0)
})
