import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestStance } from './suggest-stance.ts'

const suggest = (text: string, claim: string, hedge: string | null = null) =>
  suggestStance({ text, hedge }, claim)

describe('suggestStance', () => {
  it.each([
    ['The army entered the city', 'The army entered the city', 'affirms'],
    ['The ministry confirmed that the army entered the city', 'The army entered the city', 'affirms'],
    ['The general denied that the army entered the city', 'The army entered the city', 'denies'],
    ['The army has not entered the city', 'The army entered the city', 'denies'],
    ['The union ruled out talks on pay', 'The union is ready for talks on pay', 'denies'],
    ['The ministry declined to comment on the strike', 'The army carried out the strike', 'declines'],
    ['The union will sign only if pay rises', 'The union will sign', 'conditional'],
    ["The union won't sign until pay rises", 'The union will sign', 'conditional'],
    ['It could not be verified whether the army entered the city', 'The army entered the city', 'questions'],
    ['The weather was mild in spring', 'The army entered the city', 'mentions'],
  ])('%s / %s: %s', (text, claim, stance) => {
    expect(suggest(text, claim).stance).toBe(stance)
  })

  it("reads the polarity relative to the claim's own", () => {
    expect(suggest('The union will not hold talks on pay', 'The union ruled out talks on pay').stance).toBe(
      'affirms',
    )
    expect(
      suggest('The union denied that it rejected the offer', 'The union rejected the offer').stance,
    ).toBe('denies')
  })

  it('names the cue that made it', () => {
    expect(suggest('The union ruled out talks on pay', 'The union is ready for talks').cue).toBe('ruled out')
  })

  it('takes a hedge for less certainty, not for another stance', () => {
    const plain = suggest('The army entered the city', 'The army entered the city')
    const hedged = suggest('The army entered the city', 'The army entered the city', 'reportedly')
    expect(hedged.stance).toBe(plain.stance)
    expect(hedged.certainty).toBeLessThan(plain.certainty)
  })

  it('is not turned by "not only" or "no doubt"', () => {
    expect(suggest('There is no doubt the army entered the city', 'The army entered the city').stance).toBe(
      'affirms',
    )
    expect(suggest('The army not only entered the city', 'The army entered the city').stance).toBe('affirms')
  })

  it('reads Arabic and Hebrew', () => {
    expect(suggest('نفى الوزير دخول القوات المدينة', 'دخول القوات المدينة').stance).toBe('denies')
    expect(suggest('השר הכחיש כי הכוחות נכנסו לעיר', 'הכוחות נכנסו לעיר').stance).toBe('denies')
    expect(suggest('המשרד סירב להגיב', 'הכוחות נכנסו לעיר').stance).toBe('declines')
  })

  it('answers any pair with a certainty between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ maxLength: 80 }),
        (text, claim) => {
          const { certainty } = suggest(text, claim)
          expect(certainty).toBeGreaterThan(0)
          expect(certainty).toBeLessThan(1)
        },
      ),
    )
  })
})
