import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReadOutcome } from './read-in-worker.ts'
import { addPart, type Part, partsOf } from './reading-parts.ts'

const outcome = fc.record({
  page: fc.record({
    title: fc.string(),
    byline: fc.array(fc.string()),
    blocks: fc.array(fc.nat(), { maxLength: 3000 }),
  }),
  reading: fc.record({ text: fc.string(), statements: fc.array(fc.nat(), { size: 'max', maxLength: 4000 }) }),
}) as unknown as fc.Arbitrary<ReadOutcome>

it('parts put together again are the whole, and no part is long', () => {
  fc.assert(
    fc.property(outcome, (whole) => {
      const parts = [...partsOf(whole)] as Exclude<Part, 'end'>[]
      for (const part of parts) expect('items' in part ? part.items.length : 0).toBeLessThanOrEqual(1000)
      const crossed = parts.map((part) => structuredClone(part))
      expect(crossed.reduce<ReadOutcome | undefined>(addPart, undefined)).toEqual(whole)
    }),
    { numRuns: 50 },
  )
})

it('an error has no parts but itself', () => {
  const error: ReadOutcome = { error: 'crashed', detail: 'it broke' }
  expect([...partsOf(error)]).toEqual([{ head: error }])
})
