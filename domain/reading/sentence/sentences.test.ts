import { describe, expect, it } from 'vitest'
import { findQuotes } from './quotes.ts'
import { splitSentences } from './sentences.ts'

const cut = (text: string) =>
  splitSentences(text, findQuotes(text)).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it('keeps a quotation of several sentences in its sentence', () => {
    expect(cut('"We left. We will not return," Mara Voss said. The vote is off.')).toEqual([
      '"We left. We will not return," Mara Voss said.',
      'The vote is off.',
    ])
  })

  it('begins a new sentence after a quotation that ends with its own mark', () => {
    expect(cut('"We left," he said. "We are home." Nobody replied.')).toEqual([
      '"We left," he said.',
      '"We are home."',
      'Nobody replied.',
    ])
  })

  it('does not stop at titles, initials, abbreviations or decimals', () => {
    expect(cut('Dr. J. Okoye of the U.S. Navy paid $2.5 on Jan. 3. It rained.')).toEqual([
      'Dr. J. Okoye of the U.S. Navy paid $2.5 on Jan. 3.',
      'It rained.',
    ])
  })

  it('cuts Arabic, Hebrew, Hindi and Japanese', () => {
    expect(cut('هل غادرت؟ نعم. عادت أمس.')).toEqual(['هل غادرت؟', 'نعم.', 'عادت أمس.'])
    expect(cut('הוא הלך. היא באה.')).toEqual(['הוא הלך.', 'היא באה.'])
    expect(cut('वह गया। वह आई।')).toEqual(['वह गया।', 'वह आई।'])
    expect(cut('彼は行った。彼女は来た。')).toEqual(['彼は行った。', '彼女は来た。'])
  })
})
