import { expect, it } from 'vitest'
import type { FeedItem } from '../reading/feed/read-feed.ts'
import { newsAmong } from './first.ts'

it('of a feed that is asked for the first time the last day is news, and a few items without a date', () => {
  const item = (id: string, publishedAt: string | null): FeedItem => ({
    id,
    title: id,
    url: null,
    publishedAt,
  })
  const items = [
    item('new', '2031-05-09T09:00:00Z'),
    item('yesterday', '2031-05-08T10:30:00Z'),
    item('old', '2031-05-08T09:00:00Z'),
    ...Array.from({ length: 9 }, (_, n) => item(`undated ${n}`, null)),
  ]
  const news = newsAmong(items, new Date('2031-05-09T10:00:00Z'))
  expect([...news].map(({ id }) => id)).toEqual([
    'new',
    'yesterday',
    ...[0, 1, 2, 3, 4].map((n) => `undated ${n}`),
  ])
})
