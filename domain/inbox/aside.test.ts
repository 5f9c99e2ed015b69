import { expect, it } from 'vitest'
import { withMany, withReasons } from './aside.ts'

it('what is counted keeps the stamp that it was set aside with, until there are four times as many or another reason', () => {
  expect(withMany([3, 0], undefined)).toBe('3 0')
  for (const counts of [
    [3, 0],
    [4, 0],
    [11, 0],
    [1, 0],
    [0, 0],
  ])
    expect(withMany(counts, '3 0')).toBe('3 0')
  expect(withMany([12, 0], '3 0')).toBe('12 0')
  expect(withMany([3, 1], '3 0')).toBe('3 1')
  // of an older form
  expect(withMany([3, 1], '3')).toBe('3 1')
  expect(withMany([3, 1], 'a b')).toBe('3 1')
})

it('what has reasons keeps its stamp until there is another one', () => {
  expect(withReasons(['refused', 'too slow'], undefined)).toBe('refused, too slow')
  expect(withReasons(['too slow'], 'refused, too slow')).toBe('refused, too slow')
  expect(withReasons(['gone', 'too slow'], 'refused, too slow')).toBe('gone, too slow')
})
