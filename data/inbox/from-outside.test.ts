import { beforeAll, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { bringIn } from '#jobs/bring-in.ts'
import { lookNow } from '#jobs/look-again.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
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

async function aFeed(state: { failures?: number; state?: string } = {}): Promise<string> {
  const id = newId()
  await db().feed.create({ data: { id, url: `https://${id}.example/rss` } })
  await db().feed.update({ where: { id }, data: { lastError: 'fetch.no answer', ...state } })
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
