import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from './read.ts'
import type { Reading, Span } from './types.ts'

const spansOf = (reading: Reading): Span[] => [
  ...reading.statements.flatMap((s) => [...s.content, ...s.cue, ...s.source]),
  ...reading.reliances.map((r) => r.span),
  ...reading.corrections.map((c) => c.span),
]

/** Pieces that make the rules fire next to characters that shift offsets. */
const piece = fc.constantFrom(
  '😀',
  'e\u0301',
  '\u202B',
  '\u200F',
  'قال الوزير إن ',
  '«سنعود»',
  'אמר לוי כי ',
  ' Mara Voss said ',
  ' "we left," ',
  '“no” ',
  'according to officials',
  ', ',
  '. ',
  '\n',
  ': ',
  'The minister told Reuters that ',
  '"',
  '”',
  ' but denied it',
  '\ud83d',
  '𝒳 ',
)

describe('readText', () => {
  it('gives spans inside the text, in code points, and the text unchanged, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('en', 'ar', 'he', 'fr'),
        (pieces, language) => {
          const text = pieces.join('')
          const points = [...text]
          const reading = readText(text, { language })
          expect(reading.text).toBe(text)
          for (const [start, end] of spansOf(reading)) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(points.length)
          }
          expect(readText(text, { language })).toEqual(reading)
        },
      ),
    )
  })

  it('anchors a passage after emoji and combining marks where it stands', () => {
    const text = '😀 Café\u0301 news 𝒳! “We left the talks 😀 today,” Mara Voss said.'
    const points = [...text]
    const [statement] = readText(text, { language: 'en' }).statements
    const [start, end] = statement!.content[0]!
    expect(points.slice(start, end).join('')).toBe('“We left the talks 😀 today,”')
  })

  it('finds a correction note and its day', () => {
    const text =
      'The vote was held.\nCorrection, March 3, 2024: an earlier version of this article misstated the count.'
    const { corrections } = readText(text, { language: 'en', publishedAt: '2024-03-03T09:00:00Z' })
    expect(corrections).toHaveLength(1)
    expect(corrections[0]!.date).toBe('2024-03-03')
  })
})
