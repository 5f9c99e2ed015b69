import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayInWords,
  instantInWords,
  languageInWords,
  listInWords,
  numberInWords,
  originsAndReports,
  originsInWords,
  relativeInWords,
  whenInWords,
} from './format.ts'

const at = '2023-12-21T18:14:00Z'

describe('times in words', () => {
  it('names day and zone', () => {
    expect(instantInWords('en', at, 'Asia/Jerusalem')).toBe('Thu 21 Dec 2023, 20:14 Jerusalem')
    expect(instantInWords('en', at, 'America/New_York')).toBe('Thu 21 Dec 2023, 13:14 New York')
    expect(instantInWords('ar', at, 'Asia/Jerusalem')).toMatch(/21 ديسمبر 2023، 20:14 القدس$/)
    expect(instantInWords('he', at, 'Asia/Jerusalem')).toMatch(/21.*2023, 20:14 ירושלים$/)
  })

  it('gives every month three letters in English', () => {
    expect(dayInWords('en', '2023-09-01T00:00:00Z', 'UTC')).toBe('Fri 1 Sep 2023')
  })

  it('says no more than is known', () => {
    const from = '2023-12-01T00:00:00Z'
    expect(whenInWords('en', { from, to: '2024-01-01T00:00:00Z', precision: 'month' }, 'UTC')).toBe(
      'December 2023',
    )
    expect(whenInWords('en', { from, to: '2024-01-01T00:00:00Z', precision: 'year' }, 'UTC')).toBe('2023')
    expect(whenInWords('en', { from, to: '2023-12-02T00:00:00Z', precision: 'day' }, 'UTC')).toBe(
      'Fri 1 Dec 2023',
    )
    expect(whenInWords('en', { from, to: '2023-12-05T00:00:00Z', precision: 'range' }, 'UTC')).toBe(
      '1–4 Dec 2023',
    )
    expect(whenInWords('en', { from, to: from, precision: 'range' }, 'UTC')).toBe('1 Dec 2023')
  })

  it('tells relative time in whole units', () => {
    expect(relativeInWords('en', at, '2023-12-21T20:20:00Z')).toBe('2 hours ago')
    expect(relativeInWords('en', at, at)).toBe('now')
  })
})

describe('numbers and lists', () => {
  it('keeps western digits in every language', () => {
    for (const locale of ['en', 'ar', 'he'] as const) expect(numberInWords(locale, 1204)).toBe('1,204')
  })
  it('joins names', () => {
    expect(listInWords('en', ['A', 'B', 'C'])).toBe('A, B and C')
  })
  it('names languages and passes unknown tags through', () => {
    expect(languageInWords('en', 'ar')).toBe('Arabic')
    expect(languageInWords('en', 'not a tag')).toBe('not a tag')
  })
})

describe('origins', () => {
  it('gives an interval only where it is not certain', () => {
    expect(originsInWords('en', 1, 1)).toBe('1 origin')
    expect(originsInWords('en', 1, 2)).toBe('1–2 origins')
    expect(originsAndReports('en', 2, 2, 14)).toBe('2 origins · 14 reports')
    expect(originsInWords('ar', 2, 2)).toBe('منشآن')
    expect(originsInWords('he', 2, 2)).toBe('שני מוצאים')
  })
  it('always names both bounds of an interval', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.constantFrom('en', 'ar', 'he'), (a, b, locale) => {
        const [least, most] = a < b ? [a, b] : [b, a + 1]
        expect(originsInWords(locale as 'en', least, most)).toContain(`${least}–${most}`)
      }),
    )
  })
})

describe('a day that was said in one zone', () => {
  it('is read as that day in every other', () => {
    const day = (from: string, to: string) => whenInWords('en', { from, to, precision: 'day' }, 'UTC')
    expect(day('2023-12-20T22:00:00Z', '2023-12-21T22:00:00Z')).toBe('Thu 21 Dec 2023')
    expect(day('2023-12-21T05:00:00Z', '2023-12-22T05:00:00Z')).toBe('Thu 21 Dec 2023')
    const range = { from: '2026-08-28T21:00:00Z', to: '2026-09-04T21:00:00Z', precision: 'range' } as const
    expect(whenInWords('en', range, 'America/New_York')).toBe('29 Aug–4 Sep 2026')
    expect(
      whenInWords(
        'en',
        { from: '2026-08-31T21:00:00Z', to: '2026-09-30T21:00:00Z', precision: 'month' },
        'UTC',
      ),
    ).toBe('September 2026')
  })
})
