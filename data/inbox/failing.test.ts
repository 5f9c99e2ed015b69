import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { anonymous, type Viewer } from '#domain/access/viewer.ts'
import type { InboxKind } from '#domain/inbox/kinds.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { addObjection } from '../objection/add.ts'
import { must, person } from '../testing/small.fixture.ts'
import type { Trouble } from './apart.ts'
import { kinds } from './kinds/all.ts'
import { inboxList } from './list.ts'
import { refreshInbox } from './refresh.ts'

let editor: Viewer
beforeAll(async () => {
  editor = await person('editor', 'Noa')
  await refreshInbox(30_000)
})
afterEach(() => vi.restoreAllMocks())

const isListed = async (key: string) => must(await inboxList(editor)).rows.some((one) => one.key === key)
const troubles: Trouble[] = []
const refresh = async () => {
  troubles.length = 0
  return refreshInbox(30_000, (trouble) => troubles.push(trouble))
}
/** Ten minutes later. */
const later = () => db().$executeRaw`
  with off as (delete from inbox_pending where not_before is not null returning subject, subject_id)
  insert into inbox_pending (subject, subject_id) select subject, subject_id from off`

async function objected(): Promise<string> {
  const words = `Wrong ${newId()}`
  must(
    await addObjection(
      anonymous,
      { page: '/stories', kind: 'other', words, language: 'en' },
      newId(),
      new Date(),
    ),
  )
  return (await db().objection.findFirstOrThrow({ where: { words } })).id
}
async function failingFeed(): Promise<string> {
  const id = newId()
  await db().feed.create({ data: { id, url: `https://${id}.example/rss` } })
  await db().feed.update({ where: { id }, data: { failures: 9 } })
  return id
}

/** A kind whose question to the database fails wherever one of these is asked for. */
function fails(name: InboxKind, bad: readonly string[]) {
  const { waiting } = kinds[name]
  vi.spyOn(kinds[name], 'waiting').mockImplementation(async (tx, ids) => {
    if (ids.some((id) => bad.includes(id))) await tx.$queryRaw`select 1 / 0`
    return waiting(tx, ids)
  })
}

it('one thing that cannot be listed holds up nothing else, is told of, and is tried again later', async () => {
  const [bad, feed] = [await objected(), await failingFeed()]
  const good = [await objected(), await objected(), await objected()]
  fails('objection', [bad])
  expect(await refresh()).toBe(true)
  expect(troubles).toMatchObject([{ kind: 'objection', id: bad, error: expect.any(Error) }])
  for (const key of [`feed:${feed}`, ...good.map((id) => `objection:${id}`)])
    expect(await isListed(key)).toBe(true)
  expect(await isListed(`objection:${bad}`)).toBe(false)
  expect(await db().inboxPending.findMany()).toMatchObject([{ subject: 'again objection', subjectId: bad }])
  // not before its time, nor twice
  expect(await refresh()).toBe(true)
  expect(troubles).toEqual([])
  vi.restoreAllMocks()
  await later()
  expect(await refresh()).toBe(true)
  expect(await isListed(`objection:${bad}`)).toBe(true)
  expect(await db().inboxPending.count()).toBe(0)
})

it('a kind that fails altogether, also in what it looks for, holds up no other', async () => {
  const made = await Promise.all(Array.from({ length: 60 }, objected))
  fails('objection', made)
  vi.spyOn(kinds.edge, 'touched').mockRejectedValue(new TypeError('broken'))
  const feed = await failingFeed()
  const began = vi.mocked(kinds.objection.waiting).mock.calls.length
  expect(await refresh()).toBe(true)
  expect(await isListed(`feed:${feed}`)).toBe(true)
  expect(vi.mocked(kinds.objection.waiting).mock.calls.length - began).toBeLessThan(90)
  vi.restoreAllMocks()
  await later()
  expect(await refresh()).toBe(true)
  for (const id of made) expect(await isListed(`objection:${id}`)).toBe(true)
})

it('what cannot be weighed stays listed as not weighed, and what came before it is weighed', async () => {
  const [bad, good] = [await objected(), await objected()]
  await refresh()
  const weighed = new Map([[good, { effect: { does: 'answer' as const }, sure: true, claim: null }]])
  kinds.objection.weigh = async (_tx, ids) => {
    if (ids.includes(bad)) throw new Error('cannot be weighed')
    return weighed
  }
  try {
    await db().inboxItem.updateMany({ where: { recordId: { in: [bad, good] } }, data: { weighed: false } })
    expect(await refresh()).toBe(true)
    expect(troubles).toMatchObject([{ kind: 'objection', id: bad }])
    const rows = await db().inboxItem.findMany({ where: { recordId: { in: [bad, good] } } })
    expect(rows.find(({ recordId }) => recordId === bad)).toMatchObject({ weighed: false })
    expect(rows.find(({ recordId }) => recordId === good)).toMatchObject({ weighed: true })
  } finally {
    kinds.objection.weigh = undefined
    await db().inboxItem.updateMany({ where: { recordId: bad }, data: { weighed: true } })
  }
})

it('whoever comes while another is at it waits for nothing', async () => {
  await objected()
  const held = Promise.withResolvers<void>()
  const { waiting } = kinds.objection
  let isIn = false
  vi.spyOn(kinds.objection, 'waiting').mockImplementation(async (tx, ids) => {
    isIn = true
    await held.promise
    return waiting(tx, ids)
  })
  const first = refresh()
  await vi.waitUntil(() => isIn, { interval: 5, timeout: 5000 })
  const began = performance.now()
  expect(await refreshInbox(30_000)).toBe(false)
  expect(performance.now() - began).toBeLessThan(1000)
  held.resolve()
  expect(await first).toBe(true)
})
