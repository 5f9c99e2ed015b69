import { isDeepStrictEqual, parseArgs } from 'node:util'
import fc from 'fast-check'
import { anyCase } from '../domain/check/testing/cases.ts'
import { judged } from '../domain/check/testing/judged.ts'
import { ours, theirs } from '../domain/check/testing/twin-answers.ts'
import { line } from './_median.ts'

/** The cross-check beside its twin (written from the rules alone) on random cases. usage: npm run bench -- proof [--runs N] [--seed N] */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' } },
})
const runs = Number(values.runs)
const seed = values.seed ? Number(values.seed) : Date.now() % 2 ** 31
const kinds = [
  judged(anyCase({ statements: 9, reliances: 8, verdicts: 4 })),
  judged(anyCase({ statements: 9, reliances: 8, verdicts: 3, onlyAffirms: true })),
  anyCase({ statements: 10, reliances: 12, verdicts: 0, onlyAffirms: true }),
]
const began = performance.now()
for (const [at, cases] of kinds.entries()) {
  const share = Math.floor(runs / kinds.length) + (at < runs % kinds.length ? 1 : 0)
  fc.assert(
    fc.property(cases, (input) => isDeepStrictEqual(ours(input), theirs(input))),
    { numRuns: share, seed: seed + at },
  )
}
line(
  `random cases in which the rules and their twin agree (seed ${seed}, ${((performance.now() - began) / 1000).toFixed(0)} s)`,
  String(runs),
  '100,000',
)
