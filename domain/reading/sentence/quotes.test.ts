import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from './quotes.ts'

const found = (text: string) => findQuotes(text).map(({ start, end }) => text.slice(start, end))

describe('findQuotes', () => {
  it('finds curly, straight, doubled, angle and low quotations', () => {
    expect(found('He said “we left” and "we won\'t return".')).toEqual(['“we left”', '"we won\'t return"'])
    expect(found("''It is late,'' she said.")).toEqual(["''It is late,''"])
    expect(found('قالت: «غادرنا المدينة» أمس')).toEqual(['«غادرنا المدينة»'])
    expect(found('Er sagte: „Wir gehen heim“.')).toEqual(['„Wir gehen heim“'])
  })

  it('leaves apostrophes and Hebrew gershayim alone', () => {
    expect(found("The workers' pay and the nurses' pay don't match")).toEqual([])
    expect(found('דובר צה"ל וח"כ לוי נפגשו')).toEqual([])
  })

  it('keeps a nested quotation inside the outer one', () => {
    expect(found('She said, “He told me ‘never again’ twice.”')).toEqual([
      '“He told me ‘never again’ twice.”',
    ])
  })

  it('loses only one quotation to a missing mark', () => {
    expect(found('The sign read "open all day.\nMara said, "we close at six."')).toEqual([
      '"we close at six."',
    ])
    expect(found('A stray " mark here. Mara said, "we close at six."')).toEqual(['"we close at six."'])
  })

  it('lets a paragraph that opens with a mark run to its end only', () => {
    const text = '“We came at dawn.\n“We left at noon,” she said.'
    expect(findQuotes(text).map((quote) => quote.closed)).toEqual([false, true])
  })

  it('gives ascending spans that never overlap, for any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('"', '“', '”', "'", '‘', '’', 'a', ' ', '\n', ',', '.', '«', '»'),
    })
    fc.assert(
      fc.property(text, (value) => {
        let last = 0
        for (const { start, end } of findQuotes(value)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(value.length)
      }),
    )
  })
})
