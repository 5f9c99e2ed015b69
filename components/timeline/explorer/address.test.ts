import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimKinds, statuses } from '#domain/claim/view.ts'
import { stanceValues } from '#domain/statement/view.ts'
import { everything, laneKinds } from '../scene/choice.ts'
import { addressed, queryOf } from './address.ts'

const maybe = <T>(of: readonly T[]) => fc.option(fc.constantFrom(...of), { nil: null })
const name = fc.option(
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed()),
  { nil: null },
)
const second = fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }).map((at) => at * 1000)
const given = fc.record({
  view: fc.option(
    fc
      .record({ from: second, length: fc.integer({ min: 300, max: 10_000_000 }) })
      .map(({ from, length }) => ({ from, to: from + length * 1000 })),
    { nil: null },
  ),
  choice: fc.record({
    lanes: maybe(laneKinds),
    actor: name,
    source: name,
    claim: name,
    stance: maybe(stanceValues),
    status: maybe(statuses),
    kind: maybe(claimKinds),
    until: fc.constant(null),
  }),
})

describe('the address of a view', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(given, (shown) => {
        expect(addressed(queryOf(shown))).toEqual(shown)
      }),
    )
  })

  it('is empty for the whole timeline', () => {
    expect(queryOf({ view: null, choice: everything })).toBe('')
    expect(addressed('')).toEqual({ view: null, choice: everything })
  })

  it('leaves out what it cannot be', () => {
    const wrong =
      '?from=yesterday&to=2024-02-30T99:00&lanes=moon&stance=shouts&status=&kind=%00&from=2024-01-01'
    expect(addressed(wrong)).toEqual({ view: null, choice: everything })
    expect(addressed('?from=2024-02-01&to=2024-01-01').view).toBeNull()
  })
})
