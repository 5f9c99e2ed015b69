import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'
import { withoutSite } from './title.ts'

describe('withoutSite', () => {
  it.each([
    [
      'Old bridge to reopen in spring | The Harbour Post',
      'The Harbour Post',
      null,
      'Old bridge to reopen in spring',
    ],
    [
      'Old bridge to reopen in spring - News - Harbour Post',
      null,
      'www.harbourpost.example',
      'Old bridge to reopen in spring',
    ],
    ['Harbour Post - Old bridge to reopen in spring', 'Harbour Post', null, 'Old bridge to reopen in spring'],
    ['Mayor: the bridge will reopen', 'Harbour Post', 'mayor.example', 'Mayor: the bridge will reopen'],
    ['Bridge-building', null, null, 'Bridge-building'],
    ['הגשר ייפתח באביב | נמל היום', 'נמל היום', null, 'הגשר ייפתח באביב'],
  ])('cleans %s', (title, site, host, expected) => expect(withoutSite(title, site, host)).toBe(expected))
})

describe('readPage', () => {
  const page = (told: string, shown: string) =>
    readPage(
      new TextEncoder().encode(
        `<title>${told}</title><meta property="og:title" content="${told}"><h1>${shown}</h1><p>${'The bridge was closed in autumn. '.repeat(20)}</p>`,
      ),
      {},
    ).title

  it('takes the one heading that says what the told title says in other words', () => {
    expect(page('Old bridge to open in spring', 'Old bridge in the harbour to open in spring')).toBe(
      'Old bridge in the harbour to open in spring',
    )
    expect(page('Old bridge to open in spring', 'Subscribe to our paper today')).toBe(
      'Old bridge to open in spring',
    )
  })
})
