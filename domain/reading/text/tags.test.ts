import { describe, expect, it } from 'vitest'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { reports } from '../../../prisma/cast.ts'
import { tagEnglish } from './tags.ts'
import { tokenize } from './tokens.ts'

const tagged = (text: string) => {
  const tokens = tokenize(text)
  tagEnglish(text, tokens)
  return tokens.map((token) => token.tag)
}

describe('tagEnglish', () => {
  it('tags as wink-nlp itself does on a text it meets first', () => {
    const text = `${reports.find((report) => report.language === 'en')!.snapshots[0]!.text}
      He can't say "it won't", they'd CAN'T—U.S. aid of $5m (one-week) in 2019, Smith's.`
    const nlp = winkNLP(winkModel, ['pos'])
    const doc = nlp.readDoc(text)
    const values = doc.tokens().out() as string[]
    const tags = doc.tokens().out(nlp.its.pos) as string[]
    const own = tokenize(text)
    tagEnglish(text, own)
    // Words that both cut alike; a token that is cut into several takes the tag of its last.
    let at = 0
    let compared = 0
    for (const [i, value] of values.entries()) {
      const start = text.indexOf(value, at)
      at = start + value.length
      const token = own.find((one) => one.start === start && one.text === value)
      if (!token?.word || tags[i] === 'PART') continue
      compared++
      expect([value, start, token.tag]).toEqual([value, start, tags[i]])
    }
    expect(compared).toBeGreaterThan(100)
  })

  it('gives a text the same tags whatever was read before', () => {
    const text = 'The Zorvian-led Qexit talks: Brzlak’s envoy, Ann-Kresh Olvi, said Zorvian aid “was Qexit”.'
    const first = tagged(text)
    for (let i = 0; i < 300; i++)
      tagged(`Zorvian-led${i} Qexit talks- Brzlak’s- “Ann-Kresh” Ann-Kresh. ${i}zx${i} Zorvian`)
    expect(tagged(text)).toEqual(first)
  })
})
