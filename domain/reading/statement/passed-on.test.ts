import { describe, expect, it } from 'vitest'
import { readText } from '../read.ts'

const read = (text: string) => readText(text, { language: 'en', publishedAt: '2024-03-07T12:00:00Z' })
const chains = (text: string) =>
  read(text).statements.map(({ chain }) => chain.map(({ name, kind }) => `${name} (${kind})`).join(' > '))
const reliances = (text: string) => read(text).reliances.map(({ kind, name }) => `${kind} ${name}`)
const words = (text: string) => {
  const points = [...text]
  return read(text).statements.map(({ content }) =>
    content.map((span) => points.slice(...span).join('')).join(' … '),
  )
}

describe('who passes words on', () => {
  it.each([
    [
      'The newspaper, citing an audit, said half of the masks were useless.',
      'newspaper (outlet) > an audit (unnamed)',
    ],
    [
      'Two suspects have fled, the broadcaster TV Novar reported on Sunday. It cited a source in the army.',
      'TV Novar (outlet) > source in the army (unnamed)',
    ],
    [
      'Tass quotes the foreign ministry: “The ambassador will stay.”',
      'Tass (outlet) > the foreign ministry (body)',
    ],
    ['Officials speaking to Reuters said the convoy was late.', 'Reuters (outlet) > Officials (unnamed)'],
    [
      'The bishop told the Sunday Times that the roof had been sold.',
      'Sunday Times (outlet) > bishop (unnamed)',
    ],
    [
      'Two officials told the Volksmund that the bridge was closed.',
      'Volksmund (outlet) > Two officials (unnamed)',
    ],
    ['The coastguard said nine were missing, Delvi reported.', 'Delvi (outlet) > The coastguard (body)'],
    [
      'The captain told Norland’s public broadcaster NRB that the engine had failed.',
      'NRB (outlet) > captain (unnamed)',
    ],
    [
      'Tarn has moved troops, Novaya Pravda reported, citing a Facebook post by the general staff.',
      'Novaya Pravda (outlet) > Facebook (channel) > the general staff (unnamed)',
    ],
    [
      'A post on the ministry’s Telegram channel said two people were killed.',
      'Telegram channel (channel) > the ministry (body)',
    ],
  ])('%s', (text, chain) => {
    expect(chains(text)[0]).toBe(chain)
  })

  it('keeps two outlets of a sentence apart', () => {
    expect(
      chains(
        'Citing an official, Reuters said the raid was off, while AFP, quoting a diplomat, said it was on.',
      ),
    ).toEqual(['Reuters (outlet) > official (unnamed)', 'AFP (outlet) > diplomat (unnamed)'])
  })

  it('names who had it first only where nobody else speaks', () => {
    expect(chains('The talks took place in a hotel, as first reported by Al Jazeera.')).toEqual([
      'Al Jazeera (outlet)',
    ])
    expect(
      chains(
        'The mayor confirmed that the wall had cracked, as first reported by the local site Valley Voice.',
      ),
    ).toEqual(['mayor (unnamed)'])
  })

  it('takes no verdict from a report that could not be checked', () => {
    expect(reliances('The report by Al Hadath could not be independently verified.')).toEqual([])
    expect(reliances('A spokesman called the report by Channel 9 “a fabrication”.')).toContain(
      'denies Channel 9',
    )
  })
})

describe('whose words they are', () => {
  it.each([
    [
      'A diplomat who was not authorised to talk to the press said the text was agreed.',
      'diplomat (unnamed)',
    ],
    ['The airline, which has its seat in Dublin, insists that the jets were sound.', 'The airline (body)'],
    ['A lawyer representing the family, Ismene Gralis, said they would appeal.', 'Ismene Gralis (person)'],
    ['The lawsuit, filed in federal court, claims that two trials were hidden.', 'The lawsuit (unnamed)'],
    ['The foreign ministry, for its part, speaks of a mistake.', 'The foreign ministry (body)'],
    ['The tribunal heard from a guard, Leif Strand, that the doors were locked.', 'Leif Strand (person)'],
    ['According to Lars Toft, head of research at Nordbank, rates have peaked.', 'Lars Toft (person)'],
    ['Another cautioned that talks might still collapse.', 'Another (unnamed)'],
  ])('%s', (text, chain) => {
    expect(chains(text)).toEqual([chain])
  })

  it.each([
    [
      'Tanker seized in gulf was carrying crude to Asia, shipping data shows',
      'Tanker seized in gulf was carrying crude to Asia',
    ],
    [
      'More bodies could be found under the rubble, rescuers fear.',
      'More bodies could be found under the rubble',
    ],
    [
      'The governor’s claim on Facebook that the clinic was empty angered doctors.',
      'that the clinic was empty angered doctors',
    ],
    ['The message from the central bank was clear: rates will stay.', 'rates will stay'],
    ['The suggestion, made by the opposition, that the tapes were cut is false.', 'that the tapes were cut'],
    [
      'The old king, it is said, never slept twice in one bed.',
      'The old king … never slept twice in one bed',
    ],
  ])('%s', (text, content) => {
    expect(words(text)).toEqual([content])
  })
})
