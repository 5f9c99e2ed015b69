import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from './word-diff.ts'

const join = (parts: ReturnType<typeof wordDiff>, ...kinds: string[]) =>
  parts
    .filter((part) => kinds.includes(part.kind))
    .map((part) => part.text)
    .join('')

describe('wordDiff', () => {
  it('marks the words that changed and no others', () => {
    expect(wordDiff('The talks stopped on Thursday.', 'The talks resumed on Thursday.')).toEqual([
      { kind: 'same', text: 'The talks ' },
      { kind: 'removed', text: 'stopped' },
      { kind: 'added', text: 'resumed' },
      { kind: 'same', text: ' on Thursday.' },
    ])
  })

  it('keeps both texts whole, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('a', 'b', ' ', '.', 'א', '́')).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = wordDiff(from, to)
        expect(join(parts, 'same', 'removed')).toBe(from)
        expect(join(parts, 'same', 'added')).toBe(to)
      }),
    )
  })

  it('finds nothing to tell in equal texts', () => {
    fc.assert(fc.property(fc.string(), (text) => wordDiff(text, text).every((part) => part.kind === 'same')))
  })

  it('does not try to compare very long texts word by word', () => {
    const long = 'word '.repeat(3000)
    expect(wordDiff(long, `${long}x`)).toHaveLength(2)
  })
})
