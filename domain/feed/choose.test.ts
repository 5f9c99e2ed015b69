import { expect, it } from 'vitest'
import { choiceIn, chosenOf, countsOf, listed } from './choose.ts'
import { type FeedLine, healths } from './view.ts'

const feed = (over: Partial<FeedLine>) =>
  ({ title: 'The Quay', url: 'https://quay.example/rss', source: null, health: 'well', ...over }) as FeedLine
const feeds = [
  feed({}),
  feed({ title: null, url: 'https://ferry.example/atom', health: 'failing' }),
  feed({ title: 'أخبار الميناء', source: { id: 'a', name: 'Harbour Board' }, health: 'failing' }),
]

it('feeds are found by how they do, and by words of title, address and source', () => {
  const urls = (query: Record<string, unknown>) =>
    chosenOf(feeds, choiceIn(query)).map((one) => feeds.indexOf(one))
  expect(urls({})).toEqual([0, 1, 2])
  expect(urls({ how: 'failing' })).toEqual([1, 2])
  expect(urls({ how: 'failing', find: ' FERRY ' })).toEqual([1])
  expect(urls({ find: 'board الميناء' })).toEqual([2])
  expect(urls({ find: 'board ferry' })).toEqual([])
  // what an address says wrongly is not said
  expect(urls({ how: 'dancing', find: ['a', 'b'] })).toEqual([0, 1, 2])
  expect(countsOf(feeds)).toEqual({ well: 1, failing: 2 })
})

it('every way to do but removed has its place in the list', () =>
  expect([...listed, 'removed'].sort()).toEqual([...healths].sort()))
