import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, markPassages } from './passages.ts'

const mark = (id: string, start: number, end: number): Mark => ({ id, start, end, mode: 'quoted', label: id })
const block = (start: number, end: number) => ({ kind: 'paragraph' as const, start, end })

describe('markPassages', () => {
  it('cuts a paragraph at the edges of a mark', () => {
    const [only] = markPassages('She said "no" twice.', [block(0, 20)], [mark('a', 9, 13)])
    expect(only!.runs.map((run) => [run.text, run.mark?.id ?? null])).toEqual([
      ['She said ', null],
      ['"no"', 'a'],
      [' twice.', null],
    ])
  })

  it('counts in code points', () => {
    const [only] = markPassages('😀😀ab', [block(0, 4)], [mark('a', 2, 3)])
    expect(only!.runs.map((run) => run.text)).toEqual(['😀😀', 'a', 'b'])
  })

  it('gives overlapping words to the shorter mark and says that there are two', () => {
    const [only] = markPassages('abcdef', [block(0, 6)], [mark('long', 0, 6), mark('short', 2, 4)])
    expect(only!.runs.map((run) => [run.text, run.mark?.id, run.overlapped])).toEqual([
      ['ab', 'long', false],
      ['cd', 'short', true],
      ['ef', 'long', false],
    ])
  })

  it('is first once for each mark, also across blocks', () => {
    const blocks = markPassages('abcdef', [block(0, 3), block(3, 6)], [mark('a', 1, 5)])
    expect(blocks.flatMap((each) => each.runs).filter((run) => run.first)).toHaveLength(1)
  })

  it('never loses or repeats a character, and keeps every mark that is inside a block', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), spans, (text, pairs) => {
        const length = [...text].length
        const marks = pairs.map(([a, b], index) => mark(String(index), Math.min(a, b), Math.max(a, b)))
        const [only] = markPassages(text, [block(0, length)], marks)
        expect(only!.runs.map((run) => run.text).join('')).toBe(text)
        const innermost = marks.filter((one) => one.start < one.end && one.start < length)
        const shortest = innermost.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
        if (shortest) expect(only!.runs.some((run) => run.mark !== null)).toBe(true)
      }),
    )
  })
})
