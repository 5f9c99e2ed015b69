import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sameHedge, sameName } from './names.ts'
import { addCase, emptyTally, type Found, f1, type GoldCase } from './score.ts'

const text = 'Radio Velden reported, citing two port officials, that the ferry had apparently sailed empty.'
const content = 'the ferry had apparently sailed empty'
const gold: GoldCase = {
  id: '1',
  kind: 'citing',
  text,
  statements: [
    {
      content,
      speaker: 'two port officials',
      speakerKind: 'unnamed',
      via: ['Radio Velden'],
      hedge: 'apparently',
      mode: 'paraphrased',
    },
  ],
  reliances: [{ kind: 'cites', name: 'Radio Velden' }],
}
const at = text.indexOf(content)
const hop = (name: string, kind = 'unnamed') => ({ name, kind })
const draft = (part: Partial<Found['statements'][number]> = {}): Found['statements'][number] => ({
  content: [[at, at + content.length]],
  mode: 'paraphrased',
  hedge: 'apparently',
  chain: [hop('Radio Velden', 'outlet'), hop('port officials')],
  ...part,
})
const cites = { kind: 'cites', name: 'Radio Velden' }

function scored(found: Found, label = gold) {
  const tally = emptyTally()
  return { tally, misses: addCase(tally, label, found) }
}

describe('addCase', () => {
  it('finds nothing wrong in the right answer', () => {
    const { tally, misses } = scored({ statements: [draft()], reliances: [cites] })
    expect(misses).toEqual([])
    expect(Object.values(tally).map(f1)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  it('counts a missing statement against recall and a spurious one against precision', () => {
    const none = scored({ statements: [], reliances: [] }).tally
    expect(none.speaker).toEqual({ right: 0, asked: 1, given: 0 })
    expect(none.reliance).toEqual({ right: 0, asked: 1, given: 0 })
    const more = scored({ statements: [draft(), draft({ content: [[0, 12]] })], reliances: [cites] })
    expect(more.tally.speaker).toEqual({ right: 1, asked: 1, given: 2 })
    expect(more.misses).toEqual(['found: spurious "Radio Velden" by Radio Velden > port officials'])
  })

  it('tells which part is wrong', () => {
    const chain = [hop('port officials'), hop('Radio Velden', 'outlet')]
    const { tally, misses } = scored({ statements: [draft({ chain, hedge: null })], reliances: [] })
    expect(tally.found.right).toBe(1)
    for (const part of ['speaker', 'kind', 'via', 'hedge', 'reliance'] as const)
      expect(tally[part].right).toBe(0)
    expect(tally.mode.right).toBe(1)
    expect(misses).toHaveLength(5)
  })

  it('counts a spurious reliance, each once', () => {
    const other = { kind: 'contributed', name: 'AP' }
    const { tally } = scored({ statements: [draft()], reliances: [cites, cites, other, other] })
    expect(tally.reliance).toEqual({ right: 1, asked: 1, given: 2 })
  })

  it('lets pass a piece of a paired content, the own voice without a hedge, and what is optional', () => {
    const own = draft({ content: [[0, 12]], chain: [], hedge: null, mode: 'narrated' })
    const piece = draft({ content: [[at, at + 9]] })
    expect(scored({ statements: [own, piece, draft()], reliances: [cites] }).misses).toEqual([])
    const optional = { ...gold, statements: gold.statements.map((one) => ({ ...one, optional: true })) }
    for (const statements of [[], [draft({ chain: [hop('Nobody', 'person')] })]])
      expect(scored({ statements, reliances: [cites] }, optional).tally.speaker).toEqual({
        right: 0,
        asked: 0,
        given: 0,
      })
  })

  it('asks for the report itself where the label names no speaker', () => {
    const own = { ...gold, reliances: [], statements: [{ ...gold.statements[0]!, speaker: null, via: [] }] }
    expect(scored({ statements: [draft({ chain: [] })], reliances: [] }, own).tally.speaker.right).toBe(1)
    expect(scored({ statements: [draft()], reliances: [] }, own).tally.speaker.right).toBe(0)
  })

  it('refuses a label that is not in its text', () => {
    const wrong = { ...gold, statements: [{ ...gold.statements[0]!, content: 'nowhere' }] }
    expect(() => scored({ statements: [], reliances: [] }, wrong)).toThrow('nowhere')
  })
})

describe('sameName', () => {
  it('does not mind case, articles and role words', () => {
    expect(sameName('the Defence Ministry', 'defence ministry', 'body')).toBe(true)
    expect(sameName('Sorin Dalca', 'Foreign Minister Sorin Dalca', 'person')).toBe(true)
    expect(sameName('Dalca', 'Sorin Dalca', 'person')).toBe(true)
    expect(sameName('MENA', 'state news agency MENA', 'outlet')).toBe(true)
    expect(sameName('The prime minister', 'prime minister', 'person')).toBe(true)
  })

  it('minds a wrong or missing head', () => {
    expect(sameName('Sorin Dalca', 'Sorin', 'person')).toBe(false)
    expect(sameName('Sorin Dalca', 'Mihai Dalca', 'person')).toBe(false)
    expect(sameName('Defence Ministry', 'Interior Ministry', 'body')).toBe(false)
    expect(sameName('Reuters', 'AFP', 'outlet')).toBe(false)
    expect(sameName('Reuters', '', 'outlet')).toBe(false)
  })

  it('compares unnamed groups by their head noun', () => {
    expect(sameName('two officials close to the talks', 'officials', 'unnamed')).toBe(true)
    expect(sameName('spokeswoman for the Ministry', 'a Ministry spokeswoman', 'unnamed')).toBe(true)
    expect(sameName('Egyptian officials', 'the officials', 'unnamed')).toBe(true)
    expect(sameName('Egyptian officials', 'Qatari officials', 'unnamed')).toBe(false)
    expect(sameName('two officials', 'the talks', 'unnamed')).toBe(false)
  })
})

describe('sameHedge', () => {
  it('leaves auxiliaries aside', () => {
    expect(sameHedge('are said to', 'said to')).toBe(true)
    expect(sameHedge('would have', 'would')).toBe(true)
    expect(sameHedge('reportedly', 'allegedly')).toBe(false)
    expect(sameHedge(null, 'may')).toBe(false)
  })
})

describe('the labelled passages', () => {
  it('hold 75 a half, half of every kind each, with every content in its text', () => {
    const halves = ['tuning', 'held'].map((half) =>
      fs
        .readFileSync(new URL(`${half}.jsonl`, import.meta.url), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((row): GoldCase => JSON.parse(row)),
    )
    expect(halves.map((half) => half.length)).toEqual([75, 75])
    const kinds = halves.map((half) => half.map((one) => one.kind).sort())
    expect(kinds[0]).toEqual(kinds[1])
    expect(new Set(halves.flat().map((one) => one.id)).size).toBe(150)
    for (const one of halves.flat()) addCase(emptyTally(), one, { statements: [], reliances: [] })
  })
})
