import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isLocalPath } from '../access/local-path.ts'
import { sharedOf, sharedPath } from './shared.ts'

const url = 'https://quay.example/weir?a=1'

it.each<[object, ReturnType<typeof sharedOf>]>([
  [{}, null],
  [{ url: '', text: ' ' }, null],
  [{ url }, { url, text: '' }],
  [
    { url, title: 'Weir closed', text: 'Weir closed' },
    { url, text: '' },
  ],
  [
    { title: 'Weir closed', text: `Weir closed ${url}` },
    { url, text: '' },
  ],
  [{ text: `“It leaks,” said Mira Oss (${url}).` }, { url, text: '“It leaks,” said Mira Oss ().' }],
  [{ text: 'Only words, no address' }, { url: '', text: 'Only words, no address' }],
  [{ url: 'javascript:alert(1)' }, null],
  [{ url: ['https://a.example', 'b'], text: ['x'] }, null],
])('%j', (given, expected) => {
  expect(sharedOf(given)).toEqual(expected)
})

it('whatever is shared comes back after signing in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.webUrl(), (text, address) => {
      const path = sharedPath({ url: address, text })
      expect(isLocalPath(path)).toBe(true)
      const back = Object.fromEntries(new URL(path, 'https://x.example').searchParams)
      expect(sharedOf(back)).toEqual(sharedOf({ url: address, text }))
    }),
  )
})

it('a text that no address can carry leaves the address that came with it', () => {
  expect(sharedPath({ url, text: 'word '.repeat(5000) })).toBe(
    `/desk/reports/new?url=${encodeURIComponent(url)}`,
  )
})
