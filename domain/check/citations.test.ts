import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbersIn, reasonParts } from './citations.ts'

const joined = (reasons: string, cited: Set<number>) =>
  reasonParts(reasons, cited)
    .map((part) => ('words' in part ? part.words : `[${part.cites}]`))
    .join('')

describe('citations in the reasons of a check', () => {
  it('are told from brackets that cite nothing', () => {
    expect(reasonParts('Both say so [1][2], she “[4] did not”.', new Set([1, 2]))).toEqual([
      { words: 'Both say so ' },
      { cites: 1 },
      { cites: 2 },
      { words: ', she “[4] did not”.' },
    ])
    expect(reasonParts('[01] is no mark', new Set([1]))).toEqual([{ words: '[01] is no mark' }])
    expect(numbersIn('[2] and [1], [2] again, [0], [123]')).toEqual([2, 1])
  })

  it('joined again are the reasons, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('[', ']', '1', '2', '0', 'a', ' ', '“') })
    fc.assert(
      fc.property(text, fc.uniqueArray(fc.integer({ min: 1, max: 99 })), (reasons, cited) => {
        expect(joined(reasons, new Set(cited))).toBe(reasons)
      }),
    )
  })
})
