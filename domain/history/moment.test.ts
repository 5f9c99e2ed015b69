import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, localParts, momentFrom, momentOf } from './moment.ts'

const zone = 'Asia/Jerusalem'

describe('a moment', () => {
  it('is an instant to the minute or second, or a day, which is its end in the zone of the record', () => {
    expect(momentOf('2023-12-21T18:14Z', zone)?.at).toBe('2023-12-21T18:14:00.000Z')
    expect(momentOf('2023-12-21T20:14:07+02:00', zone)?.at).toBe('2023-12-21T18:14:07.000Z')
    expect(momentOf('2023-12-21', zone)?.at).toBe('2023-12-21T21:59:59.999Z')
    expect(momentOf('2023-07-01', zone)?.at).toBe('2023-07-01T20:59:59.999Z')
  })

  it.each([
    'yesterday',
    '2023-02-30',
    '2023-12-21T18:14',
    '2023-12-21 18:14',
    '2023-13-01',
    '21.12.2023',
    '',
    '2023-12-21T25:00Z',
    '2023-12-21T18:61Z',
    '0',
    '١٢-٢١',
  ])('is not "%s"', (text) => {
    expect(momentOf(text, zone)).toBeNull()
  })

  it('is made of the fields of the form, and goes back into them', () => {
    expect(momentFrom('2023-12-21', '20:14', zone)).toBe('2023-12-21T18:14Z')
    expect(momentFrom('2023-12-21', '', zone)).toBe('2023-12-21')
    for (const [day, time] of [
      ['2023-02-29', '10:00'],
      ['2023-12-21', '24:00'],
      ['', ''],
      ['2023-12-21', 'noon'],
    ] as const)
      expect(momentFrom(day, time, zone)).toBeNull()
    expect(localParts('2023-12-21T18:14:00.000Z', zone)).toEqual({ day: '2023-12-21', time: '20:14' })
  })

  it('comes back from its address no earlier than it was, and less than a second later', () => {
    const times = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(times, fc.constantFrom(zone, 'America/New_York', 'Asia/Kolkata', 'UTC'), (at, where) => {
        const back = Date.parse(momentOf(addressOf(at.toISOString()), where)?.at ?? '')
        expect(back - at.getTime()).toBeGreaterThanOrEqual(0)
        expect(back - at.getTime()).toBeLessThan(1000)
      }),
    )
  })
})
