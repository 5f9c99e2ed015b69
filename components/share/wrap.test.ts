import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittedHeadline, headlineWidth, wrapped } from './wrap.ts'

describe('a headline in lines', () => {
  it('is broken between words', () => {
    const text = 'The road to the station has been mined'
    const lines = wrapped(text, 40, 400, 5)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join(' ')).toBe(text)
  })

  it('is cut with an ellipsis where it does not fit, not after a comma', () => {
    const room = headlineWidth('One two three,…', 40) + 1
    expect(wrapped('One two three, four five six', 40, room, 1)).toEqual(['One two three…'])
  })

  it('breaks a word that is longer than a line, never inside of a letter with its marks', () => {
    const lines = wrapped('é'.normalize('NFD').repeat(60), 40, 300, 9)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(line.length % 2).toBe(0)
  })

  it('leaves no word alone on its last line', () => {
    const text = 'Seven words that would leave one over'
    const room = headlineWidth('Seven words that would leave one', 40) + 5
    expect(wrapped(text, 40, room, 2)[1]).toBe('over')
    const { lines } = fittedHeadline(text, room, [[40, 2]])
    expect(lines).toHaveLength(2)
    expect(lines[1]!.split(' ').length).toBeGreaterThan(1)
  })

  it('takes the largest size that fits', () => {
    const sizes = [
      [60, 1],
      [40, 2],
    ] as const
    expect(fittedHeadline('Short', 500, sizes)).toEqual({ size: 60, lines: ['Short'] })
    expect(fittedHeadline('A headline of two lines, more or less', 500, sizes).size).toBe(40)
    expect(fittedHeadline('word '.repeat(90), 500, sizes).lines.at(-1)).toMatch(/…$/)
  })

  it('never is wider than its room nor longer than its lines, whatever it is', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'W', 'ש', 'م', '水', ' ', '\u202e', '🧭', 'é', '—'),
      maxLength: 200,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), (words, most) => {
        const lines = wrapped(words, 40, 400, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(headlineWidth(line, 40)).toBeLessThanOrEqual(400)
      }),
    )
  })
})
