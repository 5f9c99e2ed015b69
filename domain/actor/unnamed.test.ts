import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officeKey, typedUnnamed } from './unnamed.ts'

describe('typedUnnamed', () => {
  it.each([
    ['a senior Daressan official', 'one', 'Daressan official'],
    ['two stallholders', '2', 'stallholders'],
    ['Daressan officials', 'several', 'Daressan officials'],
    ['a Daressan official who sat in on the talks', 'one', 'Daressan official'],
    ['several people close to the talks', 'several', 'people'],
    ['12 diplomats', '12', 'diplomats'],
  ])('takes number and office from “%s”', (descriptor, number, office) => {
    expect(typedUnnamed(descriptor, '', 'en')).toEqual({ number, office, whyUnnamed: null })
  })

  it('takes number and office in other languages', () => {
    expect(typedUnnamed('deux responsables daressiens', '', 'fr')).toMatchObject({ number: '2' })
    expect(typedUnnamed('mehrere Diplomaten', '', 'de')).toMatchObject({
      number: 'several',
      office: 'Diplomaten',
    })
    expect(typedUnnamed('مسؤولان داريسيان', '', 'ar')).toMatchObject({
      number: '2',
      office: 'مسؤولان داريسيان',
    })
    expect(typedUnnamed('שני פקידים', '', 'he')).toMatchObject({ number: '2' })
  })

  it('keeps why they are not named, as worded', () => {
    const why = (passage: string, language = 'en') =>
      typedUnnamed('an official', passage, language).whyUnnamed
    expect(
      why(
        '“No,” said an official, who spoke on condition of anonymity because the talks are secret. He left.',
      ),
    ).toBe('on condition of anonymity because the talks are secret')
    expect(why('An official, not authorised to speak to the press, said no.')).toBe(
      'not authorised to speak to the press',
    )
    expect(why('a dit un diplomate sous couvert d’anonymat, mardi.', 'fr')).toBe('sous couvert d’anonymat')
    expect(why('He said no.')).toBeNull()
  })

  it('never throws and never makes words up', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.constantFrom('en', 'ar', 'he', 'fr', 'es', 'de', 'ja'),
        (a, b, language) => {
          const { office, whyUnnamed } = typedUnnamed(a, b, language)
          if (whyUnnamed) expect(b).toContain(whyUnnamed)
          for (const word of office?.split(' ') ?? []) expect(a).toContain(word)
        },
      ),
    )
  })
})

describe('officeKey', () => {
  it('is the same for one and for several of them, with any article or rank', () => {
    const keys = ['Daressan officials', 'a Daressan official', 'two senior Daressan officials'].map((one) =>
      officeKey(one, 'en'),
    )
    expect(new Set(keys)).toEqual(new Set(['daressan official']))
    expect(officeKey('a Calverran official', 'en')).not.toBe(keys[0])
    expect(officeKey('the', 'en')).toBeNull()
  })
})
