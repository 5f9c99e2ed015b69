import { describe, expect, it } from 'vitest'
import { readText } from '../../read.ts'

function told(text: string): string[] {
  const points = [...text]
  return readText(text, { language: 'de' }).statements.map((statement) => {
    const chain = statement.chain.map(({ name, kind }) => `${name} (${kind})`).join(' > ')
    const words = statement.content.map(([start, end]) => points.slice(start, end).join('')).join(' … ')
    return `${chain}: ${words}`
  })
}

describe('German', () => {
  it.each([
    [
      'Ein Informant sagte der „Süddeutschen Zeitung“, man habe die Prüfer getäuscht.',
      'Süddeutschen Zeitung (outlet) > Informant (unnamed): man habe die Prüfer getäuscht',
    ],
    [
      'Die Agentur Tass zitierte den Außenminister mit den Worten, ein Treffen sei nicht geplant.',
      'Agentur Tass (outlet) > Außenminister (unnamed): ein Treffen sei nicht geplant',
    ],
    [
      'Einem Bericht der „New York Times“ zufolge lagen die Akten in einer Garage.',
      'New York Times (outlet): lagen die Akten in einer Garage',
    ],
    [
      'In einem auf Facebook veröffentlichten Video sagte der Oppositionsführer Milan Drobny, er werde bleiben.',
      'Facebook (channel) > Milan Drobny (person): er werde bleiben',
    ],
    [
      'Der Brand war nach Angaben eines Polizeisprechers gegen drei Uhr ausgebrochen.',
      'Polizeisprechers (unnamed): Der Brand war … gegen drei Uhr ausgebrochen',
    ],
    ['Zahl der Toten steigt auf 19 – Behörden', 'Behörden (body): Zahl der Toten steigt auf 19'],
    [
      'Karla Rühl will nicht wieder antreten. Das erfuhr die dpa aus Parteikreisen.',
      'dpa (outlet) > Parteikreisen (unnamed): Karla Rühl will nicht wieder antreten',
    ],
    [
      'Richterin Ulla Sommer gab der Klage statt. Die Kündigung sei unwirksam.',
      'Ulla Sommer (person): Die Kündigung sei unwirksam',
    ],
    [
      'Der Verdächtige habe die Tat gestanden, teilte die Staatsanwaltschaft mit.',
      'Staatsanwaltschaft (body): Der Verdächtige habe die Tat gestanden',
    ],
    [
      'Wie aus einem Schreiben des Landrats hervorgeht, das dem BR vorliegt, war die Halle nicht genehmigt.',
      'BR (outlet) > Landrats (unnamed): war die Halle nicht genehmigt',
    ],
    ['Müller sagte, er habe den Wagen nie gefahren.', 'Müller (person): er habe den Wagen nie gefahren'],
    [
      'Ob der Pilot noch gelebt habe, könne man nicht sagen, hieß es.',
      ': Ob der Pilot noch gelebt habe, könne man nicht sagen',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected])
  })
})
