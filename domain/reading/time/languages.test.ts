import { describe, expect, it } from 'vitest'
import { readTimes } from './read-times.ts'

const PUBLISHED = '2024-03-07T12:00:00Z'
const values = (text: string, language: string) =>
  readTimes(text, { publishedAt: PUBLISHED, language }).map(({ value }) => value)

describe('readTimes, French, Spanish, German, Arabic and Hebrew', () => {
  it.each([
    ['fr', 'Il a été élu il y a deux ans et parlera dans trois mois.', ['2022', '2024-06']],
    [
      'fr',
      'La séance a eu lieu mardi dernier, la suivante est prévue la semaine prochaine.',
      ['2024-03-05', '2024-W11'],
    ],
    [
      'fr',
      'Réunis lundi après-midi, ils ont fixé le vote au 1er avril 2025.',
      ['2024-03-04TAF', '2025-04-01'],
    ],
    [
      'fr',
      "Le rapport a été remis hier soir, avant la fin du mois, et non aujourd'hui.",
      ['2024-03-06TEV', '2024-03', '2024-03-07'],
    ],
    ['es', 'Fue elegido hace dos años y volverá dentro de tres meses.', ['2022', '2024-06']],
    ['es', 'La sesión fue el martes pasado; la otra será la semana que viene.', ['2024-03-05', '2024-W11']],
    [
      'es',
      'Se reunieron el lunes por la tarde y fijaron la fecha: 12 de abril de 2025.',
      ['2024-03-04TAF', '2025-04-12'],
    ],
    ['de', 'Er wurde vor zwei Jahren gewählt und kommt in drei Monaten.', ['2022', '2024-06']],
    [
      'de',
      'Die Sitzung war am vergangenen Dienstag, die nächste ist am 12. April 2025.',
      ['2024-03-05', '2025-04-12'],
    ],
    [
      'de',
      'Am Montagabend um 20.15 Uhr stand das Ergebnis fest, heute morgen nicht.',
      ['2024-03-04TEV', '2024-03-04T20:15', '2024-03-07TMO'],
    ],
    ['ar', 'سيعود بعد ثلاثة أشهر، قبل نهاية الشهر.', ['2024-06', '2024-03']],
    ['he', 'הוא יחזור בעוד שלושה חודשים, לפני סוף החודש.', ['2024-06', '2024-03']],
  ])('%s: %s', (language, text, expected) => {
    expect(values(text, language)).toEqual(expected)
  })
})
