import { describe, expect, it } from 'vitest'
import { readText } from '../read.ts'

const read = (text: string) => readText(text, { language: 'en', publishedAt: '2024-03-07T12:00:00Z' })
/** Articles do not matter here. */
const plain = (chain: string) => chain.toLowerCase().replace(/\b(?:the|a|an) /g, '')
const chains = (text: string) =>
  read(text)
    .statements.filter(({ chain }) => chain.length > 0)
    .map(({ chain }) => plain(chain.map(({ name, kind }) => `${name} (${kind})`).join(' > ')))
const reliances = (text: string) => read(text).reliances.map(({ kind, name }) => `${kind} ${name}`)

describe('who passed it on', () => {
  it.each([
    ['The army said it had left, state television reported.', 'state television (outlet) > The army (body)'],
    [
      'The pier is shut, the ministry said, according to Interfax.',
      'Interfax (outlet) > the ministry (body)',
    ],
    [
      'The Herald reported on Sunday, citing two clerks, that the mill was sold.',
      'Herald (outlet) > two clerks (unnamed)',
    ],
    [
      'According to the Herald, citing US officials, the ship sailed.',
      'Herald (outlet) > US officials (unnamed)',
    ],
    ['US officials quoted by the Herald said the ship sailed.', 'Herald (outlet) > US officials (unnamed)'],
    [
      'The army said in a letter published by the MNK news agency that it had left.',
      'MNK news agency (outlet) > The army (body)',
    ],
    [
      'Mara Voss said taxes would rise in an interview with Der Spiegel.',
      'Der Spiegel (outlet) > Mara Voss (person)',
    ],
    [
      'The mill is sold, the magazine Orbit reports in its Friday edition, citing aides.',
      'Orbit (outlet) > aides (unnamed)',
    ],
    ['The ministry told OKP that the mill was sold.', 'OKP (outlet) > The ministry (body)'],
    ['The mill is sold, sources tell Reuters', 'Reuters (outlet) > sources (unnamed)'],
    ['The clerk, in comments to OKP, denied that he had left.', 'OKP (outlet) > clerk (unnamed)'],
    [
      'The guard wrote on her official Telegram channel that the pier was shut.',
      "The guard's Telegram channel (channel) > The guard (unnamed)",
    ],
  ])('reads %s', (text, chain) => {
    expect(chains(text)).toEqual([plain(chain)])
  })
})

describe('who spoke', () => {
  it.each([
    ['Analysts at Tarn Securities say the mill will close.', 'Analysts at Tarn Securities (unnamed)'],
    ['The mill is shut, a Tarn Foods spokeswoman said.', 'Tarn Foods spokeswoman (unnamed)'],
    ['King furious over leak, say aides', 'aides (unnamed)'],
    ["By the army's account, the mill was shut.", 'the army (body)'],
    ['By its own admission, the bank had seen the files.', 'the bank (body)'],
    ['The army is adamant that nobody was hurt.', 'The army (body)'],
    ['A letter signed by 200 doctors warns that the ward is unsafe.', '200 doctors (unnamed)'],
    ['Voss shook his head. "Never," he said.', 'Voss (person)'],
    ['Reports that the queen was ill were denied by the palace.', 'the palace (body)'],
    ['The guild is said by friends to be furious.', 'friends (unnamed)'],
    ['The court ruled on Tuesday that the law was void.', 'The court (body)'],
    ['The guard declined to say whether the pier was shut.', 'The guard (unnamed)'],
  ])('reads %s', (text, chain) => {
    expect(chains(text)).toEqual([plain(chain)])
  })
})

describe('reports that are judged', () => {
  it.each([
    ['The bank denied a Bloomberg report that it was broke.', ['denies Bloomberg']],
    ['"We left," Mara Voss said, confirming what the daily Orbit had reported.', ['confirms Orbit']],
    [
      '"There is no truth in it," Mara Voss said of a report in the daily Orbit that she had left.',
      ['denies Orbit'],
    ],
    ['The bank called the Bloomberg report "inaccurate".', ['denies Bloomberg']],
  ])('reads %s', (text, found) => {
    expect(reliances(text)).toEqual(found)
  })
})
