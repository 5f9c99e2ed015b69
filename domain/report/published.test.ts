import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, localOf, publishedAt } from './published.ts'

const zones = ['UTC', 'Asia/Jerusalem', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe']

describe('local times', () => {
  it('are instants in their zone', () => {
    expect(instantOf('2023-12-21T20:14', 'Asia/Jerusalem')).toBe('2023-12-21T18:14:00.000Z')
    expect(instantOf('2023-07-01T20:14:09', 'Asia/Jerusalem')).toBe('2023-07-01T17:14:09.000Z')
    expect(localOf('2023-12-21T18:14:00Z', 'America/New_York')).toBe('2023-12-21T13:14')
  })

  it('count on over an hour that never comes, and take the first of an hour that comes twice', () => {
    expect(instantOf('2023-03-12T02:30', 'America/New_York')).toBe('2023-03-12T07:30:00.000Z')
    expect(instantOf('2023-11-05T01:30', 'America/New_York')).toBe('2023-11-05T05:30:00.000Z')
  })

  it('come back as they were, whatever the zone and the season', () => {
    const second = fc.integer({ min: 0, max: 4_000_000_000 }).map((at) => at * 1000)
    fc.assert(
      fc.property(second, fc.constantFrom(...zones), (at, zone) => {
        const local = localOf(at, zone)
        expect(localOf(instantOf(local, zone)!, zone)).toBe(local)
      }),
    )
  })

  it('are refused where they are none', () => {
    for (const local of ['', '2023', '2023-13-01T00:00', '2023-12-21 20:14', '2023-12-21T25:00'])
      expect([local, instantOf(local, 'UTC')]).toEqual([local, null])
  })
})

describe('publishedAt', () => {
  it('keeps days, months and years without a zone', () => {
    const local = '2023-12-21T20:14'
    expect(publishedAt(local, 'day', 'Asia/Jerusalem')).toBe('2023-12-21T00:00:00.000Z')
    expect(publishedAt(local, 'month', 'Asia/Jerusalem')).toBe('2023-12-01T00:00:00.000Z')
    expect(publishedAt('2023', 'year', 'Asia/Jerusalem')).toBe('2023-01-01T00:00:00.000Z')
    expect(publishedAt('20', 'year', 'UTC')).toBeNull()
  })
})
