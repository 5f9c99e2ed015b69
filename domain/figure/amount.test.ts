import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { converted } from './amount.ts'
import { compare, decimal, exact, lastPlace, times } from './decimal.ts'
import { linesOf } from './lines.ts'
import { comparable, unitOf } from './unit.ts'
import { measures } from './words/units.ts'

const text = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([n, places]) => {
    const digits = (n < 0n ? -n : n).toString().padStart(places + 1, '0')
    const at = digits.length - places
    return `${n < 0n ? '-' : ''}${digits.slice(0, at)}${places ? `.${digits.slice(at)}` : ''}`
  })

describe('exact numbers', () => {
  it('keep every digit: a hundred times a number with two places is a whole one', () => {
    expect(times(decimal('1204.50')!, exact(100n))).toEqual(exact(120_450n))
    for (const wrong of ['', '1e5', '1,204', 'forty', '1.', '--2'])
      expect([wrong, decimal(wrong)]).toEqual([wrong, null])
  })
  it('know the place they are rounded to', () => {
    const place = (of: string) => lastPlace(decimal(of)!)
    expect([place('1200'), place('40.5'), place('7'), place('0')]).toEqual([
      exact(100n),
      exact(1n, 10n),
      exact(1n),
      null,
    ])
  })
})

describe('units', () => {
  it('convert there and back without losing a digit, within each measure', () => {
    for (const units of Object.values(measures)) {
      const symbol = fc.constantFrom(...Object.keys(units))
      fc.assert(
        fc.property(text, symbol, symbol, (value, from, to) => {
          const given = decimal(value)!
          const back = converted(converted(given, from, to)!, to, from)!
          expect(compare(back, given)).toBe(0)
        }),
        { numRuns: 50 },
      )
    }
  })
  it('of different measures convert into nothing', () => {
    const pairs = [
      ['%', 'people'],
      ['%', 'percentage points'],
      ['USD', 'EUR'],
      ['kg', 'km'],
      ['months', 'days'],
      [null, '%'],
      ['tons', 't'],
    ] as const
    for (const [a, b] of pairs) expect([a, b, converted(exact(1n), a, b)]).toEqual([a, b, null])
  })
  it('are known in the words of our languages, with what multiplies them', () => {
    for (const [a, b] of [
      ['million tonnes', 'kg'],
      ['كيلومتر', 'km'],
      ['ק״מ', 'miles'],
      ['أشخاص', 'people'],
      ['אנשים', 'thousand people'],
      ['Families', 'families'],
    ] as const)
      expect([a, b, comparable(unitOf(a), unitOf(b))]).toEqual([a, b, true])
  })
})

describe('lines', () => {
  const value = (id: string, of: string, day: number, origins: string[]) => ({
    id,
    amount: { value: of, to: null, bound: 'exact' as const, strict: false, unit: null },
    at: { from: `2026-09-0${day}T12:00:00Z`, to: `2026-09-0${day}T12:00:00Z`, precision: 'instant' as const },
    publishedAt: `2026-09-0${day}T18:00:00Z`,
    origins,
  })
  it('are one for each origin: copies are one point, a new value a step', () => {
    const lines = linesOf(
      [
        value('copy', '22', 3, ['actor:hospital']),
        value('later', '41', 4, ['actor:hospital']),
        value('first', '22', 3, ['actor:hospital']),
        value('other', '40', 4, ['actor:ministry']),
        value('nobody', '12', 5, []),
      ],
      null,
    )
    expect(lines.map(({ key, points }) => [key, points.map((point) => [point.value, point.values])])).toEqual(
      [
        [
          'actor:hospital',
          [
            [22, ['copy', 'first']],
            [41, ['later']],
          ],
        ],
        ['actor:ministry', [[40, ['other']]]],
        ['value:nobody', [[12, ['nobody']]]],
      ],
    )
  })
  it('are drawn in the unit of the figure, and leave out what does not convert into it', () => {
    const [a, b] = [value('a', '3', 1, ['x']), value('b', '40', 2, ['x'])]
    const lines = linesOf(
      [
        { ...a, amount: { ...a.amount, unit: 'tonnes' } },
        { ...b, amount: { ...b.amount, unit: '%' } },
      ],
      'kg',
    )
    expect(lines.map(({ points }) => points.map((point) => point.value))).toEqual([[3000]])
  })
})
