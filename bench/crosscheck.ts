import { crossCheck } from '../domain/check/crosscheck.ts'
import type { CrossCheckCase } from '../domain/check/types.ts'
import { line, medianOf } from './_median.ts'

/** A claim as a busy story makes it: named and unnamed speakers, reprints, citations of reports that are not here. */
function caseOf(size: number): CrossCheckCase {
  const actors: CrossCheckCase['actors'] = Array.from({ length: Math.ceil(size / 10) }, (_, n) =>
    n % 3 === 0
      ? { id: `a${n}`, kind: 'unnamed', descriptor: `officials ${n % 7}`, country: n % 2 ? 'XA' : 'XB' }
      : { id: `a${n}`, kind: n % 3 === 1 ? 'person' : 'body' },
  )
  const sources = Array.from({ length: 40 }, (_, n) => ({
    id: `s${n}`,
    kind: 'news outlet',
    owner: n % 5 === 0 ? 'group' : null,
  }))
  const reports = Array.from({ length: Math.ceil(size / 3) }, (_, n) => ({
    id: `r${n}`,
    source: `s${n % 40}`,
    publishedAt: new Date(1_780_000_000_000 + n * 60_000).toISOString(),
  }))
  const statements: CrossCheckCase['statements'] = Array.from({ length: size }, (_, n) => ({
    id: `t${n}`,
    report: `r${n % reports.length}`,
    chain: n % 4 === 0 ? [] : [`a${n % actors.length}`],
    hedge: n % 9 === 0 ? 'reportedly' : null,
    stance: n % 11 === 0 ? 'mentions' : 'affirms',
  }))
  const reliances: CrossCheckCase['reliances'] = statements.flatMap((_, n) =>
    n > 20 && n % 3 === 0 ? [{ from: `t${n}`, to: `t${n % 20}`, kind: 'reprints' as const }] : [],
  )
  return {
    id: `${size}`,
    claim: { id: 'c', kind: 'event', about: 'a1' },
    sources,
    actors,
    reports,
    statements,
    reliances,
  }
}

for (const [size, reach] of [
  [10, ''],
  [1000, '≤ 20 ms'],
  [10_000, '≤ 500 ms'],
] as const) {
  const input = caseOf(size)
  line(`a claim with ${size} statements`, `${(await medianOf(() => crossCheck(input))).toFixed(1)} ms`, reach)
}
