import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.ts'

describe('tokenize', () => {
  it('gives ordered tokens that stand in the text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0
        const wrong = tokenize(text).filter(({ raw, start, end }) => {
          const misplaced = start < last || text.slice(start, end) !== raw
          last = end
          return misplaced
        })
        expect(wrong).toEqual([])
      }),
    )
  })

  it('leaves out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const kept = tokenize(text)
          .filter(({ kind }) => kind !== 'break')
          .map(({ raw }) => raw)
        expect(kept.join('')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  it('keeps number clusters whole and writes their digits in ASCII', () => {
    expect(tokenize('٢٠ من 1,200 في 2023-12-20').map(({ word }) => word)).toEqual([
      '20',
      'من',
      '1,200',
      'في',
      '2023-12-20',
    ])
  })

  it('breaks at a new paragraph but not at a wrapped line', () => {
    expect(tokenize('last\nweek').map(({ kind }) => kind)).toEqual(['word', 'word'])
    expect(tokenize('Last\n\nWeek').map(({ kind }) => kind)).toEqual(['word', 'break', 'word'])
  })
})
