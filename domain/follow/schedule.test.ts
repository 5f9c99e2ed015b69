import { describe, expect, it } from 'vitest'
import { backOff, digestDay, mayBegin, nextDigest } from './schedule.ts'

const day = (now: string, at = '07:00', zone = 'Europe/Berlin') => digestDay(new Date(now), at, zone)
const next = (now: string, at = '07:00', zone = 'Europe/Berlin') =>
  nextDigest(new Date(now), at, zone).toISOString()

describe('the day of a digest', () => {
  it('begins at its time of day in the zone', () => {
    expect(day('2026-01-15T05:59:59Z')).toEqual({ day: '2026-01-14', from: '2026-01-14T06:00:00.000Z' })
    expect(day('2026-01-15T06:00:00Z')).toEqual({ day: '2026-01-15', from: '2026-01-15T06:00:00.000Z' })
    expect(next('2026-01-15T06:00:00Z')).toBe('2026-01-16T06:00:00.000Z')
    expect(next('2026-01-15T05:00:00Z')).toBe('2026-01-15T06:00:00.000Z')
  })

  it('keeps the time of day when the clocks change', () => {
    expect(next('2026-03-28T12:00:00Z')).toBe('2026-03-29T05:00:00.000Z')
    expect(next('2026-10-24T12:00:00Z')).toBe('2026-10-25T06:00:00.000Z')
  })

  it('comes once where the clocks skip its time, and once where they show it twice', () => {
    // 29 March 2026: 02:00 to 03:00 does not exist in Berlin; 25 October: it comes twice
    const gap = next('2026-03-28T12:00:00Z', '02:30')
    expect(day(gap, '02:30').day).toBe('2026-03-29')
    for (let minute = 0; minute < 2 * 1440; minute += 10) {
      const now = new Date(Date.UTC(2026, 9, 24, 12) + minute * 60_000)
      const later = new Date(now.getTime() + 600_000)
      expect(
        digestDay(later, '02:30', 'Europe/Berlin').day >= digestDay(now, '02:30', 'Europe/Berlin').day,
      ).toBe(true)
    }
  })

  it('is right where midnight comes first, far east and far west', () => {
    expect(day('2026-01-14T17:00:00Z', '07:00', 'Pacific/Kiritimati').day).toBe('2026-01-15')
    expect(day('2026-01-15T17:59:00Z', '07:00', 'Pacific/Pago_Pago').day).toBe('2026-01-14')
  })

  it('may begin late, but not half a day late', () => {
    const it = day('2026-01-15T06:00:00Z')
    expect(mayBegin(it, new Date('2026-01-15T17:59:00Z'))).toBe(true)
    expect(mayBegin(it, new Date('2026-01-15T18:00:00Z'))).toBe(false)
  })
})

describe('a try that failed', () => {
  it('is made again later and later, and then no more', () => {
    expect([1, 2, 3, 7, 8].map(backOff)).toEqual([120_000, 240_000, 480_000, 7_680_000, null])
  })
})
