import { describe, expect, it } from 'vitest'
import { readText } from '../read.ts'

const read = (text: string) => readText(text, { language: 'en', publishedAt: '2024-03-07T12:00:00Z' })
const chains = (text: string) =>
  read(text).statements.map(({ chain }) => chain.map(({ name, kind }) => `${name} (${kind})`).join(' > '))
const credits = (text: string) => read(text).reliances.map(({ kind, name }) => `${kind} ${name}`)

describe('chains, English', () => {
  it.each([
    ['The Sarn League will meet. Officials waited. The League said it would not vote.', 'Sarn League (body)'],
    [
      'The statement confirms a Kestrel report which, citing Norwegian officials, noted that the port was shut.',
      'Kestrel (outlet) > Norwegian officials (unnamed)',
    ],
    [
      'The bridge is closed, said Mara Voss, according to the Gazette.',
      'Gazette (outlet) > Mara Voss (person)',
    ],
    ['Ten were saved, Radio Orm said, citing the coastguard.', 'Radio Orm (outlet) > the coastguard (body)'],
    [
      'Lena Ott was quoted by the Orm agency as saying the bridge would reopen.',
      'Orm (outlet) > Lena Ott (person)',
    ],
    [
      'Kestrel quoted the harbour council as saying that the port was shut.',
      'Kestrel (outlet) > the harbour council (body)',
    ],
    [
      'The judge will resign, the daily Merkur reported. The newspaper cites two clerks.',
      'Merkur (outlet) > two clerks (unnamed)',
    ],
    ['"We left," Tarn Rail spokesman Owen Hale said.', 'Owen Hale (person)'],
    ['The regulator warned that lenders were exposed.', 'The regulator (body)'],
    ['Oslo accused Riga of “playing for time”.', 'Oslo (body)'],
    ['Dozens hurt in ferry fire - police', 'police (body)'],
  ])('reads %s', (text, chain) => {
    expect(chains(text)).toContain(chain)
  })

  it('takes an unknown contributor for an outlet unless it reads as a person', () => {
    expect(credits('Talks failed.\nNewsline contributed to this report.')).toEqual(['contributed Newsline'])
    expect(credits('Talks failed.\nAna Ruiz and Bo Lind contributed to this report.')).toEqual([])
    expect(
      credits('Talks failed.\nAdditional reporting by Ana Ruiz in Porto. With files from Newsline.'),
    ).toEqual(['contributed Newsline'])
  })

  it('notes which report is borne out, contradicted or followed', () => {
    expect(credits('The ship sank, his office said, contradicting an earlier report by Radio Orm.')).toEqual([
      'denies Radio Orm',
    ])
    expect(credits('The papers bear out an earlier story in the Orm Dagblad that the mine leaked.')).toEqual([
      'confirms Orm Dagblad',
    ])
    expect(credits('The water was never tested, as first reported by the local site Valley Voice.')).toEqual([
      'cites Valley Voice',
    ])
  })

  it.each([
    ['The boat apparently sank in the night.', 'apparently', 'narrated'],
    ['Lena Ott is said to own two boats.', 'is said to', 'narrated'],
    ['It is understood that the buyer is a fund.', 'It is understood', 'narrated'],
    ['The storm may reach the coast, Lena Ott said.', 'may', 'paraphrased'],
  ])('hedges %s', (text, hedge, mode) => {
    expect(read(text).statements.map((one) => [one.hedge, one.mode])).toContainEqual([hedge, mode])
  })

  it('keeps what "as well as" adds in the content', () => {
    const text = 'The union demanded a vote before the talks begin, as well as the release of the files.'
    const [start, end] = read(text).statements[0]!.content[0]!
    expect(text.slice(start, end)).toBe('a vote before the talks begin, as well as the release of the files')
  })

  it.each([
    ['He signed a letter that Lena Ott said was drafted by the firm.', ['that', 'was drafted by the firm']],
    ['The park is near the hall, which, Lena Ott said, is usually full.', ['which', 'is usually full']],
    ['While Lena Ott said the bridge was safe, she closed it.', ['the bridge was safe']],
    [
      'Asked about it, she gave a caveat: “We were never told of it,” Lena Ott said.',
      ['“We were never told of it,”'],
    ],
  ])('reads the content of %s', (text, pieces) => {
    const contents = read(text).statements.map(({ content }) =>
      content.map(([start, end]) => text.slice(start, end)),
    )
    expect(contents).toContainEqual(pieces)
  })
})
