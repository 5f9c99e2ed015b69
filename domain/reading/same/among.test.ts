import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameAmong } from './among.ts'
import { samePassage } from './same-passage.ts'

const fire = [
  'A fire destroyed the old grain mill in Port Hallen on Monday night.',
  'Flames tore through the grain mill at Port Hallen late on Monday, destroying it.',
  'The mill in Port Hallen burned down on Monday; nobody was hurt.',
]
const vote = [
  'The council of Ansela voted on Tuesday to close the eastern bridge.',
  'Ansela’s eastern bridge will be closed, the council decided on Tuesday.',
]

describe('pairs among themselves', () => {
  it('one pair alone has the score of its own words', () => {
    expect(sameAmong([{ a: fire[0]!, b: fire[1]! }])).toEqual([samePassage(fire[0]!, fire[1]!)])
    expect(sameAmong([])).toEqual([])
  })

  it('two that are like the same third ones come closer, two that are not come apart', () => {
    const all = [...fire, ...vote]
    const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b) => ({ a, b })))
    const scores = sameAmong(pairs)
    const of = (a: string, b: string) => scores[pairs.findIndex((pair) => pair.a === a && pair.b === b)]!
    expect(of(fire[0]!, fire[2]!)).toBeGreaterThan(samePassage(fire[0]!, fire[2]!))
    expect(of(fire[2]!, vote[0]!)).toBeLessThanOrEqual(samePassage(fire[2]!, vote[0]!))
  })

  it('in any order of pairs and passages the same', () => {
    const passage = fc.constantFrom(...fire, ...vote)
    const some = fc.uniqueArray(fc.record({ a: passage, b: passage }), {
      maxLength: 12,
      selector: ({ a, b }) => [a, b].sort().join('|'),
    })
    fc.assert(
      fc.property(some, (pairs) => {
        const turned = pairs.map(({ a, b }) => ({ a: b, b: a })).reverse()
        expect(sameAmong(turned).reverse()).toEqual(sameAmong(pairs))
      }),
      { numRuns: 30 },
    )
  })
})
