import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, soundsOf } from './same-name.ts'

describe('likeness', () => {
  it.each([
    ['Ghazi Tamad', 'غازي تمد'],
    ['Miriel Dassan', 'ميريل دسّان'],
    ['Tarek Olvane', 'طارق أولفان'],
    ['Noa Brandt', 'נועה ברנדט'],
    ['Oda Vresk', 'אודה ורסק'],
    ['Washington', 'וושינגטון'],
    ['Volodymyr Petrenko', 'Володимир Петренко'],
    ['Muhammad al-Said', 'Mohammed Said'],
    ['The Sarn League', 'Sarn League'],
    ['José Núñez', 'Jose Nunez'],
  ])('hears %s and %s as one name', (a, b) => {
    expect(likeness(a, b)).toBe(1)
  })

  it.each([
    ['Ilse Marta Brandt', 'Ilse Brandt', 0.8],
    ['I. Brandt', 'Ilse Brandt', 0.75],
    ['UN', 'United Nations', 0.7],
    ['Brandt', 'Ilse Brandt', 0.6],
    ['Ilse Brandt', 'Oda Brandt', 0],
    ['Ilse Brandt', 'Ilse Renn', 0],
    ['US', 'United Nations', 0],
    ['', 'Ilse Brandt', 0],
  ])('weighs %s and %s', (a, b, weight) => {
    expect(likeness(a, b)).toBe(weight)
  })

  it('is the same both ways, and whole with itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, a)).toBe(soundsOf(a).length === 0 ? 0 : 1)
      }),
    )
  })
})
