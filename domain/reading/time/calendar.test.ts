import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, civil, dayOf, isoWeek, mondayOf, weekdayOf, writeDay, writeWeek } from './calendar.ts'

const days = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 1, 1) })

describe('calendar', () => {
  it('goes from a day to its civil date and back', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, date } = civil(day)
        expect(dayOf(year, month, date)).toBe(day)
      }),
    )
  })

  it('puts every day into the week that starts on its Monday', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, week } = isoWeek(day)
        expect(mondayOf(year, week)).toBe(day - weekdayOf(day) + 1)
      }),
    )
  })

  it('knows the weeks around new year', () => {
    expect(writeWeek(dayOf(2021, 1, 3))).toBe('2020-W53')
    expect(writeWeek(dayOf(2024, 12, 30))).toBe('2025-W01')
    expect(weekdayOf(dayOf(1970, 1, 1))).toBe(4)
  })

  it('stays in the month when the date does not exist there', () => {
    expect(writeDay(addMonths(dayOf(2024, 3, 31), -1))).toBe('2024-02-29')
    expect(writeDay(addMonths(dayOf(2023, 12, 15), 2))).toBe('2024-02-15')
  })
})
