import { expect, test } from 'vitest'
import { paletteGroups } from './palette-groups.ts'

const words = {
  ...{ title: '', close: '', label: '', hint: '' },
  ...{ pages: 'Pages', things: 'On record', search: 'Search', searchFor: 'Search for “…”' },
}
const bridge = { key: 'claim:1', kind: 'Claim', name: 'The bridge is open', language: 'en', href: '/1' }
const listed = (typed: string, answered: string) =>
  paletteGroups({
    ...{ words, typed, search: '/desk/search', go: () => () => undefined },
    offers: [{ heading: 'Rows', commands: [{ id: 'aside', name: 'Set aside', run: () => undefined }] }],
    pages: [{ href: '/desk/stories', name: 'Stories' }],
    answer: { typed: answered, things: answered ? [bridge] : [] },
    contains: (text, part) => text.toLowerCase().includes(part.toLowerCase()),
  }).map(({ heading, items }) => [heading, ...items.map(({ name }) => name)])

test('with nothing typed there are the commands and pages, and nothing of the record', () => {
  expect(listed('', '')).toEqual([
    ['Rows', 'Set aside'],
    ['Pages', 'Stories'],
  ])
})

test('what is typed narrows them, and brings what the record has and the search for it', () => {
  expect(listed('bri', 'bri')).toEqual([
    ['On record', 'The bridge is open'],
    ['Search', 'Search for “\u2068bri\u2069”'],
  ])
  expect(listed('stor', '')[0]).toEqual(['Pages', 'Stories'])
  // what comes first is lit, and may yet be a thing
  expect(listed('bri', '')).toEqual([])
  expect(listed('b', '').map(([heading]) => heading)).toEqual(['Search'])
})

test('an answer to something typed before stands as long as it answers what is typed now', () => {
  expect(listed('bridge op', 'bridge')[0]).toEqual(['On record', 'The bridge is open'])
  expect(listed('bridge cl', 'bridge')).toEqual([])
  // forms of a word are the index's business: its own answer stands
  expect(listed('bridges', 'bridges')[0]).toEqual(['On record', 'The bridge is open'])
})
