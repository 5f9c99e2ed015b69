import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsOf, paragraphs, passageOf, stepped, textOf, wordFrom } from './selection.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('passageOf', () => {
  it('counts code points behind an emoji', () => {
    const words = '😀 said 😀😀 «no»'
    expect(passageOf(words, words.indexOf('«'), words.length)).toEqual([10, 14])
  })

  it('takes the pair whole when a selection ends inside it', () => {
    expect(passageOf('a😀b', 0, 2)).toEqual([0, 2])
    expect(passageOf('a😀b', 2, 4)).toEqual([1, 3])
  })

  it('reads a selection made backwards, and right-to-left text, by place in the text', () => {
    const words = 'قال حمد: «لا»'
    expect(passageOf(words, words.length, 9)).toEqual([9, 13])
    expect(textOf(words, [[9, 13]])).toBe('«لا»')
  })

  it('leaves out white space at the ends, and is nothing when only that is selected', () => {
    expect(passageOf('one  two', 3, 8)).toEqual([5, 8])
    expect(passageOf('one  two', 3, 5)).toBeNull()
  })

  it('always gives a passage inside the text that begins and ends with what can be seen', () => {
    fc.assert(
      fc.property(text, fc.nat(130), fc.nat(130), (words, a, b) => {
        const span = passageOf(words, a, b)
        if (!span) return
        const points = Array.from(words)
        expect(span[0]).toBeLessThan(span[1])
        expect(span[1]).toBeLessThanOrEqual(points.length)
        const passage = points.slice(span[0], span[1]).join('')
        expect(passage).toBe(textOf(words, [span]))
        expect(passage.isWellFormed()).toBe(words.isWellFormed())
      }),
    )
  })
})

describe('stepped', () => {
  const words = 'The envoy said no twice.'
  const at = { anchor: 4, head: 9 }
  const step = (forward: boolean, extend: boolean, by: 'word' | 'character' = 'word') => ({
    forward,
    extend,
    by,
  })
  const shown = (selected: { anchor: number; head: number }) =>
    words.slice(Math.min(selected.anchor, selected.head), Math.max(selected.anchor, selected.head))

  it('moves by a word', () => {
    expect(shown(stepped(words, 'en', at, step(true, false)))).toBe('said')
    expect(shown(stepped(words, 'en', at, step(false, false)))).toBe('The')
  })

  it('stretches, then shrinks to where it was', () => {
    const wider = stepped(words, 'en', at, step(true, true))
    expect(shown(wider)).toBe('envoy said')
    expect(shown(stepped(words, 'en', wider, step(false, true)))).toBe('envoy')
  })

  it('takes a mark of punctuation by the character', () => {
    const last = { anchor: 18, head: 23 }
    expect(shown(stepped(words, 'en', last, step(true, true, 'character')))).toBe('twice.')
  })

  it('stays where it is at the ends of the text', () => {
    expect(stepped(words, 'en', { anchor: 18, head: 23 }, step(true, false))).toEqual({
      anchor: 18,
      head: 23,
    })
    expect(wordFrom('', 'en', 0, true)).toBeNull()
  })

  it('never leaves the text nor cuts a character, whatever the keys', () => {
    const keys = fc.record({
      forward: fc.boolean(),
      extend: fc.boolean(),
      by: fc.constantFrom('word' as const, 'character' as const),
    })
    fc.assert(
      fc.property(text, fc.array(keys, { maxLength: 12 }), (words, steps) => {
        let selected = { anchor: 0, head: 0 }
        for (const each of steps) selected = stepped(words, 'en', selected, each)
        const [from, to] = [
          Math.min(selected.anchor, selected.head),
          Math.max(selected.anchor, selected.head),
        ]
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(words.length)
        expect(words.slice(from, to).isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('paragraphs', () => {
  it('shows what stands outside of every block', () => {
    const words = 'Head\n\nFirst.\nSecond 😀.\nTail'
    const blocks = [{ kind: 'paragraph' as const, start: 6, end: 12 }]
    expect(paragraphs(words, blocks).map((block) => textOf(words, [[block.start, block.end]]))).toEqual([
      'Head',
      'First.',
      'Second 😀.',
      'Tail',
    ])
  })
})

it('cutsOf gives the beginning of each word but the first, in code points, across pieces', () => {
  const words = '😀 No halt, he said, and no talks.'
  const passages: [number, number][] = [
    [2, 9],
    [20, 33],
  ]
  expect(
    cutsOf(words, 'en', passages).map((at) =>
      Array.from(words)
        .slice(at, at + 4)
        .join(''),
    ),
  ).toEqual(['halt', 'and ', 'no t', 'talk'])
})
