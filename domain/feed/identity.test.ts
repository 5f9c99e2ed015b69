import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeedItem } from '../reading/feed/read-feed.ts'
import { fingerprintOf, guidOf, plainAddress } from './identity.ts'

describe('the plain address of an item', () => {
  it.each([
    ['https://www.post.example/water/?utm_source=rss&utm_medium=feed#top', 'https://post.example/water'],
    ['http://post.example:80/water', 'https://post.example/water'],
    ['https://post.example/?b=2&a=1', 'https://post.example?a=1&b=2'],
    ['https://post.example:8443/a', 'https://post.example:8443/a'],
    ['https://post.example/item?id=7&fbclid=x', 'https://post.example/item?id=7'],
    ['https://post.example/مياه', 'https://post.example/%D9%85%D9%8A%D8%A7%D9%87'],
    ['ftp://post.example/', null],
    ['water', null],
    [null, null],
  ])('of %s is %s', (given, plain) => expect(plainAddress(given)).toBe(plain))

  it('is its own plain address', () =>
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const plain = plainAddress(url)
        expect(plainAddress(plain)).toBe(plain)
      }),
    ))
})

describe('the name that a feed gives an item', () => {
  it('is kept as it is, or by its hash where it has more than 1000 bytes', () => {
    expect(guidOf(' tag:post.example,2031:7\u0000 ')).toBe('tag:post.example,2031:7')
    expect([guidOf(null), guidOf(' ')]).toEqual([null, null])
    expect(guidOf('م'.repeat(500))).toBe('م'.repeat(500))
    expect(guidOf('م'.repeat(501))).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(guidOf('م'.repeat(501))).not.toBe(guidOf('م'.repeat(502)))
  })
})

const item: FeedItem = {
  id: 'a',
  title: 'Water for Belmara is held back',
  url: 'https://post.example/a',
  publishedAt: '2031-05-09T10:00:00Z',
}
const same = (other: Partial<FeedItem>, feed = 'f') =>
  fingerprintOf({ ...item, ...other }, feed) === fingerprintOf(item, 'f')

describe('the fingerprint of an item', () => {
  it('is one for one report through several feeds and addresses of a publisher', () => {
    expect(same({ id: 'b', url: 'https://www.post.example/a?amp=1' }, 'g')).toBe(true)
    expect(
      same({ title: 'Water for Belmara  is “held back”', publishedAt: '2031-05-09T12:00:00+02:00' }),
    ).toBe(true)
  })

  it('is another for another publisher, moment, title or beginning', () => {
    expect(same({ url: 'https://wire.example/a' })).toBe(false)
    expect(same({ publishedAt: '2031-05-09T10:01:00Z' })).toBe(false)
    expect(same({ title: 'Water for Belmara is let through' })).toBe(false)
    expect(same({ summary: 'More.' })).toBe(false)
  })

  it('goes by the address where title and moment tell too little', () => {
    const live = { ...item, title: 'Live', id: null }
    expect(fingerprintOf({ ...live, url: 'https://post.example/1' }, 'f')).not.toBe(
      fingerprintOf({ ...live, url: 'https://post.example/2' }, 'f'),
    )
    const bare = { ...item, url: null, publishedAt: null }
    expect(fingerprintOf(bare, 'f')).not.toBe(fingerprintOf(bare, 'g'))
  })
})
