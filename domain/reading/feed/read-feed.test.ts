import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readFeed } from './read-feed.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>${items}</channel></rss>`
const bridge = `<item><title>Bridge &amp;amp; harbour</title><link>https://a.example/bridge</link><guid isPermaLink="false">b1</guid>
  <pubDate>Fri, 09 May 2031 10:00:00 +0100</pubDate><source url="https://wire.example/rss">The Wire</source></item>`
const read = {
  id: 'b1',
  title: 'Bridge & harbour',
  url: 'https://a.example/bridge',
  publishedAt: '2031-05-09T10:00:00+01:00',
  source: 'The Wire',
}

describe('readFeed', () => {
  it('reads RSS', () =>
    expect(readFeed(bytes(rss(bridge)))).toEqual({
      title: 'Harbour Post',
      items: [{ ...read, sourceUrl: 'https://wire.example/rss' }],
    }))

  it('reads Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><entry><id>urn:1</id><title type="html">A &lt;b&gt;bridge&lt;/b&gt;</title>
      <link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/><updated>2031-05-09T10:00:00Z</updated></entry></feed>`
    expect(readFeed(bytes(atom)).items).toEqual([
      { id: 'urn:1', title: 'A bridge', url: 'https://a.example/1', publishedAt: '2031-05-09T10:00:00Z' },
    ])
  })

  it('reads RDF and JSON Feed', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>H</title></channel><item rdf:about="x"><title>B</title><link>https://a.example/b</link><dc:date>2031-05-09</dc:date></item></rdf:RDF>`
    expect(readFeed(bytes(rdf)).items).toMatchObject([
      { title: 'B', url: 'https://a.example/b', publishedAt: '2031-05-09' },
    ])
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'H',
      items: [{ id: '1', url: 'https://a.example/b', title: 'B', date_published: '2031-05-09T10:00:00Z' }],
    }
    expect(readFeed(bytes(JSON.stringify(json))).items).toMatchObject([
      { id: '1', publishedAt: '2031-05-09T10:00:00Z' },
    ])
  })

  it.each([
    ['leading garbage', bytes(`\ufeff\n Warning: x in y \n${rss(bridge)}`)],
    ['an undeclared encoding', iconv.encode(rss(bridge), 'utf16le', { addBOM: true })],
    ['missing end tags', bytes(rss(bridge).replace('</item></channel></rss>', ''))],
    [
      'a stray ampersand and an open tag',
      bytes(rss(bridge).replace('<link>', '<x & y<link>').replace('<x & y', '')),
    ],
    [
      'upper case',
      bytes(rss(bridge).replace(/<\/?(item|title|link|channel|rss)/g, (tag) => tag.toUpperCase())),
    ],
  ])('reads a feed with %s', (_, broken) => expect(readFeed(broken).items).toMatchObject([{ url: read.url }]))

  it('gives only addresses of pages', () => {
    const [item] = readFeed(
      bytes(rss(bridge.replace('https://a.example/bridge', 'javascript:alert(1)'))),
    ).items
    expect(item?.url).toBeNull()
  })

  it('answers anything, and counts every item', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (any) => Array.isArray(readFeed(any).items)))
    fc.assert(
      fc.property(fc.nat({ max: 30 }), (n) => {
        expect(readFeed(bytes(rss(bridge.repeat(n)))).items).toHaveLength(n)
      }),
    )
    fc.assert(fc.property(fc.string(), (any) => Array.isArray(readFeed(bytes(rss(`${any}${bridge}`))).items)))
  })

  it('does not expand entities into memory', () => {
    const bomb = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss('<item><title>&b;</title></item>')}`
    expect(readFeed(bytes(bomb)).items).toHaveLength(1)
  })

  it('reads the hub, categories, summaries, and addresses relative to the feed', () => {
    const whole = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>H</title><atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://a.example/rss"/><item><title>t</title><link>/one</link><guid>tag:1</guid><category>Water &amp;amp; ice</category><description>&lt;p&gt;Rain fell.&lt;/p&gt;</description></item></channel></rss>`
    const broken = whole
      .replace('</rss>', '<item><oops></rss>')
      .replace('<title>H</title>', '<title>H &</title>')
    for (const text of [whole, broken]) {
      const { hub, self, items } = readFeed(bytes(text), 'https://a.example/feeds/rss')
      expect([hub, self]).toEqual(['https://hub.example/', 'https://a.example/rss'])
      expect(items[0]).toMatchObject({
        url: 'https://a.example/one',
        categories: ['Water & ice'],
        summary: 'Rain fell.',
      })
    }
  })
})

