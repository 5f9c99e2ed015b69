import fc from 'fast-check'
import { ACTOR_KINDS, CLAIM_KINDS, type CrossCheckCase, RELIANCE_KINDS, STANCES } from '../types.ts'

/** Random small cases for tests, crowded so that everything meets everything: few names, many ties. */
export type Size = { statements: number; reliances: number; verdicts: number; onlyAffirms?: boolean }

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i}`)
const sources = numbered('s', 4)
const actors = numbered('a', 6)
const reports = numbered('r', 5)
const days = ['2023-12-01', '2023-12-02', '2023-12-03T04:00:00Z']

const oneOf = (list: readonly string[]) => fc.constantFrom(...list)
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const each = <T>(ids: string[], make: (id: string) => fc.Arbitrary<T>) => fc.tuple(...ids.map(make))

export function anyCase(size: Size): fc.Arbitrary<CrossCheckCase> {
  const stances = size.onlyAffirms
    ? fc.constantFrom('affirms' as const, 'affirms' as const, 'affirms' as const, 'mentions' as const)
    : fc.constantFrom(...STANCES, 'affirms' as const, 'affirms' as const, 'affirms' as const)
  return fc.integer({ min: 0, max: size.statements }).chain((count) => {
    const ids = numbered('t', count)
    const reliance = fc.record({
      from: oneOf(ids.length ? ids : ['t0']),
      to: perhaps(oneOf(ids.length ? ids : ['t0'])),
      toSource: oneOf(sources),
      toDate: perhaps(oneOf(days)),
      kind: fc.constantFrom(...RELIANCE_KINDS),
    })
    const key = fc.oneof(
      oneOf(actors).map((id) => `actor:${id}`),
      oneOf(sources).map((id) => `source:${id}`),
      oneOf(sources).map((id) => `report:${id}`),
      fc.tuple(oneOf(sources), oneOf(days)).map(([id, day]) => `report:${id}@${day}`),
      oneOf(ids.length ? ids : ['t0']).map((id) => `cycle:${id}`),
    )
    return fc.record({
      id: fc.constant('case'),
      claim: fc.record({
        id: fc.constant('claim'),
        kind: fc.constantFrom(...CLAIM_KINDS),
        about: perhaps(oneOf(actors)),
        supersededBy: fc.constantFrom(...new Array(19).fill(undefined), 'other'),
      }),
      sources: each(sources, (id) =>
        fc.record({
          id: fc.constant(id),
          kind: fc.constantFrom('news outlet', 'wire agency', 'official channel'),
          owner: perhaps(fc.constantFrom('o1', 'o2')),
          actor: fc.constantFrom(...new Array(9).fill(undefined), ...actors),
        }),
      ),
      actors: each(actors, (id) =>
        fc.record({
          id: fc.constant(id),
          kind: fc.constantFrom(...ACTOR_KINDS, 'unnamed' as const),
          speaksFor: perhaps(oneOf([...actors, 'b9'])),
          descriptor: perhaps(fc.constantFrom('officials', 'sources')),
          country: perhaps(fc.constantFrom('EG', 'QA')),
          body: perhaps(oneOf([...actors, 'b9'])),
          possiblySameAs: perhaps(fc.array(oneOf(actors), { maxLength: 2 })),
        }),
      ),
      reports: each(reports, (id) =>
        fc.record({
          id: fc.constant(id),
          source: oneOf(sources),
          publishedAt: oneOf(days),
          contributors: perhaps(fc.array(oneOf(sources), { maxLength: 2 })),
        }),
      ),
      statements: each(ids, (id) =>
        fc.record({
          id: fc.constant(id),
          report: oneOf(reports),
          chain: fc.array(oneOf(actors), { maxLength: 2 }),
          mode: fc.constant('quoted'),
          hedge: fc.constantFrom(null, null, null, 'word'),
          stance: stances,
          withdrawn: fc.constantFrom(false, false, false, undefined, true),
        }),
      ),
      reliances: fc.array(reliance, { maxLength: count ? size.reliances : 0 }),
      verdicts: fc.array(fc.record({ a: key, b: key, same: fc.boolean() }), { maxLength: size.verdicts }),
    }) as fc.Arbitrary<CrossCheckCase>
  })
}
