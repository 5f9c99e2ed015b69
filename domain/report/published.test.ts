import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, localOf, publicationToRead, publishedAt } from './published.ts'

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

describe('publicationToRead', () => {
  const late = '2026-10-15T22:30:00.000Z'

  it('is the publisher’s own day, by the offset of its page, else by the newsroom’s zone', () => {
    expect(publicationToRead(late, 'instant', '2026-10-16T00:10:00+02:00', 'UTC')).toBe(
      '2026-10-16T00:30:00+02:00',
    )
    expect(publicationToRead(late, 'instant', '2026-10-15T18:10:00-0430', 'UTC')).toBe(
      '2026-10-15T18:00:00-04:30',
    )
    expect(publicationToRead(late, 'instant', null, 'Asia/Jerusalem')).toBe('2026-10-16T01:30:00+03:00')
    expect(publicationToRead(late, 'instant', '2026-10-15', 'America/New_York')).toBe(
      '2026-10-15T18:30:00-04:00',
    )
    expect(publicationToRead(late, 'instant', null, 'UTC')).toBe('2026-10-15T22:30:00+00:00')
  })

  it('has no hour where none is known', () => {
    expect(publicationToRead('2026-10-15T00:00:00.000Z', 'day', null, 'Asia/Tokyo')).toBe('2026-10-15')
    expect(publicationToRead('2026-10-01T00:00:00.000Z', 'month', null, 'Asia/Tokyo')).toBe('2026-10')
  })
})
