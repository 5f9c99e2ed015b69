import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../reading/types.ts'
import { excerptOf } from './excerpt.ts'

const text = 'Nothing moved. The Courier said so, citing Sextant. It rained.\nA new line.'
const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]

describe('excerptOf', () => {
  it('shows the sentence that holds the words, with them marked', () => {
    expect(excerptOf({ text, from: 0, total: text.length }, [spanOf('Sextant')])).toEqual({
      runs: [
        { text: 'The Courier said so, citing ', isMarked: false },
        { text: 'Sextant', isMarked: true },
        { text: '.', isMarked: false },
      ],
      cut: [false, false],
    })
  })

  it('counts in the snapshot’s own code points, and says where the text goes on', () => {
    const from = 20
    const window = { text: text.slice(from, 48), from, total: text.length }
    const { runs, cut } = excerptOf(window, [spanOf('citing')])
    expect(runs.find(({ isMarked }) => isMarked)?.text).toBe('citing')
    expect(cut).toEqual([true, true])
    expect(excerptOf({ text: '👩‍🚒 “No,” he said.', from: 0, total: 18 }, [[4, 9]]).runs[1]?.text).toBe(
      '“No,”',
    )
  })

  it('for any marks: the runs are a piece of the text, and what is marked is marked', () => {
    const span = fc.tuple(fc.nat(90), fc.nat(90)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '”', 'ש', '👩') }),
        fc.array(span),
        (any, marks) => {
          const { runs } = excerptOf({ text: any, from: 0, total: Array.from(any).length }, marks)
          expect(any).toContain(runs.map((run) => run.text).join(''))
          expect(runs.every((run) => run.text.length > 0)).toBe(true)
        },
      ),
    )
  })
})
