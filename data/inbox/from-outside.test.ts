import { beforeAll, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { bringIn } from '#jobs/bring-in.ts'
import { lookNow } from '#jobs/look-again.ts'
import { db } from '../db.ts'
import { feedRecord, listFeeds } from '../feed/read.ts'
import { newId } from '../id.ts'
import { unlookedOf } from '../report/unlooked.ts'
import { decide } from '../statement/decide.ts'
import { again, claimed, said, versionOf } from '../testing/record-moves.fixture.ts'
import { changingWeb, filedFrom, pageOf } from '../testing/rereading.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { actOnInbox } from './act.ts'
import { inboxList } from './list.ts'
import { forgetInbox, refreshInbox } from './refresh.ts'
import { inboxTexts } from './texts.ts'

let editor: Viewer
beforeAll(async () => {
  editor = await person('editor', 'Noa')
})
const row = async (key: string) => {
  await refreshInbox(30_000)
  return must(await inboxList(editor)).rows.find((one) => one.key === key)
}
const words = [
  'At least 40 people were held at the ferry terminal in Belmara on Thursday, the harbour authority said.',
  'Work on the northern pass was delayed after a long dispute with the transport union.',
]
const hash = () =>
  newId()
    .padEnd(64, '0')
    .replaceAll(/[^0-9a-f]/g, 'a')

type Given = {
  failures?: number
  state?: string
  polledAt?: Date
  lastItemAt?: Date
  bytesHash?: string | null
}
async function aFeed(state: Given = {}): Promise<string> {
  const id = newId()
  await db().feed.create({ data: { id, url: `https://${id}.example/rss` } })
  await db().feed.update({
    where: { id },
    data: { lastError: 'fetch.no answer', bytesHash: hash(), ...state },
  })
  return id
}

it('a feed that fails time after time is listed, and leaves when it answers; a paused one wants nobody', async () => {
  const id = await aFeed({ failures: 2 })
  expect(await row(`feed:${id}`)).toBeUndefined()
  await db().feed.update({ where: { id }, data: { failures: 3 } })
  expect(await row(`feed:${id}`)).toMatchObject({ kind: 'feed' })
  await db().feed.update({ where: { id }, data: { failures: 0, lastError: null } })
  expect(await row(`feed:${id}`)).toBeUndefined()
  const ended = await aFeed({ state: 'gone' })
  expect(await row(`feed:${ended}`)).toMatchObject({ kind: 'feed' })
  const paused = await aFeed({ state: 'paused', failures: 9 })
  expect(await row(`feed:${paused}`)).toBeUndefined()
})

const HOUR = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * HOUR)
/** Things that a feed brought, some hours ago each. */
async function bring(feed: string, hours: number[], state = 'old'): Promise<string[]> {
  const items = hours.map((each) => ({ id: newId(), fingerprint: hash(), state, at: ago(each) }))
  await db().feedItem.createMany({ data: items.map(({ at: _, ...item }) => item) })
  await db().feedArrival.createMany({
    data: items.map(({ id, at }) => ({ feedId: feed, itemId: id, at, url: `https://a.example/${id}` })),
  })
  return items.map(({ id }) => id)
}

it('a feed that was never read is listed from its first failure on, as the list of feeds has it', async () => {
  const id = await aFeed({ bytesHash: null })
  expect(await row(`feed:${id}`)).toBeUndefined()
  await db().feed.update({ where: { id }, data: { failures: 1 } })
  expect(await row(`feed:${id}`)).toMatchObject({ kind: 'feed' })
  expect(must(await listFeeds(editor, new Date())).find((one) => one.id === id)?.health).toBe('failing')
})

it('a feed that fell silent is listed by itself, as the list of feeds has it, and leaves when it brings something', async () => {
  const id = await aFeed({ polledAt: ago(1), lastItemAt: ago(5) })
  await bring(
    id,
    Array.from({ length: 40 }, (_, n) => 5 + n * 3),
  )
  const health = async () => must(await listFeeds(editor, new Date())).find((one) => one.id === id)?.health
  await db().feed.update({ where: { id }, data: { lastItemAt: ago(5.1) } })
  expect([await row(`feed:${id}`), await health()]).toEqual([undefined, 'well'])
  // ten days pass: far longer than it used to be quiet
  await db().$executeRaw`update feed set last_item_at = last_item_at - interval '10 days' where id = ${id}`
  await db().$executeRaw`update feed_arrival set seen_at = now() where feed_id = ${id}`
  const moved = await bring(id, [245.2, 247, 250, 251, 252, 253, 255, 260, 270, 280, 290, 300])
  await db().feedArrival.deleteMany({ where: { feedId: id, itemId: { notIn: moved } } })
  await db().feed.update({ where: { id }, data: { lastItemAt: ago(245.1) } })
  expect([(await row(`feed:${id}`))?.kind, await health()]).toEqual(['feed', 'silent'])
  expect(must(await inboxTexts(editor, [`feed:${id}`]))[0]?.says).toMatchObject({ state: 'silent' })
  await db().feed.update({ where: { id }, data: { lastItemAt: new Date() } })
  expect([await row(`feed:${id}`), await health()]).toEqual([undefined, 'well'])
})

