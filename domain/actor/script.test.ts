import { expect, it } from 'vitest'
import { scriptOf, usualScript } from './script.ts'

it('tells the script of a name by most of its letters', () => {
  expect(scriptOf('Mara Tesh')).toBe('Latn')
  expect(scriptOf('مارا تش (Tesh)')).toBe('Arab')
  expect(scriptOf('מרה טש')).toBe('Hebr')
  expect(scriptOf('Мара')).toBe('Cyrl')
  expect(scriptOf('12 — 3')).toBeNull()
})

it('knows what a language is usually written in', () => {
  expect(usualScript('ar')).toBe('Arab')
  expect(usualScript('he-IL')).toBe('Hebr')
  expect(usualScript('en')).toBe('Latn')
  expect(usualScript('no tag')).toBeNull()
})
