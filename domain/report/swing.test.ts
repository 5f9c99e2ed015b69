import { expect, it } from 'vitest'
import { isAmong, stands } from './swing.ts'

const now = new Date('2026-11-20T10:00:00Z')
const hours = (n: number) => new Date(now.getTime() - n * 3_600_000)

it.each([
  [4, hours(24), true],
  [9, hours(100), true],
  // often, but in a few minutes; or long ago, but met once
  [9, hours(3), false],
  [3, hours(100), false],
  [0, null, false],
])('a headline met %s times in a row since %s stands: %s', (swung, swungSince, is) =>
  expect(stands({ swung, swungSince }, now)).toBe(is),
)

it('capitals and marks make no other headline', () => {
  expect(isAmong(['Ferry “held”'], 'FERRY HELD')).toBe(true)
  expect(isAmong(['Ferry held'], 'Ferry freed')).toBe(false)
  expect(isAmong(['Ferry held'], null)).toBe(false)
})