it('what a feed brought and was left out is one row with how many and why, back with another reason', async () => {
  const id = await aFeed({ polledAt: ago(1), lastItemAt: ago(1) })
  const items = await bring(id, [1, 2, 3, 4], 'taken')
  expect(await row(`left:${id}`)).toBeUndefined()
  const settle = (at: number, state: string, why: string) =>
    db().feedItem.update({ where: { id: items[at]! }, data: { state, why, settledAt: new Date() } })
  await settle(0, 'paywall', 'page.login wall')
  await settle(1, 'paywall', 'page.paywall')
  const listed = (await row(`left:${id}`))!
  expect(must(await inboxTexts(editor, [listed.key]))).toMatchObject([
    { path: `/desk/feeds/${id}#left`, says: { paywall: 2, teaser: 0, other: 0, forbidden: 0 } },
  ])
  const left = must(await feedRecord(editor, id, new Date())).left
  expect(left.map(({ why }) => why)).toEqual(['page.login wall', 'page.paywall'])
  const { key, version, stamp } = listed
  must(await actOnInbox(editor, { rows: [{ key, version, stamp }], change: { aside: true } }))
  await settle(2, 'paywall', 'page.paywall')
  expect((await row(key))?.rest).toBe('aside')
  await settle(3, 'teaser', 'page.teaser')
  expect((await row(key))?.rest).toBe('open')
  await db().feedArrival.deleteMany({ where: { itemId: { in: items } } })
  expect(await row(key)).toBeUndefined()
  await bring(id, [1], 'teaser')
  await db().feed.update({ where: { id }, data: { lastItemAt: new Date() } })
  expect(await row(key)).toBeDefined()
  await db().feed.update({ where: { id }, data: { state: 'removed' } })
  expect(await row(key)).toBeUndefined()
})

it('what robots.txt keeps out is counted in that row, and is none of its own', async () => {
  const id = await aFeed({ polledAt: ago(1), lastItemAt: ago(1) })
  const items = await bring(id, [1, 2, 3], 'taken')
  const why = ['fetch.robots', 'fetch.robots unread', 'fetch.not found']
  for (const [n, item] of items.entries())
    await db().feedItem.update({
      where: { id: item },
      data: { state: 'failed', why: why[n], settledAt: new Date() },
    })
  expect(await row(`left:${id}`)).toBeDefined()
  expect(must(await inboxTexts(editor, [`left:${id}`]))[0]?.says).toMatchObject({ paywall: 0, forbidden: 2 })
  const own = await db().inboxItem.findMany({ where: { kind: 'item', recordId: { in: items } } })
  expect(own.map(({ recordId }) => recordId)).toEqual([items[2]])
  expect(must(await feedRecord(editor, id, new Date())).left.map((one) => one.why)).toEqual(why.slice(0, 2))
})

it('what was left out and set aside stays so with some more or with fewer, and comes back with four times as many', async () => {
  const id = await aFeed({ polledAt: ago(1), lastItemAt: ago(1) })
  const walls = await bring(id, [1, 2, 3], 'paywall')
  const { key, version, stamp } = (await row(`left:${id}`))!
  const rest = async () => (await row(key))?.rest
  must(await actOnInbox(editor, { rows: [{ key, version, stamp }], change: { aside: true } }))
  expect(await rest()).toBe('aside')
  await db().feedItem.update({ where: { id: walls[0]! }, data: { state: 'let go' } })
  expect(await rest()).toBe('aside')
  await bring(id, [4, 5, 6, 7, 8, 9, 10, 11, 12], 'paywall')
  expect(await rest()).toBe('aside')
  await bring(id, [13], 'paywall')
  expect(await rest()).toBe('open')
})

it('a feed falls silent by the rhythm of all that it brought, also of what is older than its newest', async () => {
  const id = await aFeed({ polledAt: ago(1), lastItemAt: ago(1) })
  await bring(id, [1, 2])
  const since = async () => {
    await refreshInbox(30_000)
    return (await db().inboxItem.findUniqueOrThrow({ where: { key: `feed:${id}` } })).since.getTime()
  }
  const before = await since()
  await bring(
    id,
    Array.from({ length: 60 }, (_, n) => 3 + n),
  )
  expect(await since()).toBeLessThan(before)
})

