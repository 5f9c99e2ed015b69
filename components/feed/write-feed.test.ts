import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { feedFormats, type OutgoingFeed, writeFeed } from './write-feed.ts'

const item = (over: object = {}) => ({
  id: 'https://record.example/checks/a',
  page: 'https://record.example/checks/a',
  title: 'Supported: the road & the <bridge>',
  text: 'He said “no <b>way</b>” & left.',
  language: 'en',
  author: 'Noa Brandt',
  at: '2026-09-05T15:10:00.000Z',
  ...over,
})
const feed: OutgoingFeed = {
  title: 'ماء بلمارا',
  text: 'A story',
  language: 'ar',
  page: 'https://record.example/ar/stories/a',
  home: 'https://record.example/ar',
  items: [item(), item({ id: 'https://record.example/checks/a#retraction', text: '', author: null })],
}
const self = 'https://record.example/ar/stories/a/feed/atom'

describe('a feed', () => {
  it('says the same in every format', () => {
    const rss = parseRssFeed(writeFeed(feed, 'rss', self))
    expect(rss.items?.map((one) => [one.title, one.guid?.value, one.guid?.isPermaLink])).toEqual([
      [feed.items[0]!.title, feed.items[0]!.id, true],
      [feed.items[1]!.title, feed.items[1]!.id, false],
    ])
    // a reader of feeds shows a description as HTML: what is plain text must come out as it went in
    expect(rss.items?.[0]?.description).toBe('He said “no &lt;b&gt;way&lt;/b&gt;” &amp; left.')
    const atom = parseAtomFeed(writeFeed(feed, 'atom', self))
    expect(atom.title?.value).toBe(feed.title)
    expect(atom.entries?.map((one) => [one.id, one.content?.value])).toEqual([
      [feed.items[0]!.id, feed.items[0]!.text],
      [feed.items[1]!.id, undefined],
    ])
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(self)
    const json = parseJsonFeed(writeFeed(feed, 'json', self))
    expect(json.items?.map((one) => [one.id, one.content_text])).toEqual([
      [feed.items[0]!.id, feed.items[0]!.text],
      [feed.items[1]!.id, feed.items[1]!.title],
    ])
    expect(json.language).toBe('ar')
  })

  it('is the same bytes whenever it is asked for, also without an entry', () => {
    for (const format of feedFormats)
      expect(writeFeed({ ...feed, items: [] }, format, self)).toBe(
        writeFeed({ ...feed, items: [] }, format, self),
      )
  })

  it('stays whole whatever the words are', () => {
    const words = fc.string({
      unit: fc.constantFrom('<', '>', '&', ']]>', '"', 'א', '—', '\u202e', 'a', ' '),
    })
    fc.assert(
      fc.property(words, words, (title, text) => {
        const one = { ...feed, items: [item({ title: `x${title}x`, text: `x${text}x` })] }
        expect(parseAtomFeed(writeFeed(one, 'atom', self)).entries?.[0]?.content?.value).toBe(`x${text}x`)
        expect(parseRssFeed(writeFeed(one, 'rss', self)).items?.[0]?.title).toBe(`x${title}x`)
      }),
    )
  })
})