describe('a feed that is not whole', () => {
  const entry = (n: number) => ({ id: String(n), url: `https://a.example/${n}`, title: `T ${n}` })
  const json = (items: object[]) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'H', items })

  it('in JSON is broken, and says so; how long it is does not matter', () => {
    const whole = json([entry(1), entry(2)])
    expect(readFeed(bytes(whole))).not.toHaveProperty('fault')
    for (const broken of [whole.slice(0, -9), whole.replace(']}', ',]}'), '{', '{"version": jsonfeed}'])
      expect(readFeed(bytes(broken))).toEqual({ title: null, items: [], fault: 'broken' })
    // what names the format and is no feed: a service that refuses, for one
    for (const none of [
      '{"error":"jsonfeed is rate limited"}',
      '{"version":"https://jsonfeed.org/version/1.1"}',
    ])
      expect(readFeed(bytes(none))).toEqual({ title: null, items: [], fault: 'broken' })
    expect(readFeed(bytes('{"version":"https://jsonfeed.org/version/1.1","items":{}}'))).toHaveProperty(
      'fault',
    )
    expect(readFeed(bytes(json([])))).toEqual({ title: 'H', items: [] })
    const long = json(
      Array.from({ length: 6000 }, (_, n) => ({ ...entry(n), content_text: 'x'.repeat(400) })),
    )
    expect(long.length).toBeGreaterThan(2_250_000)
    expect(readFeed(bytes(long)).items).toHaveLength(6000)
  })

  it.each(['rss', 'atom:feed', 'rdf:RDF'])(
    'in XML says that it breaks off, and whether within an item: %s',
    (root) => {
      const [item, end] = root === 'atom:feed' ? ['atom:entry', ''] : ['item', '']
      const one = (n: number) => `<${item}><title>T ${n}</title><link>https://a.example/${n}</link></${item}>`
      const whole = `<${root} version="2.0"><channel><title>H</title>${one(1)}${one(2)}${end}</channel></${root}>`
      expect(readFeed(bytes(whole))).not.toHaveProperty('fault')
      expect(readFeed(bytes(`${whole}\n<!-- served by 7 -->`))).not.toHaveProperty('fault')
      const second = whole.indexOf(one(2))
      const upTo = (at: number) => {
        const { items, fault } = readFeed(bytes(whole.slice(0, at)))
        return { items: items.length, fault }
      }
      expect(upTo(second)).toEqual({ items: 1, fault: 'cut' })
      expect(upTo(second + one(2).length)).toEqual({ items: 2, fault: 'cut' })
      expect(upTo(whole.indexOf('T 2') + 2)).toEqual({ items: 2, fault: 'cut in item' })
      expect(upTo(whole.indexOf('https://a.example/2') + 8)).toMatchObject({ fault: 'cut in item' })
      expect(upTo(whole.indexOf('</link>', second) + 4)).toMatchObject({ fault: 'cut in item' })
    },
  )

  it('without end tags but with whole items has those', () => {
    expect(readFeed(bytes('<rss/>'))).not.toHaveProperty('fault')
    expect(readFeed(bytes('<!doctype html><p>The feed'))).not.toHaveProperty('fault')
  })

  it.each([
    '<!-- moved from <rss version="2.0"> in 2019 -->',
    '<?note from <rss version="2.0"> ?>',
    '<!DOCTYPE feed [<!-- not <rss> --><!ENTITY a "<rss>">]>',
    '<!-- <!-- <rss> -->',
  ])('is not told by what stands before its beginning: %s', (before) => {
    const entry = '<entry><title>T</title><link href="https://a.example/1"/></entry>'
    const atom = `<?xml version="1.0"?>${before}<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title>${entry}`
    expect(readFeed(bytes(`${atom}</feed>`))).not.toHaveProperty('fault')
    expect(readFeed(bytes(atom))).toMatchObject({ fault: 'cut' })
  })

  it('nor by what stands quoted in it', () => {
    const item = (text: string) => `<item><title>T</title><description>${text}</description></item>`
    const of = (text: string) => `<rss version="2.0"><channel>${item(text)}`
    for (const text of ['<![CDATA[ends in </rss>]]>', '<!-- </rss> -->'])
      expect(readFeed(bytes(of(text)))).toMatchObject({ fault: 'cut' })
    expect(readFeed(bytes(`${of('<![CDATA[<!-- ]]>')}</channel></rss>`))).not.toHaveProperty('fault')
  })
})
