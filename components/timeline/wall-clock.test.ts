import { expect, it } from 'vitest'
import { dayOf, wallClock } from './wall-clock.ts'

it('shows the hour of the zone, in summer and in winter', () => {
  expect(wallClock('2026-09-03T18:40:00Z', 'UTC')).toBe(Date.UTC(2026, 8, 3, 18, 40))
  expect(wallClock('2026-09-03T22:40:00Z', 'Asia/Jerusalem')).toBe(Date.UTC(2026, 8, 4, 1, 40))
  expect(wallClock('2026-12-03T22:40:00Z', 'Asia/Jerusalem')).toBe(Date.UTC(2026, 11, 4, 0, 40))
  expect(wallClock('2026-01-01T03:00:00Z', 'America/New_York')).toBe(Date.UTC(2025, 11, 31, 22, 0))
})

it('shows midnight as the beginning of a day', () => {
  expect(wallClock('2026-09-03T21:00:00Z', 'Asia/Jerusalem')).toBe(Date.UTC(2026, 8, 4))
})

it('moves an instant to the day of the zone, and no day that is known as a day', () => {
  const at = '2026-09-04T00:00:00Z'
  const day = { from: at, to: '2026-09-05T00:00:00Z', precision: 'day' as const }
  expect(dayOf({ from: at, to: at, precision: 'instant' }, 'America/New_York')).toBe('2026-09-03')
  expect(dayOf(day, 'America/New_York')).toBe('2026-09-04')
  expect(dayOf(day, 'Asia/Jerusalem')).toBe('2026-09-04')
})
