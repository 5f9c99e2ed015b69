import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTimes } from '../time/read-times.ts'
import { readExpectations } from './read-expectations.ts'

const CTX = { publishedAt: '2024-03-14', language: 'en' }
const read = (text: string, ctx = CTX) => readExpectations(text, readTimes(text, ctx), ctx)

describe('readExpectations', () => {
  it.each([
    ['The council is expected to vote on Friday.', 'expected to', '2024-03-15'],
    ['The court will meet on Tuesday.', 'will', '2024-03-19'],
    ['The launch is scheduled for April 5.', 'scheduled for', '2024-04-05'],
    ['On Monday, the ministers are to sign the treaty.', 'are to', '2024-03-18'],
    ['The report is due by the end of the month.', 'due by', '2024-03-01'],
  ])('%s', (text, cue, due) => {
    const [draft, ...more] = read(text)
    expect(more).toEqual([])
    expect(draft).toMatchObject({ cue, moved: false })
    expect(draft?.due?.from.slice(0, 10)).toBe(due)
  })

  it('says that something was moved, and until when', () => {
    expect(read('The vote was pushed back over a dispute.')).toMatchObject([
      { moved: true, cue: 'pushed back' },
    ])
    const [draft] = read('The hearing was postponed from Monday until Wednesday.')
    expect(draft?.moved).toBe(true)
    expect(draft?.due?.from.slice(0, 10)).toBe('2024-03-20')
  })

  it.each([
    'The union is pushing back against that.',
    'Flights were cancelled due to the weather.',
    'The minister met the mayor on Monday.',
    'We will not give up.',
  ])('expects nothing in: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('reads Arabic and Hebrew', () => {
    expect(read('من المقرر أن يجتمع المجلس يوم الجمعة المقبل.', { ...CTX, language: 'ar' })).toMatchObject([
      { moved: false, due: { from: '2024-03-15T00:00:00.000Z' } },
    ])
    expect(read('ההצבעה נדחתה ליום שני.', { ...CTX, language: 'he' })).toMatchObject([
      { moved: true, due: { from: '2024-03-18T00:00:00.000Z' } },
    ])
  })

  it('gives what stands at the span, in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'is expected to vote ',
        'on Friday',
        '. ',
        '🙂',
        'postponed ',
        'will ',
        ', but ',
        '\n\n',
        'until Monday ',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const points = [...text]
        for (const { what, span } of read(text)) expect(points.slice(...span).join('')).toBe(what)
      }),
      { numRuns: 300 },
    )
  })
})
