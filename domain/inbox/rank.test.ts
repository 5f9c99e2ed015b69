import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statuses } from '../claim/view.ts'
import type { Effect } from './effect.ts'
import { rankOf, weightiest } from './rank.ts'

const status = fc.constantFrom(...statuses)
const effect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({ does: fc.constant('status' as const), from: status, to: status }),
  fc.record({
    does: fc.constant('origins' as const),
    side: fc.constantFrom('affirms', 'denies'),
    origins: fc.nat(9),
  }),
  fc.record({ does: fc.constantFrom('answer', 'due', 'evidence', 'unread', 'nothing', 'unweighed') }),
)

describe('rankOf', () => {
  it('lies between 0 and 99, and doubt never lifts anything', () => {
    fc.assert(
      fc.property(effect, (one) => {
        const [sure, doubtful] = [rankOf({ effect: one, sure: true }), rankOf({ effect: one, sure: false })]
        expect(sure).toBeGreaterThanOrEqual(0)
        expect(doubtful).toBeLessThanOrEqual(99)
        expect(doubtful).toBeGreaterThan(sure)
      }),
    )
  })

  it('puts what would make a claim disputed before what would add an origin, and that before what changes nothing', () => {
    const of = (one: Effect, sure = true) => rankOf({ effect: one, sure })
    const disputed = of({ does: 'status', from: 'corroborated', to: 'disputed' })
    const corroborated = of({ does: 'status', from: 'single source', to: 'corroborated' })
    const second = of({ does: 'origins', side: 'affirms', origins: 2 })
    expect(disputed).toBeLessThan(corroborated)
    expect(corroborated).toBeLessThan(second)
    expect(second).toBeLessThan(of({ does: 'evidence' }))
    expect(of({ does: 'evidence' })).toBeLessThan(of({ does: 'nothing' }))
  })

  it('puts a guess that a status would move behind an answer that somebody waits for', () => {
    const guess = rankOf({ effect: { does: 'status', from: 'empty', to: 'unverified' }, sure: false })
    expect(guess).toBeGreaterThan(rankOf({ effect: { does: 'answer' }, sure: true }))
    expect(guess).toBeLessThan(
      rankOf({ effect: { does: 'origins', side: 'denies', origins: 2 }, sure: true }),
    )
  })
})

describe('weightiest', () => {
  it('is one that none stands before, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ effect, sure: fc.boolean() }), { minLength: 1 }), (given) => {
        const best = weightiest(given)
        for (const one of given) expect(rankOf(best!)).toBeLessThanOrEqual(rankOf(one))
        expect(rankOf(weightiest([...given].reverse())!)).toBe(rankOf(best!))
      }),
    )
    expect(weightiest([])).toBeNull()
  })
})
