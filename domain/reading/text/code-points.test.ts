import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCodePoints, toUtf16 } from './code-points.ts'

describe('code points', () => {
  it('counts a surrogate pair as one and a combining mark as its own', () => {
    const text = 'a😀e\u0301\u202Bב'
    const point = toCodePoints(text)
    expect([0, 1, 3, 4, 5, 6, 7].map(point)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('agrees with iterating the string, both ways, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const point = toCodePoints(text)
        const unit = toUtf16(text)
        let offset = 0
        let index = 0
        for (const char of text) {
          expect(point(offset)).toBe(index)
          expect(unit(index)).toBe(offset)
          offset += char.length
          index++
        }
        expect(point(text.length)).toBe(index)
        expect(unit(index)).toBe(text.length)
      }),
    )
  })
})
