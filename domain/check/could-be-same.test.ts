import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameSpeakersOf, type UnnamedSpeaker } from './could-be-same.ts'

const speaker = (id: string, more: Partial<UnnamedSpeaker> = {}): UnnamedSpeaker => ({
  id,
  report: id,
  office: 'daressan official',
  country: 'XB',
  body: null,
  claims: [id],
  ...more,
})
const any = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'abcdefgh'),
    report: fc.constantFrom('r', 's', 't'),
    office: fc.constantFrom('official', 'diplomat', null),
    country: fc.constantFrom('XA', 'XB', null),
    body: fc.constantFrom('ministry', 'army', null),
    claims: fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1 }),
  }),
  { selector: (one) => one.id },
)

describe('sameSpeakersOf', () => {
  it('offers two of one description, and says why', () => {
    expect(sameSpeakersOf([speaker('b'), speaker('a')])).toEqual([
      { a: 'a', b: 'b', because: ['descriptor', 'country'] },
    ])
  })

  it('offers two of one body whatever they are called', () => {
    const pair = [speaker('a', { body: 'm' }), speaker('b', { body: 'm', office: 'diplomat', country: null })]
    expect(sameSpeakersOf(pair)).toEqual([{ a: 'a', b: 'b', because: ['body'] }])
  })

  it('leaves to the cross-check those who meet on a claim, and to their report those of one report', () => {
    expect(sameSpeakersOf([speaker('a', { claims: ['p'] }), speaker('b', { claims: ['p'] })])).toEqual([])
    expect(sameSpeakersOf([speaker('a', { report: 'r' }), speaker('b', { report: 'r' })])).toEqual([])
  })

  it('for any input: never between different known countries or bodies, whatever the order', () => {
    fc.assert(
      fc.property(
        any.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, other]) => {
          const pairs = sameSpeakersOf(list)
          expect(sameSpeakersOf(other)).toEqual(pairs)
          const of = new Map(list.map((one) => [one.id, one]))
          for (const { a, b } of pairs) {
            const [x, y] = [of.get(a)!, of.get(b)!]
            expect(a < b && x.report !== y.report).toBe(true)
            expect(x.country && y.country && x.country !== y.country).toBeFalsy()
            expect(x.body && y.body && x.body !== y.body).toBeFalsy()
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
