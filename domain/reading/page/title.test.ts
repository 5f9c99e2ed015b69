import { describe, expect, it } from 'vitest'
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
