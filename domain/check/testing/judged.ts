import fc from 'fast-check'
import { crossCheck } from '../crosscheck.ts'
import type { CrossCheckCase } from '../types.ts'

/** The same cases with verdicts on edges that are there, which random keys seldom hit. */
export const judged = (cases: fc.Arbitrary<CrossCheckCase>): fc.Arbitrary<CrossCheckCase> =>
  fc.tuple(cases, fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 4 })).map(([input, picks]) => {
    const { edges } = crossCheck(input)
    if (edges.length === 0) return input
    const verdicts = picks.map(([pick, same]) => ({ ...edges[pick % edges.length]!, same }))
    return { ...input, verdicts: [...(input.verdicts ?? []), ...verdicts] }
  })
