import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, tokens, wordsOf } from './fold.ts'

describe('folding', () => {
  it.each([
    ['Café', 'cafe'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['أحمد', 'احمد'],
    ['إسرائيل', 'اسراييل'],
    ['مدرسة', 'مدرسه'],
    ['مستشفى', 'مستشفي'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['شلوم', 'شلوم'],
    ['שָׁלוֹם', 'שלומ'],
    ['ירושלים', 'ירושלימ'],
    ['צה״ל', 'צהל'],
    ['٢٠٢٣', '2023'],
    ['ﬁn', 'fin'],
  ])('%s', (word, folded) => expect(fold(word)).toBe(folded))

  it('changes nothing a second time, and leaves letters and digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
          expect(fold(word)).toBe(word)
          expect(wordsOf(word)).toEqual([word])
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds words where they stand, one after the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let at = 0
        for (const { word, start, end } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(fold(text.slice(start, end))).toBe(word)
          at = end
        }
      }),
    )
  })

  it('keeps a Hebrew mark inside its word, and a quote outside', () => {
    expect(wordsOf('צה"ל אמר "שלום"')).toEqual(['צהל', 'אמר', 'שלומ'])
    expect(wordsOf("don't well-known")).toEqual(['don', 't', 'well', 'known'])
  })
})
