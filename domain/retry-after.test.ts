import { describe, expect, it } from 'vitest'
import { delayAsked, retryAfter } from './retry-after.ts'

const now = new Date('2026-11-10T12:00:00Z')
const HOUR = 3_600_000

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 120 ', 120_000],
    ['0', 0],
    ['999999999', 168 * HOUR],
    ['Tue, 10 Nov 2026 13:00:00 GMT', HOUR],
    ['Tuesday, 10-Nov-26 13:00:00 GMT', HOUR],
    ['Tue Nov 10 13:00:00 2026', HOUR],
    ['Tue, 10 Nov 2026 13:00:00 +0000', HOUR],
    ['Tue, 10 Nov 2020 13:00:00 GMT', 0],
  ])('%j asks for %s ms', (header, delay) => expect(delayAsked(header, now)).toBe(delay))

  // some of these are a date to what reads dates in general
  it.each([
    undefined,
    null,
    '',
    'soon',
    '-5',
    '1.5',
    '1794315600000',
    'Tue, 10 Nov 2026',
    'Tue, 10 Nov 2026 13:00:00',
    'in 5 minutes, 2027',
    '2026-11-10T13:00:00Z',
  ])('%j asks for nothing', (header) => {
    expect(delayAsked(header, now)).toBeNull()
    expect(retryAfter(header, now)).toBeNull()
  })

  it('names a moment only where it is ahead', () => {
    expect(retryAfter('120', now)).toEqual(new Date('2026-11-10T12:02:00Z'))
    expect(retryAfter('999999999', now)).toEqual(new Date('2026-11-17T12:00:00Z'))
    for (const past of ['0', 'Tue, 10 Nov 2020 13:00:00 GMT']) expect(retryAfter(past, now)).toBeNull()
  })
})
