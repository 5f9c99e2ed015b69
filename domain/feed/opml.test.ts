import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOpml, writeOpml } from './opml.ts'

const feed = {
  url: 'https://a.example/rss?x=1&y=2',
  title: 'A "fine" <feed>',
  homepage: 'https://a.example/',
}

describe('OPML', () => {
  it('gives back what was written, whatever the titles', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: fc.string({ unit: 'binary' }), source: fc.string() })),
        (list) => {
          const feeds = list.map(({ title, source }, n) => ({
            ...feed,
            url: `${feed.url}&n=${n}`,
            title,
            source,
          }))
          const read = readOpml(writeOpml('Our feeds', feeds)).feeds
          expect(read.map(({ url }) => url).sort()).toEqual(feeds.map(({ url }) => url).sort())
        },
      ),
    ))

  it('leaves out what no database holds: NUL in titles, and addresses of more than 2000 letters', () => {
    const long = `https://a.example/${'ä'.repeat(400)}`
    const outline = (url: string) => `<outline title="a\u0000b" xmlUrl="${url}" htmlUrl="${long}"/>`
    expect(
      readOpml(`<opml><body>${outline('https://a.example/rss')}${outline(long)}</body></opml>`).feeds,
    ).toEqual([{ url: 'https://a.example/rss', title: 'ab', homepage: null }])
  })

  it('keeps titles and home pages, passes through folders, and takes each address once', () => {
    const text = writeOpml('Our feeds', [
      { ...feed, source: 'A & B' },
      { ...feed, source: null },
    ])
    expect(readOpml(text).feeds).toEqual([feed])
    expect(readOpml(text.replaceAll('xmlUrl', 'xmlURL')).feeds).toEqual([feed])
  })

  it('reads what is broken as far as it goes, and nothing from what is no list', () => {
    expect(readOpml('<opml><body><outline xmlUrl="https://a.example/rss"').feeds).toHaveLength(1)
    expect(readOpml('<outline text="A" xmlUrl="javascript:alert(1)"/><outline/>hello')).toEqual({
      ...{ feeds: [], broken: ['A: javascript:alert(1)'], left: 0 },
    })
  })
})