it('a source whose looks fail for two reasons stays set aside when another of them is the more frequent', async () => {
  const web = changingWeb()
  const source = `Paper ${newId()}`
  const urls = [1, 2, 3].map((n) => `https://${newId()}.example/news/${n}`)
  const reports: string[] = []
  for (const url of urls) {
    web.put(url, { html: pageOf('Ferry held', [...words, url]) })
    reports.push(await filedFrom(editor, web, url, source))
  }
  const fails = (report: string, detail: string, failures = 3) =>
    db().look.update({
      where: { reportId: report },
      data: { failures, detail, outcome: 'failed', lastAt: new Date() },
    })
  await fails(reports[0]!, 'refused')
  await fails(reports[1]!, 'too slow')
  const { sourceId } = await db().report.findUniqueOrThrow({ where: { id: reports[0]! } })
  const { key, version, stamp } = (await row(`look:${sourceId}`))!
  const rest = async () => (await row(key))?.rest
  must(await actOnInbox(editor, { rows: [{ key, version, stamp }], change: { aside: true } }))
  await fails(reports[2]!, 'too slow')
  expect(await rest()).toBe('aside')
  await fails(reports[0]!, 'refused', 0)
  expect(await rest()).toBe('aside')
  await fails(reports[0]!, 'not found')
  expect(await rest()).toBe('open')
})

it('reports that cannot be looked at again are one row of their source, which leaves when looks succeed', async () => {
  const web = changingWeb()
  const source = `Paper ${newId()}`
  const urls = [1, 2].map((n) => `https://${newId()}.example/news/${n}`)
  const reports: string[] = []
  for (const url of urls) {
    web.put(url, { html: pageOf('Ferry held', [...words, url]) })
    reports.push(await filedFrom(editor, web, url, source))
  }
  const { sourceId } = await db().report.findUniqueOrThrow({ where: { id: reports[0]! } })
  const look = async () => {
    for (const report of reports) must(await lookNow(system('re-reading'), report, web.how))
    web.later(600)
  }
  for (const url of urls) web.put(url, { reason: 'refused', status: 403 })
  await look()
  await look()
  expect(await row(`look:${sourceId}`)).toBeUndefined()
  await look()
  expect(await row(`look:${sourceId}`)).toMatchObject({ kind: 'look', source: sourceId })
  const [text] = must(await inboxTexts(editor, [`look:${sourceId}`]))
  expect(text).toMatchObject({ path: `/desk/sources/${sourceId}#looks`, says: { count: 2, why: 'refused' } })
  // since the first look that came to nothing
  expect(text?.since).toBe('2026-11-01T10:00:00.000Z')
  expect(must(await unlookedOf(editor, sourceId))).toMatchObject({
    count: 2,
    rows: [{ why: 'refused', status: 403 }, {}],
  })
  for (const url of urls) web.put(url, { html: pageOf('Ferry held', [...words, url]) })
  await look()
  expect(await row(`look:${sourceId}`)).toBeUndefined()
})

it('a feed that was set aside stays so while it fails alike, and comes back with another trouble', async () => {
  const id = await aFeed({ failures: 3 })
  const { version, stamp } = (await row(`feed:${id}`))!
  must(await actOnInbox(editor, { rows: [{ key: `feed:${id}`, version, stamp }], change: { aside: true } }))
  const aside = async () => (await row(`feed:${id}`))?.rest === 'aside'
  expect(await aside()).toBe(true)
  await db().feed.update({ where: { id }, data: { failures: 4 } })
  expect(await aside()).toBe(true)
  await db().feed.update({ where: { id }, data: { failures: 5, lastError: 'fetch.not found' } })
  expect(await aside()).toBe(false)
})

it('what a feed brought and nobody could capture is listed, and opens the feed', async () => {
  const [feed, id] = [await aFeed(), newId()]
  await db().feedItem.create({ data: { id, fingerprint: hash(), title: 'Ferry held', state: 'taken' } })
  await db().feedArrival.create({ data: { feedId: feed, itemId: id, url: 'https://a.example/1' } })
  expect(await row(`item:${id}`)).toBeUndefined()
  await db().feedItem.update({
    where: { id },
    data: { state: 'failed', why: 'fetch.not found', settledAt: new Date() },
  })
  expect(await row(`item:${id}`)).toMatchObject({ kind: 'item' })
  expect(must(await inboxTexts(editor, [`item:${id}`]))).toMatchObject([
    { path: `/desk/feeds/${feed}`, says: {} },
  ])
  await db().feedItem.update({ where: { id }, data: { state: 'taken' } })
  expect(await row(`item:${id}`)).toBeUndefined()
})

