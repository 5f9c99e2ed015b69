import { expect, it } from 'vitest'
import { db } from '../db.ts'
import { admin, desk, editor, followed, now, value } from './feed.fixture.ts'
import { feedRecord } from './read.ts'
import { setFeedStates } from './set-states.ts'
import { importFeeds, setFeedState } from './write.ts'

const healthOf = async (id: string) => value(await feedRecord(desk, id, now)).health
const history = (id: string) =>
  db().history.findMany({ where: { subject: 'feed', subjectId: id }, orderBy: { number: 'asc' } })

it('many feeds are paused and asked again at once, each told by its history; the others stay as they are', async () => {
  const feeds = [await followed(), await followed(), await followed()].map(({ id }) => id)
  const [one, two, removed] = feeds as [string, string, string]
  value(await setFeedState(admin, { feed: removed, version: 1, state: 'removed' }))
  const set = async (state: string, of: string[]) =>
    value(await setFeedStates(admin, { feeds: of, state })).changed.sort()
  expect(await set('paused', [two])).toEqual([two])
  expect(await set('paused', [...feeds, 'nobodynobody'])).toEqual([one])
  expect(await Promise.all(feeds.map(healthOf))).toEqual(['paused', 'paused', 'removed'])
  await db()
    .$executeRaw`update pgboss.job set start_after = now() + interval '9 minutes' where name = 'feed.poll' and singleton_key = ${one}`
  expect(await set('active', feeds)).toEqual([one, two].sort())
  expect((await history(one)).map(({ what }) => what)).toEqual(['added', 'paused', 'resumed'])
  const [job] = await db().$queryRaw<{ due: boolean }[]>`
    select start_after <= now() as due from pgboss.job where name = 'feed.poll' and singleton_key = ${one} and state = 'created'`
  expect(job).toEqual({ due: true })
  expect(await setFeedStates(editor, { feeds, state: 'paused' })).toEqual({ kind: 'forbidden' })
  expect(await setFeedStates(admin, { feeds, state: 'removed' })).toMatchObject({ kind: 'invalid' })
  expect(await setFeedStates(admin, { feeds: [], state: 'paused' })).toMatchObject({ kind: 'invalid' })
})

it('a list of feeds with some that are there and some that are broken is taken, and says which were not', async () => {
  const there = await followed()
  const outline = (url: string, title = '') => `<outline text="${title}" xmlUrl="${url}"/>`
  const text = `<opml><body><outline text="a folder">${[
    outline(there.url),
    outline(`${there.url}-new`),
    outline('feed-without-scheme', 'Ferry'),
    outline('ftp://files.example/rss'),
    outline(''),
  ].join('')}</outline></body></opml>`
  expect(value(await importFeeds(admin, { text }))).toEqual({
    ...{ added: 1, there: 1, left: 0 },
    broken: ['Ferry: feed-without-scheme', 'ftp://files.example/rss'],
  })
  // nothing but broken ones is no list
  const none = `<opml><body>${outline('feed-without-scheme')}</body></opml>`
  expect(await importFeeds(admin, { text: none })).toMatchObject({ kind: 'invalid' })
})
