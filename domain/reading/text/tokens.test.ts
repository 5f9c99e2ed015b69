import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.ts'

const cut = (text: string) => tokenize(text).map((token) => token.text)

describe('tokenize', () => {
  it('takes clitics off and leaves compounds, negations and abbreviations whole', () => {
    expect(cut("Mara's one-week U.S. trip didn't cost $2.5m, she'd say")).toEqual([
      'Mara',
      "'s",
      'one-week',
      'U.S.',
      'trip',
      "didn't",
      'cost',
      '$',
      '2.5m',
      ',',
      'she',
      "'d",
      'say',
    ])
  })

  it('keeps Hebrew acronyms whole and Arabic words with their vowel signs', () => {
    expect(cut('דובר צה"ל אמר')).toEqual(['דובר', 'צה"ל', 'אמר'])
    expect(cut('يُزعم أنّ')).toEqual(['يُزعم', 'أنّ'])
  })
})
