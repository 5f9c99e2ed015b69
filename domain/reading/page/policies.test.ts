import { describe, expect, it, vi } from 'vitest'
import { readPolicies } from './policies.ts'
import { policyLinks } from './policy-links.ts'

const page = (...things: unknown[]) =>
  new TextEncoder().encode(
    `<!doctype html><title>x</title>${things.map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`).join('')}`,
  )
const read = (...things: unknown[]) => readPolicies(page(...things), { url: 'https://paper.example/en/' })
const organization = { '@context': 'https://schema.org', '@type': 'NewsMediaOrganization', name: 'Paper' }

describe('policies in markup', () => {
  it('are read as stated, with addresses made whole', () => {
    expect(
      read({
        ...organization,
        ownershipFundingInfo: '/about/owners',
        correctionsPolicy: ['https://paper.example/corrections'],
        ethicsPolicy: { '@type': 'CreativeWork', url: 'ethics?x=1#top' },
        unnamedSourcesPolicy: 'Two editors must know who it is.',
        founder: 'Nobody',
      }),
    ).toEqual([
      { kind: 'ownership', value: 'https://paper.example/about/owners' },
      { kind: 'corrections', value: 'https://paper.example/corrections' },
      { kind: 'ethics', value: 'ethics?x=1#top' },
      { kind: 'unnamed sources', value: 'Two editors must know who it is.' },
    ])
  })

  it('are found in a graph and under the publisher of an article', () => {
    const policy = { ...organization, masthead: 'https://paper.example/who' }
    const found = [{ kind: 'masthead', value: 'https://paper.example/who' }]
    expect(read({ '@graph': [{ '@type': 'WebSite' }, policy] })).toEqual(found)
    expect(read({ '@type': 'NewsArticle', publisher: policy }, { ...policy })).toEqual(found)
  })

  it('are nothing where nothing is stated, and none is made up', () => {
    expect(read(organization)).toEqual([])
    expect(read({ ...organization, correctionsPolicy: '', ethicsPolicy: 3, masthead: {} })).toEqual([])
    expect(read({ '@type': 'Person', ethicsPolicy: 'https://else.example' })).toEqual([])
    const silent = `<!-- <script type="application/ld+json">${JSON.stringify({ ...organization, masthead: '/x' })}</script> --><a href="/corrections">Corrections policy</a>
      <script>'<a rel="principles" href="/s">'</script><!-- <link rel="principles" href="/c"> --><footer><a href="/ethics">Ethics in sport: a debate</a></footer>`
    expect(readPolicies(new TextEncoder().encode(silent), { url: 'https://paper.example/' })).toEqual([])
  })

  const html = (text: string) =>
    readPolicies(new TextEncoder().encode(text), { url: 'https://paper.example/en/' })

  it('are read from elements that say so: microdata, RDFa, rel-principles', () => {
    expect(
      html(`<link rel="alternate publishing-principles" href="/principles?a=1&amp;b=2"><div itemscope
        itemtype="https://schema.org/NewsMediaOrganization"><a class=x href='/ethics' itemprop='ethicsPolicy'>Ours</a>
        <meta itemprop="ownershipFundingInfo" content="https://paper.example/owners">
        <span itemprop="unnamedSourcesPolicy">Two editors must know &amp; agree.</span></div>
        <a property="schema:correctionsPolicy" href="../fixes">Fixes</a><a rel="nofollow principles" href="/all">All</a>
        <a href="/masthead" class="masthead">News</a>`),
    ).toEqual([
      { kind: 'ownership', value: 'https://paper.example/owners' },
      { kind: 'corrections', value: 'https://paper.example/fixes' },
      { kind: 'ethics', value: 'https://paper.example/ethics' },
      { kind: 'unnamed sources', value: 'Two editors must know & agree.' },
      { kind: 'principles', value: 'https://paper.example/principles?a=1&b=2' },
      { kind: 'principles', value: 'https://paper.example/all' },
    ])
  })

  const of = (type: string, inner: string, more = '') =>
    `<li itemscope itemtype="https://schema.org/${type}" ${more}>${inner}</li>`
  const elsewhere = '<a itemprop="ethicsPolicy" href="https://other.example/ethics">Ethics</a>'
  const here = '<a itemprop="ethicsPolicy" href="/ethics">Ethics</a>'
  const words = '<span itemprop="ethicsPolicy">We take gifts.</span>'
  const ours = [{ kind: 'ethics', value: 'https://paper.example/ethics' }]
  it.each([
    ['an entry of a list', of('NewsMediaOrganization', `Other Paper ${elsewhere}`)],
    ['a named one', of('NewsMediaOrganization', `<b itemprop="name">Other Paper</b>${words}`)],
    ['another address', of('NewsMediaOrganization', `<link itemprop="url" href="//other.example">${here}`)],
    [
      'an address said late',
      of('NewsMediaOrganization', `${words}<a itemprop="url" href="//other.example">x</a>`),
    ],
    ['a thing so called', of('NewsMediaOrganization', here, 'itemid="https://other.example/#us"')],
    [
      'RDFa',
      `<div typeof="NewsMediaOrganization" resource="https://other.example/"><a property="ethicsPolicy" href="/e">x</a></div>`,
    ],
    ['a comment', of('Comment', here)],
    ['somebody in a list', of('ItemList', of('NewsMediaOrganization', here, 'itemprop="item"'))],
    [
      'who published what is listed',
      of('ItemList', of('NewsArticle', of('Organization', here, 'itemprop="publisher"'))),
    ],
    ['a member', of('NewsMediaOrganization', of('NewsMediaOrganization', here, 'itemprop="member"'))],
    [
      'a link of a reader',
      '<a rel="nofollow masthead" href="/m">x</a><a rel="ugc principles" href="/p">x</a>',
    ],
    ['a link that is not vouched for', '<a rel="nofollow principles" href="https://other.example/">x</a>'],
    ['a thing too deep to tell', `${'<div itemscope>'.repeat(50)}${here}`],
  ])('are not taken from what is said of another: %s', (_, text) => {
    expect(html(text)).toEqual([])
  })

  it.each([
    ['nothing around it', here],
    [
      'the publisher itself',
      of('NewsMediaOrganization', `${here}<a itemprop="url" href="https://www.paper.example">x</a>`),
    ],
    ['after another', of('Comment', '<li>x</li>') + of('NewsMediaOrganization', here)],
    ['an article’s publisher', of('NewsArticle', of('Organization', here, 'itemprop="publisher"'))],
    ['a page and its foot', of('WebPage', of('WPFooter', of('NewsMediaOrganization', here)))],
  ])('are taken from what is said of the page: %s', (_, text) => {
    expect(html(text)).toEqual(ours)
  })

  it('are words of whom the page is named after', () => {
    const named = of('NewsMediaOrganization', `<b itemprop="name">The Paper</b>${words}`)
    expect(html(`<title>News | THE PAPER</title>${named}`)).toEqual([
      { kind: 'ethics', value: 'We take gifts.' },
    ])
    expect(html(`<title>News</title>${named}`)).toEqual([])
  })

  it('that lead to another site are marked, unless whoever is described says that this one is theirs', () => {
    const away = 'https://group.example/ethics'
    const marked = [{ kind: 'ethics', value: away, by: 'another site' }]
    const stated = { ...organization, ethicsPolicy: away }
    expect(html(`<a itemprop="ethicsPolicy" href="${away}">x</a>`)).toEqual(marked)
    expect(read(stated)).toEqual(marked)
    expect(read({ ...stated, url: 'https://group.example/' })).toEqual(marked)
    expect(read({ ...stated, url: 'https://group.example/', ethicsPolicy: 'We take gifts.' })).toEqual([])
    const own = [{ kind: 'ethics', value: away }]
    expect(read({ ...stated, url: 'https://www.paper.example/' })).toEqual(own)
    expect(read(stated, { ...stated, '@id': 'https://paper.example/#us' })).toEqual(own)
    const said = `<link itemprop="url" href="/"><link itemprop="ethicsPolicy" href="${away}">`
    expect(html(of('Organization', said))).toEqual(own)
    // a link at the foot is better than one that leads who knows where
    expect(
      html(`<link itemprop="ethicsPolicy" href="${away}"><footer><a href="/e">Ethics</a></footer>`),
    ).toEqual([...marked, { kind: 'ethics', value: 'https://paper.example/e', by: 'words' }])
  })

  it('are whole characters that a database takes', () => {
    const [cut] = html(`<meta property="masthead" content="${'a'.repeat(1999)}\u{1f5de}">`)
    expect(cut!.value).toBe(`${'a'.repeat(1999)}\ufffd`)
    expect(read({ ...organization, ethicsPolicy: 'a\u0000b \ud83d' })).toEqual([
      { kind: 'ethics', value: 'a\ufffdb \ufffd' },
    ])
  })

  it('are looked for once through a page, and no further back from a word than a tag is long', () => {
    const back = vi.spyOn(String.prototype, 'lastIndexOf')
    try {
      const text = `${'x'.repeat(2_900_000)}${'ethicsPolicy masthead footer '.repeat(200)}`
      expect(policyLinks(text, 'https://paper.example/')).toEqual([])
      expect(back.mock.contexts.reduce((sum: number, on) => sum + String(on).length, 0)).toBeLessThan(
        1_000_000,
      )
    } finally {
      back.mockRestore()
    }
  })

  it('are named by links at the foot of a page, which are told apart and yield to what is stated', () => {
    const foot = `<nav><a href="/topic/ethics">Ethics</a></nav><div class="site-footer"><a href="/en/ethics"><span>Code of
      </span> Ethics</a><a href="fixes">Corrections</a><a href="/two">Corrections policy</a><a href="#top">Masthead</a>
      <a href="javascript:x()">Ownership</a></div>`
    const words = [
      { kind: 'ethics', value: 'https://paper.example/en/ethics', by: 'words' },
      { kind: 'corrections', value: 'https://paper.example/en/fixes', by: 'words' },
    ]
    expect(html(foot).toSorted((a, b) => (a.kind < b.kind ? 1 : -1))).toEqual(words)
    const stated = `<script type="application/ld+json">${JSON.stringify({ ...organization, ethicsPolicy: '/e' })}</script>`
    expect(html(stated + foot)).toEqual([{ kind: 'ethics', value: 'https://paper.example/e' }, words[1]])
    expect(
      html('<footer><a href="/m">ميثاق الشرف</a><a href="/k">תיקונים והבהרות</a></footer>'),
    ).toMatchObject([
      { kind: 'corrections', by: 'words' },
      { kind: 'ethics', by: 'words' },
    ])
  })

  it('survive whatever stands there', () => {
    for (const text of [
      '{',
      'null',
      '[[[[]]]]',
      '</script><footer><a '.repeat(2000),
      `</script>${'<a itemprop="masthead'.repeat(3000)}`,
      '{"@type":["NewsMediaOrganization",7],"ethicsPolicy":[null,{"url":9}]}',
    ])
      expect(
        readPolicies(new TextEncoder().encode(`<script type="application/ld+json">${text}</script>`), {
          url: 'x',
        }),
      ).toEqual([])
    expect(read({ ...organization, ethicsPolicy: 'javascript:alert(1)' })).toEqual([
      { kind: 'ethics', value: 'javascript:alert(1)' },
    ])
  })
})
