import { expect, it } from 'vitest'
import type { Span } from '../types.ts'
import { additions, overlap } from './overlap.ts'

const content = (...spans: Span[]) => ({ content: spans })

it('measures what two passages share by the shorter of them', () => {
  expect(overlap([[0, 10]], [[5, 100]])).toBe(0.5)
  expect(
    overlap(
      [
        [0, 10],
        [20, 30],
      ],
      [[0, 30]],
    ),
  ).toBe(1)
  expect(overlap([[0, 10]], [[10, 20]])).toBe(0)
  expect(overlap([], [[0, 9]])).toBe(0)
})

it('adds only what shares less than half with everything that is there', () => {
  const there: Span[][] = [[[0, 10]], [[40, 60]]]
  const fresh = content([6, 16])
  const same = content([5, 15])
  expect(additions([fresh, same, content([45, 46])], there)).toEqual({ added: [fresh], agreed: 2 })
})
