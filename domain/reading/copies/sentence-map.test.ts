import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedPassages } from './passages.ts'
import { sentenceMap } from './sentence-map.ts'

const wire =
  'The harbour authority closed both ferry lines after divers found deep cracks in the northern pier. Repairs will take at least nine weeks, the authority said in a statement on Monday.'

describe('sentenceMap', () => {
  it('tells the sentences taken over from those an outlet wrote itself', () => {
    const text = `😀 Commuters in Vell woke to empty quays. ${wire} "I will have to swim," one said.`
    const { passages } = sharedPassages(text, wire)
    const map = sentenceMap(
      text,
      passages.map(({ a }) => a),
    )
    expect(map.map(({ shared }) => shared)).toEqual([false, true, true, false])
    const points = [...text]
    for (const { span, words } of map) expect(points.slice(...span).join('')).toBe(words)
  })

  it('counts a sentence as its own when less than half of it is shared', () => {
    const text = 'Both ferry lines stay shut, and nobody knows for how long the people will wait here.'
    expect(sentenceMap(text, [[0, 20]])[0]?.shared).toBe(false)
    expect(sentenceMap(text, [[0, 60]])[0]?.shared).toBe(true)
  })

  it('cares neither for the order of passages nor for their overlap', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(180), fc.nat(180))
        .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]),
    )
    fc.assert(
      fc.property(spans, (passages) => {
        expect(sentenceMap(wire, passages)).toEqual(sentenceMap(wire, [...passages].reverse()))
        expect(sentenceMap(wire, [...passages, ...passages])).toEqual(sentenceMap(wire, passages))
      }),
    )
    expect(sentenceMap('', [[0, 5]])).toEqual([])
  })
})
