import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, codePoints, placeOf, wordsOf } from './anchor.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: fc.constantFrom('א', 'ب', '👩‍🚒', 'é', '\u202e', 'e\u0301', ' ', '“'), minLength: 1 }),
)

describe('an anchor', () => {
  it('keeps exactly the words between its ends, in any script', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const points = codePoints(text)
        const [start, end] = [a % points.length, b % points.length].sort((x, y) => x - y) as [number, number]
        const anchor = anchorOf(points, [[start, end + 1]])
        expect(anchor.exact).toBe(points.slice(start, end + 1).join(''))
        expect(anchor.prefix + anchor.exact + anchor.suffix).toBe(
          points.slice(Math.max(0, start - 32), end + 33).join(''),
        )
      }),
    )
  })

  it('refuses a passage that is not in the text', () => {
    expect(() => anchorOf(codePoints('short'), [[2, 9]])).toThrow(RangeError)
    expect(() => anchorOf(codePoints('short'), [])).toThrow(RangeError)
  })

  it('joins the pieces of a divided quote', () => {
    const text = '“The road,” she said, “is closed.”'
    expect(
      wordsOf(text, 0, [
        [1, 9],
        [23, 33],
      ]),
    ).toBe('The road … is closed.')
  })

  it('is found again in a changed text, at the nearest place, or not at all', () => {
    const text = codePoints('👩‍🚒 One road. Two roads. One road.')
    expect(placeOf(text, { start: 26, exact: 'One road.' })).toBe(25)
    expect(placeOf(text, { start: 0, exact: 'One road.' })).toBe(4)
    expect(placeOf(text, { start: 0, exact: 'No road.' })).toBeNull()
  })
})
