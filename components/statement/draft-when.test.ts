import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt, rangeOf, wallClock, whenOf, wholeDays } from './draft-when.ts'

const zone = 'Africa/Cairo'
const fields = (precision: 'day' | 'month' | 'year' | 'range' | 'instant', from: string, to = '') => ({
  precision,
  from,
  to,
})

describe('wholeDays', () => {
  it('is the day that was meant wherever the report was published', () => {
    for (const [from, to] of [
      ['2023-12-19T22:00:00.000Z', '2023-12-20T22:00:00.000Z'],
      ['2023-12-20T05:00:00.000Z', '2023-12-21T05:00:00.000Z'],
      ['2023-12-20T00:00:00.000Z', '2023-12-21T00:00:00.000Z'],
    ])
      expect(wholeDays({ from: from!, to: to!, precision: 'day' })?.from).toBe('2023-12-20T00:00:00.000Z')
  })

  it('holds for a month in which the clock changes', () => {
    const march = {
      from: '2024-03-01T00:00:00.000Z',
      to: '2024-03-31T23:00:00.000Z',
      precision: 'month' as const,
    }
    expect(wholeDays(march)).toEqual({ from: '2024-03-01T00:00:00.000Z', to: '2024-04-01T00:00:00.000Z' })
  })

  it('is nothing for an evening', () => {
    const evening = {
      from: '2023-12-20T18:00:00.000Z',
      to: '2023-12-20T23:00:00.000Z',
      precision: 'range' as const,
    }
    expect(wholeDays(evening)).toBeNull()
  })
})

describe('rangeOf', () => {
  it('reads a day, a month, a year and a span of days, end exclusive', () => {
    const ends = (when: ReturnType<typeof fields>) => {
      const range = rangeOf(when, zone)
      return range && range !== 'wrong' ? [range.from.slice(0, 10), range.to.slice(0, 10)] : range
    }
    expect(ends(fields('day', '2023-12-31'))).toEqual(['2023-12-31', '2024-01-01'])
    expect(ends(fields('month', '2023-12'))).toEqual(['2023-12-01', '2024-01-01'])
    expect(ends(fields('year', '2023'))).toEqual(['2023-01-01', '2024-01-01'])
    expect(ends(fields('range', '2023-12-20', '2023-12-23'))).toEqual(['2023-12-20', '2023-12-24'])
  })

  it('says when something is no time', () => {
    expect(rangeOf(fields('day', ''), zone)).toBe('wrong')
    expect(rangeOf(fields('instant', '2023-12'), zone)).toBe('wrong')
    expect(rangeOf(fields('range', '2023-12-20', ''), zone)).toBe('wrong')
  })

  it('gives back what the reader found as long as nobody changed the fields', () => {
    const found = {
      from: '2023-12-19T22:00:00.000Z',
      to: '2023-12-20T22:00:00.000Z',
      precision: 'day' as const,
    }
    expect(whenOf(found, zone).from).toBe('2023-12-20')
    expect(rangeOf(whenOf(found, zone), zone, found)).toBe(found)
  })

  it('keeps any time through its fields and back', () => {
    const year = fc.integer({ min: 1900, max: 2100 })
    const precision = fc.constantFrom('day' as const, 'month' as const, 'year' as const)
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        precision,
        (y, m, d, p) => {
          const text = [y, String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
          const when = fields(p, text.slice(0, { day: 10, month: 7, year: 4 }[p]))
          const range = rangeOf(when, zone)
          expect(range !== null && range !== 'wrong' && whenOf(range, zone)).toEqual(when)
        },
      ),
    )
  })
})

it('a wall clock and its instant agree in every zone, also where summer time begins', () => {
  expect(instantAt('2023-12-21T20:14', 'Asia/Jerusalem')).toBe('2023-12-21T18:14:00.000Z')
  expect(instantAt('2024-03-10T03:30', 'America/New_York')).toBe('2024-03-10T07:30:00.000Z')
  expect(wallClock('2023-12-21T18:14:00.000Z', 'Asia/Jerusalem')).toBe('2023-12-21T20:14')
})
