import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samePassage } from './same-passage.ts'

const fire = 'A fire destroyed the cotton mill in Larkstead on Monday, killing four night workers.'

describe('samePassage', () => {
  it('sees one event in two wordings', () => {
    expect(
      samePassage(fire, 'Four workers died when the Larkstead cotton mill burned down Monday'),
    ).toBeGreaterThan(0.5)
  })

  it('tells two events of one kind apart by names, numbers and days', () => {
    const other = 'A fire destroyed the paper mill in Wexcombe on Friday, killing two night workers.'
    expect(samePassage(fire, other)).toBeLessThan(
      samePassage(fire, 'On Monday a mill burned in Larkstead, killing four'),
    )
    expect(samePassage(fire, other)).toBeLessThan(0.75)
  })

  it('sees two different names in one place as two events', () => {
    const first = 'The harbour board dismissed Aldo Ferris as chief engineer on Monday.'
    const second = 'The harbour board dismissed Jan Wolters as chief engineer on Monday.'
    expect(samePassage(first, second)).toBeLessThan(
      samePassage(first, 'The board of the harbour dismissed Ferris as chief engineer.'),
    )
  })

  it('says no where nothing is shared, and knows nothing of empty passages', () => {
    expect(samePassage(fire, 'The committee postponed its vote on fishing quotas')).toBeLessThan(0.15)
    expect(samePassage('', fire)).toBe(0)
    expect(samePassage('...', '...')).toBe(0)
  })

  it('works where letters have no case', () => {
    const said = 'رئيس البلدية أعلن إغلاق الميناء القديم بعد العاصفة'
    expect(samePassage(said, said)).toBeGreaterThan(0.9)
    expect(samePassage(said, 'الفريق الوطني يفوز في المباراة النهائية')).toBeLessThan(0.2)
  })

  it('is symmetric and between 0 and 1 for any two texts', () => {
    const word = fc.constantFrom(
      'Mill',
      'mill',
      'Larkstead',
      'four',
      '12',
      'Monday',
      'said',
      'burned',
      'the',
      'é',
      '火',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, text, (a, b) => {
        const score = samePassage(a, b)
        expect(samePassage(b, a)).toBe(score)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })
})
