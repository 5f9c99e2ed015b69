import { expect, it } from 'vitest'
import { sameDay } from './same-day.ts'

it.each([
  ['2026-09-08T22:30:00Z', '2026-09-09T00:30:00+02:00', 'by the hour'],
  ['2026-09-08T22:30:00Z', '2026-09-09T22:30:00Z', null],
  ['2026-09-08', '2026-09-08', 'by the day'],
  ['2026-09-08', '2026-09-09', null],
  ['2026-09-08', '2026-09-08T07:00:00Z', 'by the day'],
  // by the outlet's clock, or in UTC
  ['2026-09-09T01:00:00+12:00', '2026-09-09', 'by the day'],
  ['2026-09-09T01:00:00+12:00', '2026-09-08', 'by the day'],
  // a day apart is another day, whatever clock could make it the same
  ['2026-09-09', '2026-09-08T13:00:00Z', null],
  ['2026-09-08', '2026-09-09T07:00:00Z', null],
  ['2026-09', '2026-09-08', null],
])('%s and %s are of one day: %s', (a, b, same) => {
  expect(sameDay(a, b)).toBe(same)
  expect(sameDay(b, a)).toBe(same)
})
