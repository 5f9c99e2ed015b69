import { describe, expect, it } from 'vitest'
import { readText } from '../read.ts'

const read = (text: string) => readText(text, { language: 'en', publishedAt: '2024-03-07T12:00:00Z' })
/** Every draft of a text as "content / source", pieces joined by " … ". */
const drafts = (text: string) => {
  const points = [...text]
  const join = (spans: [number, number][]) => spans.map((span) => points.slice(...span).join('')).join(' … ')
  return read(text).statements.map(({ content, source }) => `${join(content)} / ${join(source)}`)
}
const chains = (text: string) =>
  read(text).statements.map(({ chain }) => chain.map(({ name, kind }) => `${name} (${kind})`).join(' > '))
const reliances = (text: string) => read(text).reliances.map(({ kind, name }) => `${kind} ${name}`)

describe('where reported words stand', () => {
  it.each([
    [
      'The pilot had slept four hours, the airline said Thursday.',
      'The pilot had slept four hours / the airline',
    ],
    ['Wages rose again, the institute reported two weeks ago.', 'Wages rose again / the institute'],
    [
      'The office said about half of the rise came from tolls.',
      'about half of the rise came from tolls / The office',
    ],
    ['Some say they hear the mill at night.', 'they hear the mill at night / Some'],
    ['The leaflet claims “The mill belongs to us all.”', '“The mill belongs to us all.” / The leaflet'],
    [
      'The changes, which officials said will start in May, cost little.',
      'which … will start in May / officials',
    ],
    ['It is a rule that some say targets tenants.', 'that … targets tenants / some'],
    [
      'At times last year, people close to the mayor said, the mill could not pay.',
      'At times last year … the mill could not pay / people close to the mayor',
    ],
    [
      'Gifts are checked by law, Ott said, but “we do not ask for names.”',
      'Gifts are checked by law … but “we do not ask for names.” / Ott',
    ],
    [
      'In the north, according to the office, the rivers are full.',
      'In the north … the rivers are full / the office',
    ],
    ['Ott toured the valley, promising to mend the road.', 'to mend the road / Ott'],
    [
      "Sarn accused the League's head, Mara Voss, of “theft”.",
      "the League's head, Mara Voss, of “theft” / Sarn",
    ],
    ['Ott said, on condition of anonymity, that the mill was sold.', 'that the mill was sold / Ott'],
    ['The board let it be known that the mill was sold.', 'that the mill was sold / The board'],
    ['The think tank Orm puts the cost at 3 million.', 'the cost at 3 million / The think tank Orm'],
    ['Two dead in Sarn avalanche, rescuers say', 'Two dead in Sarn avalanche / rescuers'],
    ['Said one tired nurse: “We stopped counting.”', '“We stopped counting.” / one tired nurse'],
    ['“Enough is enough”: nurses’ leader vows strikes', '“Enough is enough” / nurses’ leader'],
    ['The mill is dry. So says the council.', 'The mill is dry / the council'],
    ['Nobody had read it. That is the account of two clerks.', 'Nobody had read it / two clerks'],
    ['Her answer was that the mill was never hers.', 'that the mill was never hers / Her'],
    ["Ott's call for a truce went unheard.", "a truce / Ott's"],
    [
      "The chancellor's insistence that no tax will rise has worn thin.",
      "that no tax will rise / The chancellor's",
    ],
    [
      'Claims by the clerk that ballots were burned have been sent to court.',
      'that ballots were burned / the clerk',
    ],
  ])('reads %s', (text, draft) => {
    expect(drafts(text)).toContain(draft)
  })

  it('does not take what somebody was asked for what somebody said', () => {
    const asked = read('Asked about the toll, Ott left.').statements
    expect(asked.every(({ chain }) => chain.length === 0)).toBe(true)
  })

  it('takes no act of a court and no deal for words', () => {
    expect(drafts('The judge dismissed two of the five charges.')).toEqual([])
    expect(drafts('Ott has agreed terms with Orm, according to the Gazette.')).toHaveLength(1)
  })

  it('leaves why somebody is not named', () => {
    expect(drafts('An aide, who asked not to be named, said the mill was sold.')).toHaveLength(1)
  })

  it('keeps no plain object inside what another says, but a clause', () => {
    expect(drafts('Ott said the board had mentioned the mill.')).toHaveLength(1)
    expect(chains('Reuters said Ott had rejected the offer.')).toEqual(['Reuters (outlet)'])
    expect(chains('Reuters said Ott had denied that he was paid.')).toContain(
      'Reuters (outlet) > Ott (person)',
    )
  })

  it('reads three marks in a row as a double and a single one', () => {
    expect(drafts("''They say, 'Leave now,''' Ott said.")).toEqual(["''They say, 'Leave now,''' / Ott"])
  })
})

