import { createHash } from 'node:crypto'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { kinds } from './kinds/all.ts'
import { forgetInbox, refreshInbox } from './refresh.ts'

beforeAll(() => refreshInbox(60_000))
afterEach(() => vi.restoreAllMocks())

const wire = () => Array.from({ length: 70 }, () => newId().slice(0, 6)).join(' ')
/** Things brought in one after the other that carry one text, each with words of its own around it. */
async function brought(count: number, text = wire(), from = 1_000): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, n) => {
    const own = `${newId()}. ${text} ${newId()}`
    return {
      id: newId(),
      ...{ way: 'paste', size: own.length, contentType: 'text/plain', retrievedAt: new Date() },
      bytesHash: createHash('sha256').update(own).digest('hex'),
      page: { title: 'Wire', language: 'en', text: own },
      createdAt: new Date(Date.now() - from * 1000 + n),
    }
  })
  await db().unfiledSnapshot.createMany({ data: rows })
  return rows.map(({ id }) => id)
}
const letGo = (id: string) => db().unfiledSnapshot.delete({ where: { id } })
const keysOf = async (ids: string[]) => [
  ...new Set(
    (await db().inboxItem.findMany({ where: { recordId: { in: ids } } })).map(({ textKey }) => textKey),
  ),
]
/** How many are looked at each time. */
function looked(): number[] {
  const counts: number[] = []
  const { waiting } = kinds.unfiled
  vi.spyOn(kinds.unfiled, 'waiting').mockImplementation((tx, ids) => {
    counts.push(ids.length)
    return waiting(tx, ids)
  })
  return counts
}
const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0)

it('of many things with one text, one that is let go has the others looked at only where they had it from there', async () => {
  const ids = await brought(250)
  await refreshInbox(60_000)
  expect(await keysOf(ids)).toEqual([`unfiled:${ids[0]}`])
  const counts = looked()
  await letGo(ids[100]!)
  expect(await refreshInbox(60_000)).toBe(true)
  expect(counts).toEqual([1])
  await letGo(ids[0]!)
  expect(await refreshInbox(60_000)).toBe(true)
  // few at a time, and each only once
  expect(Math.max(...counts)).toBeLessThanOrEqual(100)
  expect(sum(counts)).toBe(1 + 249)
  expect(await keysOf(ids)).toEqual([`unfiled:${ids[1]}`])
})

it('however much is noted, a run does some of it, and the next one goes on', async () => {
  const ids = await brought(250)
  const counts = looked()
  const listed = () => db().inboxItem.count({ where: { recordId: { in: ids } } })
  expect(await refreshInbox(0)).toBe(false)
  expect([sum(counts), await listed()]).toEqual([100, 100])
  expect(await refreshInbox(0)).toBe(false)
  expect([sum(counts), await listed()]).toEqual([200, 200])
  expect(await refreshInbox(60_000)).toBe(true)
  expect(await keysOf(ids)).toEqual([`unfiled:${ids[0]}`])
})

it('one that came before those that are listed gives its key to all of them; the list made anew has the same', async () => {
  const text = wire()
  const later = await brought(120, text)
  await refreshInbox(60_000)
  const [first] = await brought(1, text, 2_000)
  await refreshInbox(60_000)
  const kept = () =>
    db().inboxItem.findMany({
      where: { recordId: { in: [first!, ...later] } },
      select: { recordId: true, textKey: true, says: true },
      orderBy: { key: 'asc' },
    })
  const before = await kept()
  expect(await keysOf([first!, ...later])).toEqual([`unfiled:${first}`])
  await forgetInbox()
  await refreshInbox(60_000)
  expect(await kept()).toEqual(before)
})
