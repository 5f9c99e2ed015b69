import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallClockOf } from './offsets.ts'
import { wallClock } from './wall-clock.ts'

describe('the wall clock of a zone', () => {
  it.each(['Asia/Jerusalem', 'America/New_York', 'UTC', 'Australia/Lord_Howe', 'Asia/Kathmandu'])(
    'in %s says what the calendar says, and finds the instant again',
    (zone) => {
      const clock = wallClockOf(zone)
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2036, 0, 1) }), (at) => {
          const second = Math.floor(at / 1000) * 1000
          expect(clock.of(second)).toBe(wallClock(new Date(second).toISOString(), zone))
          // an hour that comes twice has two instants of the same wall time
          expect(Math.abs(clock.instant(clock.of(second)) - second)).toBeLessThanOrEqual(3_600_000)
        }),
      )
    },
  )
})
