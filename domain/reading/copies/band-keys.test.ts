import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandKeys } from './band-keys.ts'

const vocabulary = fc.integer({ min: 0, max: 5000 }).map((n) => `w${n}`)
const words = (min: number, max: number) => fc.array(vocabulary, { minLength: min, maxLength: max })
const meet = (a: string, b: string) => {
  const keys = new Set(bandKeys(a))
  return bandKeys(b).some((key) => keys.has(key))
}

describe('bandKeys', () => {
  it('always meets where two texts share a run longer than a stretch, whatever stands around it', () => {
    fc.assert(
      fc.property(words(60, 80), words(0, 300), words(0, 300), (run, before, after) => {
        expect(meet([...before, ...run].join(' '), [...run, ...after].join(' '))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('finds a short statement again after a word was changed', () => {
    const said =
      'We will not sign a deal that leaves the pipeline workers of the coast without their pensions'
    expect(meet(said, said.replace('deal', 'contract'))).toBe(true)
    expect(meet(said, 'Nobody has told the fishermen when the harbour reopens')).toBe(false)
  })

  it('gives few keys and none for an empty text', () => {
    expect(bandKeys(' … ')).toEqual([])
    expect(bandKeys('Ceasefire')).not.toEqual([])
    const long = Array.from({ length: 1000 }, (_, n) => `w${(n * 7919) % 4001}`).join(' ')
    expect(bandKeys(long).length).toBeLessThan(70)
  })
})
