import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitted, textWidth } from './text-width.ts'

it('keeps a text that fits and cuts one that does not at a word', () => {
  expect(fitted('A shell', 12, 300)).toBe('A shell')
  expect(fitted('A shell caused the explosion at the landing', 12, 150)).toBe('A shell caused the…')
})

it('never gives more than the width, cut or not', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 20, max: 400 }),
      (text, width) => {
        expect(textWidth(fitted(text, 12, width), 12)).toBeLessThanOrEqual(width)
      },
    ),
  )
})

it('counts marks that stand on letters as nothing', () => {
  expect(textWidth('מִלָּה', 12)).toBe(textWidth('מלה', 12))
})
