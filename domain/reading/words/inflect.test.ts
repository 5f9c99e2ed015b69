import { describe, expect, it } from 'vitest'
import { arabicVerbs } from './ar/verbs.ts'
import { germanParticiples, germanParticles, germanVerbs } from './de/verbs.ts'
import { spanishParticiples, spanishVerbs } from './es/verbs.ts'
import { frenchParticiples, frenchVerbs } from './fr/verbs.ts'
import { hebrewVerbs } from './he/verbs.ts'
import { merge } from './inflect.ts'

const words = (list: string | undefined) => (list ?? '').split(' ')

describe('verbs written out from their stems', () => {
  it('French: c and g before a, and stems that change', () => {
    expect(words(frenchVerbs.report)).toEqual(
      expect.arrayContaining(['annonçait', 'annonce', 'révèle', 'révélait']),
    )
    expect(words(frenchVerbs.demand)).toContain('exigeait')
    expect(words(frenchParticiples.report)).toEqual(expect.arrayContaining(['annoncé', 'révélé']))
  })
  it('Spanish: the present changes its stem, the past does not', () => {
    expect(words(spanishVerbs.say)).toEqual(
      expect.arrayContaining(['recuerda', 'recordó', 'recordaba', 'recordando']),
    )
    expect(words(spanishParticiples.say)).toContain('recordado')
  })
  it('German: weak verbs, participles with and without ge-, verbs with a particle', () => {
    expect(words(germanVerbs.say)).toEqual(expect.arrayContaining(['sagte', 'antwortete', 'antwortet']))
    expect(words(germanParticiples.say)).toEqual(expect.arrayContaining(['gesagt', 'erklärt', 'kommentiert']))
    expect(words(germanParticles.confirm)).toContain('räumte_ein')
    expect(words(germanVerbs.confirm)).toContain('einräumte')
    expect(words(germanParticiples.confirm)).toContain('eingeräumt')
  })
  it('Hebrew and Arabic: past and present, gender and number', () => {
    expect(words(hebrewVerbs.say)).toEqual(
      expect.arrayContaining(['הסבירה', 'הסבירו', 'מסבירים', 'מספרת', 'ענתה']),
    )
    expect(words(arabicVerbs.assert)).toEqual(
      expect.arrayContaining(['أكدت', 'أكدوا', 'يؤكدون', 'تؤكد', 'مؤكدة']),
    )
  })
  it('a word keeps the kind of the first list that has it', () => {
    expect(merge({ say: 'a b' }, { deny: 'b c' })).toEqual({ say: ' a b', deny: ' c' })
  })
})
