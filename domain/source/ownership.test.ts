import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Holding, holderOn, ownerAbove, wrongTogether } from './ownership.ts'

const held = (owner: string, share: number | null, from: string | null = null, to: string | null = null) =>
  ({ owner, share: share === null ? null : [share, share], from, to }) as Holding

const day = fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01')
const holding: fc.Arbitrary<Holding> = fc.record({
  owner: fc.constantFrom('a', 'b', 'c', 'd'),
  share: fc.option(
    fc
      .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 40 }))
      .map(([low, more]) => [low, Math.min(100, low + more)] as [number, number]),
  ),
  from: fc.option(day),
  to: fc.option(day),
})

describe('who holds something on a day', () => {
  it('is whoever certainly has more than half', () => {
    expect(holderOn([held('a', 51), held('b', 49)], '2024-01-01')).toBe('a')
    expect(holderOn([held('a', 50), held('b', 50)], '2024-01-01')).toBe(null)
    expect(holderOn([{ owner: 'a', share: [40, 60], from: null, to: null }], '2024-01-01')).toBe(null)
  })

  it('is else the one of whose share nothing is known', () => {
    expect(holderOn([held('a', null)], '2024-01-01')).toBe('a')
    expect(holderOn([held('a', null), held('b', 30)], '2024-01-01')).toBe('a')
    expect(holderOn([held('a', null), held('b', null)], '2024-01-01')).toBe(null)
    expect(holderOn([held('a', null), held('b', 60)], '2024-01-01')).toBe('b')
  })

  it('counts the first day and not the last', () => {
    const sold = [held('a', 100, null, '2021-05-01'), held('b', 100, '2021-05-01')]
    expect(['2021-04-30', '2021-05-01'].map((on) => holderOn(sold, on))).toEqual(['a', 'b'])
  })

  it('does not depend on the order in which holdings are told', () => {
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 5 }), day, (some, on) => {
        if (wrongTogether(some)) return
        expect(holderOn([...some].reverse(), on)).toBe(holderOn(some, on))
      }),
    )
  })
})

describe('the owner above', () => {
  const of = (pairs: [string, Holding[]][]) => new Map(pairs)
  it('is as far up as one holds the other', () => {
    const groups = of([
      ['paper co', [held('media', 80)]],
      ['media', [held('fund', 51), held('family', 49)]],
    ])
    expect(ownerAbove('paper co', groups, '2024-01-01')).toBe('fund')
    expect(ownerAbove('lone', groups, '2024-01-01')).toBe('lone')
  })

  it('is the same for all that lead into a circle', () => {
    const circle = of([
      ['c', [held('b', 90)]],
      ['b', [held('a', 90)]],
      ['a', [held('b', 90)]],
    ])
    expect(['a', 'b', 'c'].map((owner) => ownerAbove(owner, circle, '2024-01-01'))).toEqual(['a', 'a', 'a'])
  })
})

describe('holdings taken together', () => {
  it('are wrong where more than all is in hands, or one has two at once', () => {
    expect(wrongTogether([held('a', 60), held('b', 41)])).toBe('sharesOver')
    expect(wrongTogether([held('a', 60, null, '2020-01-01'), held('b', 41, '2020-01-01')])).toBe(null)
    expect(wrongTogether([held('a', 10), held('a', 20, '2020-01-01')])).toBe('holdingTwice')
    expect(wrongTogether([held('a', 10, null, '2020-01-01'), held('a', 20, '2020-01-01')])).toBe(null)
  })
})