describe('who speaks', () => {
  it.each([
    ['Ott went on Radio Orm to declare that the mill was sold.', 'that the mill was sold / Ott'],
    ['The League issued a statement calling the vote a farce.', 'the vote a farce / The League'],
    ['Recalling that night, Ott laughed.', 'that night / Ott'],
    ['Ott said that Voss found the mill and called it old.', 'it old / Ott'],
    [
      'Several on the board told the mayor that the plan was dead.',
      'that the plan was dead / Several on the board',
    ],
    ['A poll released on Tuesday showed that half would stay.', 'that half would stay / A poll'],
    [
      'The mill stays shut, its owner, Mara Voss, told the court.',
      'The mill stays shut / its owner, Mara Voss',
    ],
  ])('finds the source in %s', (text, draft) => {
    expect(drafts(text)).toContain(draft)
  })

  it.each([
    [
      'Kestrel, citing the weekly Orm Bladet, which in turn quoted two clerks, reported that the bank had failed.',
      'Kestrel (outlet) > Orm Bladet (outlet) > two clerks (unnamed)',
    ],
    [
      'The fee is high, writes Corriere di Sarn with reference to club insiders.',
      'Corriere di Sarn (outlet) > club insiders (unnamed)',
    ],
    [
      'State media quoted the ministry on Sunday as reporting that ten had died.',
      'State media (outlet) > the ministry (body)',
    ],
    [
      'Ten were hurt, the council said in a statement carried by Orm Press.',
      'Orm Press (outlet) > the council (body)',
    ],
    ['Through a publicist, the actress said she was well.', 'a publicist (unnamed) > the actress (unnamed)'],
    ['In a TikTok clip, Lena Ott said she was well.', 'TikTok (channel) > Lena Ott (person)'],
    ['Campaigners say the mill is dry.', 'Campaigners (unnamed)'],
    ['Rail bosses have warned that trains will be late.', 'Rail bosses (unnamed)'],
    ['Tarn Water denied that it had sold the mill.', 'Tarn Water (body)'],
    ["The commission's report says that the mill is dry.", 'The commission (body)'],
    ['The mill is dry, according to papers seen by Reuters.', 'Reuters (outlet) > papers (unnamed)'],
  ])('chains %s', (text, chain) => {
    expect(chains(text)).toContain(chain)
  })

  it('names whom a speaker speaks for', () => {
    const body = (text: string) => read(text).statements[0]!.chain.at(-1)!.speaksFor
    expect(body("The family's solicitor, Mara Voss, said they were well.")).toBe('The family')
    expect(body('Speaking for the tenants, Mara Voss said they were well.')).toBe('the tenants')
    expect(body('They were well, according to Mara Voss, who speaks for the tenants.')).toBe('the tenants')
    expect(body('A spokesman for the airline, Bo Lind, said nobody was hurt.')).toBe('the airline')
  })

  it('carries a channel and its day on into the quotation that follows', () => {
    const { statements } = read(
      'Lena Ott said on Telegram on Tuesday that talks were over.\n“Nothing is left,” Ott said.',
    )
    expect(statements.map(({ chain }) => chain[0]!.name)).toEqual(['Telegram', 'Telegram'])
    expect(statements.map(({ saidAt }) => saidAt?.from.slice(0, 10))).toEqual(['2024-03-05', '2024-03-05'])
  })
})

describe('hedges and reliances', () => {
  it.each([
    ['Word has it that the mill is sold.', 'Word has it'],
    ['By all accounts, the brothers never met.', 'By all accounts'],
    ['The gale could be the worst in years, forecasters said.', 'could'],
    ['The mill could reopen in May, the owner said.', 'could'],
    ['She could swim, the owner said.', null],
  ])('hedges %s', (text, hedge) => {
    expect(read(text).statements[0]!.hedge).toBe(hedge)
  })

  it.each([
    ['Contrary to a Reuters report, the ship was empty, the owner said.', ['denies Reuters']],
    [
      'A report in the Sarn Courier that she had left was “untrue”, the palace said.',
      ['denies Sarn Courier'],
    ],
    ['The aide declined to confirm a Reuters report that she had left.', ['cites Reuters']],
    ['The mill burned. (AFP)', ['reprints AFP']],
    ['This article first appeared in The Orm Review.', ['reprints Orm Review']],
    ['(Reporting by Ana Souto; editing by Per Dahl)', []],
  ])('relies in %s', (text, found) => {
    expect(reliances(text)).toEqual(expect.arrayContaining(found))
    if (found.length === 0) expect(reliances(text)).toEqual([])
  })
})