it('what is put down as failed at once is listed too', async () => {
  const [feed, id] = [await aFeed(), newId()]
  await db().$transaction([
    db().feedItem.create({ data: { id, fingerprint: hash(), state: 'failed', why: 'fetch.not found' } }),
    db().feedArrival.create({ data: { feedId: feed, itemId: id, url: 'https://a.example/2' } }),
  ])
  expect(await row(`item:${id}`)).toMatchObject({ kind: 'item' })
})

it('what a feed brought says which one, as soon as it is settled; what a person brought in does not', async () => {
  const [feed, web] = [await aFeed(), changingWeb()]
  await db().feed.update({ where: { id: feed }, data: { title: 'The Ansela Courier: front' } })
  const brought = async (who: Viewer) => {
    const url = `https://${newId()}.example/news/1`
    web.put(url, { html: pageOf('Ferry held', [`Number ${newId()}.`, ...words]) })
    const kept = must(await bringIn(who, { way: 'link', url }, web.how.outside))
    const id = 'unfiled' in kept ? kept.unfiled : ''
    expect(await row(`unfiled:${id}`)).toBeDefined()
    const { bytesHash } = await db().unfiledSnapshot.findUniqueOrThrow({ where: { id } })
    const item = newId()
    await db().feedItem.create({ data: { id: item, fingerprint: hash(), state: 'taken' } })
    await db().feedArrival.create({ data: { feedId: feed, itemId: item, url } })
    await db().feedItem.update({ where: { id: item }, data: { state: 'read', bytesHash } })
    await refreshInbox(30_000)
    return must(await inboxTexts(editor, [`unfiled:${id}`]))[0]!
  }
  const feeds = system('feeds')
  expect((await brought(feeds)).says).toMatchObject({ way: 'feed', feed: 'The Ansela Courier: front' })
  expect((await brought(editor)).says).toMatchObject({ way: 'link' })
})

it('a silent edit stands back for passages in other words, as long as these wait and no longer', async () => {
  const { claim } = await claimed(editor)
  const one = await said(editor, claim, { words: 'About 40 people were held at the ferry' })
  must(await again(editor, one.report, one.text.replace('About 40', 'At least 60')))
  // pasted text is not judged: as if it had been looked at again at its address
  const { id: _, ...change } = await db().reportChange.findFirstOrThrow({ where: { reportId: one.report } })
  await db().reportChange.create({
    data: {
      ...change,
      id: newId(),
      number: 2,
      verdict: 'worded',
      silent: true,
      noteStart: null,
      noteEnd: null,
    },
  })
  const both = async () => [await row(`rewording:${one.report}`), await row(`edited:${one.report}`)]
  const listed = async () => (await both()).map((found) => found?.kind ?? null)
  const decided = async (state: 'confirmed' | 'rejected') =>
    must(
      await decide(editor, {
        statement: one.statement,
        version: await versionOf('statement', one.statement),
        state,
      }),
    )
  expect(await listed()).toEqual(['rewording', null])
  await decided('rejected')
  expect(await listed()).toEqual([null, 'edited'])
  await decided('confirmed')
  expect(await listed()).toEqual(['rewording', null])
})

it('a silent edit and a page that is gone are listed; what is back is not; made anew, the list is the same', async () => {
  const web = changingWeb()
  const url = `https://${newId()}.example/news/1`
  web.put(url, { html: pageOf('Ferry held', words) })
  const report = await filedFrom(editor, web, url)
  const look = async () => must(await lookNow(system('re-reading'), report, web.how))
  expect(await row(`edited:${report}`)).toBeUndefined()
  web.put(url, { html: pageOf('Ferry held', [words[0]!.replace('40', '12'), words[1]!]) })
  await look()
  expect(await row(`edited:${report}`)).toMatchObject({ kind: 'edited' })
  web.put(url, { reason: 'not found', status: 410 })
  await look()
  web.later(600)
  await look()
  expect(await row(`gone:${report}`)).toMatchObject({ kind: 'gone' })
  const before = must(await inboxList(editor)).rows.map(({ key }) => key)
  await forgetInbox()
  await refreshInbox(30_000)
  expect(
    must(await inboxList(editor))
      .rows.map(({ key }) => key)
      .sort(),
  ).toEqual(before.sort())
  web.put(url, { html: pageOf('Ferry held', words) })
  await look()
  expect(await row(`gone:${report}`)).toBeUndefined()
})
