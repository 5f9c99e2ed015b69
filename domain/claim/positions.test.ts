import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionsOf, type Uttered } from './positions.ts'

const at = (day: number) => {
  const from = new Date(Date.UTC(2026, 8, day)).toISOString()
  return { from, to: from, precision: 'instant' as const }
}
const said = (id: string, day: number, stance: Uttered['stance'], over: Partial<Uttered> = {}): Uttered => ({
  id,
  actor: 'front',
  stance,
  ofWording: false,
  at: at(day),
  live: true,
  repeats: [],
  ...over,
})
const steps = (...all: Uttered[]) =>
  (positionsOf(all).get('front') ?? []).map(({ value, reversal, statements }) => [
    reversal ? `turned: ${value}` : value,
    statements,
  ])

describe('positions', () => {
  it('are in order of time, the same again is one, and a turn is marked', () => {
    expect(
      steps(
        said('c', 9, 'affirms'),
        said('a', 1, 'denies'),
        said('b', 3, 'denies'),
        said('d', 10, 'affirms'),
      ),
    ).toEqual([
      ['denies', ['a', 'b']],
      ['turned: affirms', ['c', 'd']],
    ])
  })
  it('turn across a condition or a refusal between', () => {
    expect(
      steps(
        said('a', 1, 'affirms'),
        said('b', 2, 'conditional'),
        said('c', 3, 'declines'),
        said('d', 4, 'denies'),
      ),
    ).toEqual([
      ['affirms', ['a']],
      ['conditional', ['b']],
      ['declines', ['c']],
      ['turned: denies', ['d']],
    ])
  })
  it('do not turn when an old word is printed late', () => {
    expect(
      steps(said('a', 1, 'denies'), said('b', 5, 'affirms'), said('late', 9, 'denies', { repeats: ['a'] })),
    ).toEqual([
      ['denies', ['a', 'late']],
      ['turned: affirms', ['b']],
    ])
  })
  it('keep a denial of the wording apart: it is no side', () => {
    expect(
      steps(said('a', 1, 'affirms'), said('b', 2, 'mentions', { ofWording: true }), said('c', 3, 'affirms')),
    ).toEqual([
      ['affirms', ['a']],
      ['denies the wording', ['b']],
      ['affirms', ['c']],
    ])
  })
  it('leave out what no longer stands, takes no position, or was said by nobody', () => {
    expect(
      steps(
        said('a', 1, 'affirms', { live: false }),
        said('b', 2, 'mentions'),
        said('c', 3, 'questions'),
        said('d', 4, 'denies', { actor: null }),
      ),
    ).toEqual([])
  })
  it('hold every statement once, whatever repeats what, in circles too, and in any order', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const one = fc.record({
      id,
      day: fc.integer({ min: 1, max: 5 }),
      stance: fc.constantFrom('affirms', 'denies', 'declines') as fc.Arbitrary<Uttered['stance']>,
      repeats: fc.array(id, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: (each) => each.id }), (all) => {
        const uttered = all.map(({ day, ...rest }) => said(rest.id, day, rest.stance, rest))
        const list = positionsOf(uttered).get('front') ?? []
        expect(list.flatMap((step) => step.statements).sort()).toEqual(all.map((each) => each.id).sort())
        expect(positionsOf([...uttered].reverse()).get('front') ?? []).toEqual(list)
      }),
    )
  })
})
