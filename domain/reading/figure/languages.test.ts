import { describe, expect, it } from 'vitest'
import { readExpectations } from '../expectation/read-expectations.ts'
import { suggestStance } from '../stance/suggest-stance.ts'
import { readTimes } from '../time/read-times.ts'
import { readFigures } from './read-figures.ts'

const PUBLISHED = '2024-03-07T12:00:00Z'
const figures = (text: string, language: string) =>
  readFigures(text, language, readTimes(text, { language, publishedAt: PUBLISHED })).map(
    ({ value, to, bound, unit, of }) =>
      [value, to, bound, unit, of].filter((part) => part !== undefined && part !== null).join(' '),
  )
const expectations = (text: string, language: string) => {
  const ctx = { language, publishedAt: PUBLISHED }
  return readExpectations(text, readTimes(text, ctx), ctx).map(({ due, moved }) => [
    moved,
    due?.from.slice(0, 10),
  ])
}

describe('figures, expectations and stance in French, Spanish and German', () => {
  it.each([
    ['fr', "Près de 1 200 personnes ont quitté la ville et plus de 2,5 millions d'euros manquent."],
    ['es', 'Casi 1.200 personas salieron de la ciudad y faltan más de 2,5 millones de euros.'],
    ['de', 'Fast 1.200 Menschen haben die Stadt verlassen, mehr als 2,5 Millionen Euro fehlen.'],
  ])('reads figures: %s', (language, text) => {
    const [people, money] = figures(text, language)
    expect(people).toMatch(/^1200 about (?:personnes|personas|Menschen)$/)
    expect(money).toBe('2500000 at least EUR')
  })

  it.each([
    ['fr', 'Le vote a été reporté au 15 avril. Les écoles rouvriront lundi.'],
    ['es', 'La votación fue aplazada al 15 de abril. Las escuelas reabrirán el lunes.'],
    ['de', 'Die Abstimmung wurde auf den 15. April verschoben. Die Schulen werden am Montag öffnen.'],
  ])('reads what is put off and what is to come: %s', (language, text) => {
    expect(expectations(text, language)).toEqual([
      [true, '2024-04-15'],
      [false, '2024-03-11'],
    ])
  })

  it.each([
    [
      'Le syndicat a démenti avoir négocié avec la direction du port.',
      'Le syndicat a négocié avec la direction du port.',
      'denies',
    ],
    [
      'Der Konzern bestritt, von dem Leck gewusst zu haben.',
      'Der Konzern hat von dem Leck gewusst.',
      'denies',
    ],
    [
      'La empresa confirmó que hubo negociaciones con el sindicato.',
      'Hubo negociaciones de la empresa con el sindicato.',
      'affirms',
    ],
    [
      'La dirección declinó hacer comentarios sobre el acuerdo.',
      'Hay un acuerdo con la dirección.',
      'declines',
    ],
    [
      'Die Gewerkschaft wird nur wenn die Löhne steigen unterschreiben.',
      'Die Gewerkschaft wird unterschreiben.',
      'conditional',
    ],
  ])('suggests a stance: %s', (text, claim, stance) => {
    expect(suggestStance({ text, hedge: null }, claim).stance).toBe(stance)
  })
})
