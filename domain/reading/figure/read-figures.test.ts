import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigures } from './read-figures.ts'

const one = (text: string, language = 'en') => {
  const found = readFigures(text, language)
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('readFigures', () => {
  it.each([
    ['The army freed 100 hostages.', { value: 100, bound: 'exact', unit: null, of: 'hostages' }],
    ['At least 40 were hurt.', { value: 40, bound: 'at least', of: null }],
    ['More than 1,200 people fled.', { value: 1200, bound: 'at least', of: 'people' }],
    ['No more than 20 trucks came.', { value: 20, bound: 'at most', of: 'trucks' }],
    ['Nearly 300 nurses left.', { value: 300, bound: 'about', of: 'nurses' }],
    ['Between 3 and 5 million voters stayed home.', { value: 3e6, to: 5e6, bound: 'range', of: 'voters' }],
    ['It costs 10 to 12 dollars.', { value: 10, to: 12, bound: 'range', unit: 'USD' }],
    ['Prices rose 2.5 percent.', { value: 2.5, unit: '%' }],
    ['The plant costs $40 billion.', { value: 4e10, unit: 'USD' }],
    ['The plant costs A$3bn.', { value: 3e9, unit: 'AUD' }],
    ['Two hundred and fifty thousand refugees came.', { value: 250_000, of: 'refugees' }],
    ['Twenty-five soldiers left.', { value: 25, of: 'soldiers' }],
    ['A dozen tanks crossed.', { value: 12, of: 'tanks' }],
    ['They burnt a million tons of wheat.', { value: 1e6, unit: 't', of: 'wheat' }],
  ])('%s', (text, figure) => {
    expect(one(text)).toMatchObject(figure)
  })

  it('spans the bound, the number and the noun', () => {
    const text = '🙂 At least 40 people fled.'
    const [start, end] = one(text).span
    expect([...text].slice(start, end).join('')).toBe('At least 40 people')
  })

  it.each([
    'They met on 3 May 2019 at 10:30.',
    'A 56-year-old man, aged 56, won.',
    'Ms. Haddad, 45, disagreed.',
    '1. First point\n2. Second point',
    'Under Article 5 and Resolution 1701 the Boeing 787 flies.',
    'The court split 5 to 4 after a 3-1 win.',
    'The two sides met.',
    'One of them said no one came.',
    'See No. 14-915.',
  ])('finds no figure in: %s', (text) => {
    expect(readFigures(text, 'en')).toEqual([])
  })

  it('reads Arabic and Hebrew', () => {
    expect(one('أصيب أكثر من ٤٠ شخصا', 'ar')).toMatchObject({ value: 40, bound: 'at least', of: 'شخصا' })
    expect(one('נפצעו יותר מ-1,200 אנשים', 'he')).toMatchObject({
      value: 1200,
      bound: 'at least',
      of: 'אנשים',
    })
  })

  it('gives ordered spans within any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'at least ',
        '3 ',
        'million ',
        'between ',
        'and ',
        '$',
        '2.5',
        '%',
        '-',
        'to ',
        'two ',
        '🙂',
        '٣',
        'people ',
        'كثر من ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('en', 'ar', 'he'),
        (pieces, language) => {
          const text = pieces.join('')
          const length = [...text].length
          const wrong = readFigures(text, language).filter(
            ({ value, span: [start, end] }) =>
              start < 0 || end <= start || end > length || !Number.isFinite(value),
          )
          expect(wrong).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each(['3 to ', 'two hundred and ', 'a', '1,000', 'between 3 and '])(
    'reads a long line of %j in time',
    (unit) => {
      const started = process.cpuUsage()
      readFigures(unit.repeat(Math.ceil(300_000 / unit.length)), 'en')
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(5_000)
    },
  )
})
