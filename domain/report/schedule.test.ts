import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { every, nextLook, type Seen } from './schedule.ts'

const now = new Date('2026-11-10T12:00:00Z')
const MINUTE = 60_000
const DAY = 86_400_000
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
const seen = (given: Partial<Seen> = {}): Seen => ({
  ...{ published: ago(0), captured: ago(0), changed: null, missing: null, failures: 0, notBefore: null },
  ...given,
})
const wait = (given: Partial<Seen>) => nextLook(seen(given), now).getTime() - now.getTime()

describe('when a report is looked at next', () => {
  it('is minutes at first, then hours, days and weeks', () => {
    const ages = [0, 2 * 60, 12 * 60, 2 * 1440, 5 * 1440, 20 * 1440, 90 * 1440, 400 * 1440]
    expect(ages.map((age) => wait({ published: ago(age * MINUTE) }) / MINUTE)).toEqual([
      10,
      30,
      120,
      360,
      1440,
      3 * 1440,
      14 * 1440,
      56 * 1440,
    ])
  })

  it('begins anew when its words changed', () => {
    expect(wait({ published: ago(90 * DAY), changed: ago(5 * MINUTE) })).toBe(10 * MINUTE)
  })

  it('counts from the capture where no publication is known, and never from the future', () => {
    expect(wait({ published: null, captured: ago(2 * DAY) })).toBe(360 * MINUTE)
    expect(wait({ published: new Date(now.getTime() + 30 * DAY) })).toBe(10 * MINUTE)
  })

  it('is soon where it was missing once, then daily, then hardly', () => {
    const missing = (days: number, sure: boolean) =>
      wait({ published: ago(90 * DAY), missing: { since: ago(days * DAY), sure } })
    expect([missing(0, false), missing(1, true), missing(30, true), missing(200, true)]).toEqual([
      10 * MINUTE,
      DAY,
      7 * DAY,
      56 * DAY,
    ])
  })

  it('waits longer after each failure, a day at most while the report is young, and as long as the site asks', () => {
    expect([1, 2, 3, 4].map((failures) => wait({ failures }) / MINUTE)).toEqual([15, 30, 60, 120])
    expect(wait({ failures: 60 })).toBe(DAY)
    expect(wait({ failures: 1, notBefore: new Date(now.getTime() + 3 * DAY) })).toBe(3 * DAY)
  })

  it('always lies ahead, and the older a report the longer it waits', () => {
    const age = fc.integer({ min: 0, max: 4000 * 1440 })
    fc.assert(
      fc.property(age, age, fc.nat(100), (a, b, failures) => {
        expect(nextLook(seen({ published: ago(a * MINUTE), failures }), now).getTime()).toBeGreaterThan(
          now.getTime(),
        )
        const [young, old] = [a, b].sort((x, y) => x - y) as [number, number]
        expect(every(young * MINUTE)).toBeLessThanOrEqual(every(old * MINUTE))
      }),
    )
  })
})
