import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInUrl, readStamp, toIso } from './candidate.ts'
import { inLocalTime } from './local-time.ts'
import { findDates } from './parse-date.ts'

const read = (text: string, language = 'en', order: 'mdy' | 'dmy' = 'mdy') =>
  findDates(text, language, order).map((date) => toIso(date).instant)

describe('findDates', () => {
  it.each([
    ['2031-05-09T21:04:05-05:00', 'en', '2031-05-09T21:04:05-05:00'],
    ['2031-05-09T21:04:05.250Z', 'en', '2031-05-09T21:04:05Z'],
    ['Posted May 9, 2031 at 5:19 p.m. ET', 'en', '2031-05-09T17:19:00-04:00'],
    ['10:15 AM EST, Tuesday March 3rd, 2020', 'en', '2020-03-03T10:15:00-05:00'],
    ['Fri, 09 May 2031 10:00:00 +0100', 'en', '2031-05-09T10:00:00+01:00'],
    ['9. Mai 2031, 17:05 Uhr', 'de', '2031-05-09'],
    ['le 9 août 2031', 'fr', '2031-08-09'],
    ['9 de mayo de 2031', 'es', '2031-05-09'],
    ['4 марта 2020 г. 12:00 МСК', 'ru', '2020-03-04T12:00:00+03:00'],
    ['ה-9 במאי 2031, 14:30', 'he', '2031-05-09'],
    ['٩ كانون الأول ٢٠٣١', 'ar', '2031-12-09'],
    ['2031年5月9日 10:15', 'ja', '2031-05-09'],
    ['2031년 5월 9일', 'ko', '2031-05-09'],
    ['12 Aralık 2019', 'tr', '2019-12-12'],
  ])('reads %s', (text, language, expected) => expect(read(text, language)).toEqual([expected]))

  it('reads numbers in the order of the place, and by what is possible', () => {
    expect(read('3/4/2031')).toEqual(['2031-03-04'])
    expect(read('3/4/2031', 'fr', 'dmy')).toEqual(['2031-04-03'])
    expect(read('25/4/2031')).toEqual(['2031-04-25'])
    expect(read('3.4.2031')).toEqual(['2031-04-03'])
  })

  it.each(['version 1.2.2003.4', '31 February 2031', '192.168.1.20', 'July 4th', '12345678', 'in 1889'])(
    'finds no day in %s',
    (text) => expect(read(text)).toEqual([]),
  )

  it('reads back every day it writes', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 19)
        expect(read(`on ${iso}Z there`)).toEqual([`${iso}Z`])
      }),
    )
  })
})

describe('dates beside the text', () => {
  it('reads addresses and stamps', () => {
    expect(dayInUrl('https://a.example/2031/05/09/bridge').day).toBe('2031-05-09')
    expect(dayInUrl('https://a.example/2031/may/9/bridge').day).toBe('2031-05-09')
    expect(dayInUrl('https://a.example/2031/05/bridge')).toEqual({ day: null, month: '2031-05' })
    expect(dayInUrl('https://a.example/id/20999999')).toEqual({ day: null, month: null })
    expect(readStamp('1574110800', { language: null, order: 'mdy' })?.instant).toBe('2019-11-18T21:00:00Z')
  })

  it('keeps the instant and moves the offset when the page shows the day before', () => {
    const base = { dayOnly: false, weight: 10, modified: false, from: 'meta' }
    const utc = { ...base, day: '2031-05-10', instant: '2031-05-10T02:30:00Z' }
    const shown = { ...base, day: '2031-05-09', instant: '2031-05-09', dayOnly: true, from: 'text' }
    const local = inLocalTime(utc, [utc, shown])
    expect(local.instant).toBe('2031-05-09T23:30:00-03:00')
    expect(Date.parse(local.instant)).toBe(Date.parse(utc.instant))
    expect(inLocalTime(utc, [utc, { ...shown, day: '2031-05-08' }])).toBe(utc)
  })
})
