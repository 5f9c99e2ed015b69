import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#domain/reading/types.ts'
import { type Wording, wording } from '#domain/statement/input.ts'
import { emptyWorking, split, withPassage, wordingOf } from './draft-wording.ts'

const text = Array.from('“No halt,” the envoy 😀 said, “and no talks.”')
const whole: Wording = {
  content: [
    [0, 10],
    [29, 44],
  ],
  cue: [[23, 27]],
  source: [[11, 20]],
  chain: [{ name: 'the envoy', kind: 'person', speaksFor: null, role: null }],
  mode: 'quoted',
  hedge: null,
  said: null,
}

describe('split', () => {
  it('parts the words between two pieces and keeps who said them on both sides', () => {
    const [first, second] = split(whole, 20, text)!
    expect([first.content, second.content]).toEqual([[[0, 10]], [[29, 44]]])
    expect(second.chain).toEqual(whole.chain)
  })

  it('parts a piece and leaves out the space at the cut', () => {
    const [first, second] = split(whole, 4, text)!
    expect([first.content, second.content]).toEqual([
      [[0, 3]],
      [
        [4, 10],
        [29, 44],
      ],
    ])
  })

  it('is nothing at either end', () => {
    expect(split(whole, 0, text)).toBeNull()
    expect(split(whole, 44, text)).toBeNull()
  })

  it('loses no word and gives what the record accepts, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (at) => {
        const both = split(whole, at, text)
        if (!both) return
        const visible = (spans: readonly Span[]) =>
          spans
            .flatMap(([from, to]) => text.slice(from, to))
            .filter((char) => char.trim())
            .join('')
        expect(both.map((each) => visible(each.content)).join('')).toBe(visible(whole.content))
        for (const each of both) expect(wording.safeParse(each).success).toBe(true)
      }),
    )
  })
})

describe('withPassage', () => {
  it('replaces, or adds in the order of the text', () => {
    expect(withPassage([[5, 9]], [1, 3], false)).toEqual([[1, 3]])
    expect(withPassage([[5, 9]], [1, 3], true)).toEqual([
      [1, 3],
      [5, 9],
    ])
  })

  it('makes one of passages that touch, and does not change what it was given', () => {
    const before: Span[] = [[5, 9]]
    expect(withPassage(before, [9, 12], true)).toEqual([[5, 12]])
    expect(before).toEqual([[5, 9]])
  })
})

describe('wordingOf', () => {
  it('leaves out hops without a name', () => {
    const typed = {
      ...emptyWorking,
      chain: [
        { key: 0, name: ' ', kind: 'person' as const, speaksFor: '', role: '', actor: null, source: null },
      ],
    }
    expect(wordingOf(typed, 'UTC', null)).toMatchObject({ chain: [], hedge: null, said: null })
  })

  it('says when the time is none', () => {
    const said = { precision: 'day' as const, from: '', to: '' }
    expect(wordingOf({ ...emptyWorking, said }, 'UTC', null)).toBe('wrong')
  })
})
