import { expect, it } from 'vitest'
import { countryChoices, countryInWords, languageChoices } from './languages.ts'
import { locales } from './locales.ts'

it.each(locales)('names every language and country in %s', (locale) => {
  for (const { value, name } of [...languageChoices(locale, ['ar-EG', null]), ...countryChoices(locale)])
    expect([value, name !== value && name !== '']).toEqual([value, true])
})

it('names no country that is none', () => {
  expect(countryInWords('en', 'EG')).toBe('Egypt')
  expect(countryInWords('en', 'XA')).toBe('XA')
})

it('keeps a tag that is chosen already', () => {
  expect(languageChoices('en', ['ar-EG']).find(({ value }) => value === 'ar-EG')?.name).toBe('Arabic (Egypt)')
})
