import { expect, it } from 'vitest'
import { sameDay } from './same-day.ts'

it.each([
  ['2026-09-08T22:30:00Z', '2026-09-09T00:30:00+02:00', true],
  ['2026-09-08T22:30:00Z', '2026-09-09T22:30:00Z', false],
  ['2026-09-08', '2026-09-08', true],
  ['2026-09-08', '2026-09-09', false],
  // a day alone is that of the outlet's clock: in Auckland it begins half a day before that of UTC
  ['2026-09-09', '2026-09-08T13:00:00Z', true],
  ['2026-09-08T13:00:00Z', '2026-09-09', true],
  ['2026-09-08', '2026-09-09T07:00:00Z', true],
  ['2026-09-08', '2026-09-09T13:00:00Z', false],
  ['2026-09-09', '2026-09-08T09:00:00Z', false],
])('%s and %s are of one day: %s', (a, b, same) => expect(sameDay(a, b)).toBe(same))
