import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byName, inOrder, orNone } from './name-order.ts'

const named = (names: string[]) => names.map((name, at) => ({ name, id: `${at}` }))
const sorted = (names: string[]) =>
  named(names)
    .sort(byName)
    .map(({ name }) => name)

it('counts as people do, and tells capitals from small letters last', () => {
  expect(sorted(['Paper 10', 'paper 2', 'Éclair', 'paper 10', 'Paper 1', 'Zeit', 'apple'])).toEqual([
    'apple',
    'Éclair',
    'Paper 1',
    'paper 2',
    'paper 10',
    'Paper 10',
    'Zeit',
  ])
})

it('counts in Arabic and in Hebrew', () => {
  expect(sorted(['صحيفة 10', 'صحيفة 2'])).toEqual(['صحيفة 2', 'صحيفة 10'])
  expect(sorted(['עיתון 10', 'עיתון 2'])).toEqual(['עיתון 2', 'עיתון 10'])
})

it('sets what has no name last, and namesakes by id', () => {
  expect([null, 'b', null, 'a'].sort(orNone)).toEqual(['a', 'b', null, null])
  expect(byName({ name: 'a', id: '1' }, { name: 'a', id: '2' })).toBeLessThan(0)
})

it('is one order, whatever the names are', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), (names) => {
      const lines = named(names)
      expect(lines.toSorted(byName)).toEqual(lines.toReversed().toSorted(byName))
      for (const [a, b] of [names.slice(0, 2)])
        if (a !== undefined && b !== undefined)
          expect(Math.sign(inOrder(a, b))).toBe(-Math.sign(inOrder(b, a)) + 0)
    }),
  ))
