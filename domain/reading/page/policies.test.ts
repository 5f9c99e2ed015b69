import { describe, expect, it } from 'vitest'
import { readPolicies } from './policies.ts'

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
      { kind: 'principles', value: 'https://paper.example/all' },
      { kind: 'principles', value: 'https://paper.example/principles?a=1&b=2' },
    ])
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
