import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from './read.ts'
import { toCodePoints, toUtf16 } from './text/code-points.ts'
import type { Reading, Span } from './types.ts'

const LANGUAGES = ['en', 'ar', 'he', 'fr', 'es', 'de'] as const

/** Whatever shifts offsets or breaks marks: astral letters, joiners, marks, controls, lone surrogates, lone returns. */
const ODD = [
  '😀',
  '👩‍👩‍👧',
  '🇳🇴',
  'e\u0301',
  'a\u0300\u0323\u035f',
  '\u202B',
  '\u202C',
  '\u2066',
  '\u2069',
  '\u200F',
  '\u200D',
  '\uFEFF',
  '𝒳𝓎',
  '𐤀𐤁',
  '漢字。',
  '\r',
  '\r\n',
  '\u2028',
  '\u00A0',
  '\u202F',
  '\ud83d',
  '\udc00',
  '\u0000',
  'İ',
  'ß',
  'ﷺ',
]
const MARKS = [
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  '« ',
  ' »',
  '‹',
  "'",
  '’',
  '״',
  '—',
  '– ',
  ': ',
  ', ',
  '، ',
  '. ',
  '? ',
  '؟ ',
  '…',
  '(',
  ')',
  '\n',
  '-',
  ' ',
]
/** Words that make the rules of each language fire beside them. */
const WORDS: Record<(typeof LANGUAGES)[number], string[]> = {
  en: [
    ' Mara Voss said ',
    'according to officials',
    ' we left the town at dawn',
    ' told Reuters on Tuesday that ',
    'at least 40 people',
    ' will open on Friday',
  ],
  ar: [
    'قال الوزير سامي الحداد إن ',
    'وفقا لوزارة الصحة',
    'نقلت وكالة نوردا عن مسؤول قوله ',
    'يوم الثلاثاء',
    'نحو 400 شخص',
    'لم نوقع على شيء',
    'وأضاف',
  ],
  he: [
    'אמר השר דני לוי כי ',
    'לפי משרד הבריאות',
    'לסוכנות נורדה',
    'ביום שלישי',
    'כ-400 בני אדם',
    'לא חתמנו על דבר',
    'דובר צה"ל',
  ],
  fr: [
    "a déclaré l'agence Norda ",
    'selon la police',
    'Hélène Marchais, ministre',
    "a-t-il dit qu'il ",
    'mardi dernier',
    'près de 1 200 personnes',
    'nous partons',
  ],
  es: [
    'dijo Ana Ruiz a EFE que ',
    'según explicó la policía',
    'el martes pasado',
    '—No lo vi —contó Luis—',
    'casi 1.200 personas',
    'no hemos firmado',
  ],
  de: [
    'sagte Eva Lang, ',
    'laut Polizei',
    'teilte die Stadt mit',
    'der Agentur Norda',
    'am 12. März',
    'er habe',
    'fast 1.200 Menschen',
    'wir gehen heim',
  ],
}

const text = (language: (typeof LANGUAGES)[number]) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...WORDS[language]) },
        { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
        { weight: 2, arbitrary: fc.constantFrom(...ODD) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(''))

const spansOf = (reading: Reading): Span[] => [
  ...reading.statements.flatMap((statement) => [...statement.content, ...statement.cue, ...statement.source]),
  ...reading.times.map(({ start, end }): Span => [start, end]),
  ...reading.figures.map(({ span }) => span),
  ...reading.expectations.map(({ span }) => span),
  ...reading.reliances.map(({ span }) => span),
  ...reading.corrections.map(({ span }) => span),
]

describe.each(LANGUAGES)('anchors in %s', (language) => {
  it('lie inside the text, in code points, and leave the text as it is', () => {
    fc.assert(
      fc.property(text(language), (value) => {
        const length = [...value].length
        const reading = readText(value, { language, publishedAt: '2024-03-07T12:00:00Z' })
        expect(reading.text).toBe(value)
        for (const [start, end] of spansOf(reading)) {
          expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(length)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('come back to the same place by way of UTF-16', () => {
    fc.assert(
      fc.property(text(language), (value) => {
        const point = toCodePoints(value)
        const unit = toUtf16(value)
        const points = [...value]
        for (let index = 0; index <= points.length; index++) expect(point(unit(index))).toBe(index)
        for (const [start, end] of spansOf(readText(value, { language })))
          expect(value.slice(unit(start), unit(end))).toBe(points.slice(start, end).join(''))
      }),
    )
  })
})

it('reads any string in any language without fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...LANGUAGES),
      (value, language) => {
        expect(readText(value, { language }).text).toBe(value)
      },
    ),
  )
})
