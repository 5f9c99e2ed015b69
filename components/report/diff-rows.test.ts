import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffRows } from './diff-rows.ts'

describe('two texts side by side', () => {
  it('hold each paragraph once on its side, in order', () => {
    const text = fc.array(
      fc.constantFrom('One road was closed.', 'Two roads were closed.', 'It rained.', 'שלום עולם'),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const rows = diffRows(before.join('\n\n'), after.join('\n\n'))
        const side = (of: 'before' | 'after') =>
          rows.flatMap((row) => (row.kind === 'same' ? row.paragraphs : (row[of] ?? [])))
        expect(side('before')).toEqual(before)
        expect(side('after')).toEqual(after)
      }),
    )
  })

  it('show a paragraph in other words as one that changed, and others as removed and added', () => {
    const rows = diffRows(
      'It rained.\n\nAt least 40 people were held.\n\nNobody signed the paper.',
      'It rained.\n\nAt least 60 people were held.\n\nA correction was made here.',
    )
    expect(rows.map((row) => (row.kind === 'same' ? row.paragraphs : [row.before, row.after]))).toEqual([
      ['It rained.'],
      ['At least 40 people were held.', 'At least 60 people were held.'],
      ['Nobody signed the paper.', null],
      [null, 'A correction was made here.'],
    ])
  })
})
