import { expect, it } from 'vitest'
import { clockHere, dayAndClockHere } from './here.ts'
import { locales } from './locales.ts'

const at = new Date(2026, 10, 30, 19, 5)

it('the clock of whoever reads has twenty-four hours and Western digits in every language', () => {
  for (const locale of locales) expect(clockHere(locale, at).replace(/[\u200e\u200f]/g, '')).toBe('19:05')
  expect(dayAndClockHere('en', at)).toBe('Mon 30 Nov 19:05')
  expect(dayAndClockHere('ar', at)).toMatch(/30 .*19:05$/)
})
