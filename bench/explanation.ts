import { narrowLayout } from '../components/claim/chain-narrow.ts'
import type { ChainTexts } from '../components/claim/chain-parts.ts'
import { wideLayout } from '../components/claim/chain-wide.ts'
import { credibilities } from '../domain/check/admiralty.ts'
import { crossCheck } from '../domain/check/crosscheck.ts'
import { crowd } from '../domain/check/testing/crowd.ts'
import { chainsOf } from '../domain/claim/chains.ts'
import { claimOfCase } from '../domain/claim/testing/claim-of-case.ts'
import { arranged, plainArrangement } from '../domain/story/by-source.ts'
import { line, medianOf } from './_median.ts'

const texts: ChainTexts = {
  row: (row) => ({
    name: row.key,
    note: 'Thu 3 Sep 2026 · cites it',
    speaker: row.depth === 0 ? 'Mara Tesh' : null,
  }),
  origin: (origin) => ({ name: origin?.name ?? 'No longer standing', note: 'Body' }),
  bracket: () => 'Two unnamed speakers who could be the same',
}

for (const size of [10, 60, 1000]) {
  const input = crowd(size, { actors: Math.ceil(size / 5), unnamed: 0.2, standIns: 0.1 })
  const claim = claimOfCase(input)
  const check = await medianOf(() => crossCheck(input))
  const pairs = await medianOf(() => credibilities(input))
  const drawn = await medianOf(() => {
    for (const stance of ['affirms', 'denies'] as const) {
      const side = chainsOf(claim, stance)
      wideLayout(side, texts, 1072)
      narrowLayout(side, texts, 342)
    }
  })
  line(`${size} statements: cross-check, the same again`, `${check.toFixed(1)} ms`)
  line(`${size} statements: a digit for each`, `${pairs.toFixed(1)} ms`)
  line(`${size} statements: chains and both layouts`, `${drawn.toFixed(1)} ms`)
}

const matrix = {
  claims: Array.from({ length: 30 }, (_, n) => ({
    id: `c${n}`,
    status: 'disputed' as const,
    happened: null,
    firstPublic: `2026-09-${String((n % 28) + 1).padStart(2, '0')}`,
  })),
  sources: Array.from({ length: 500 }, (_, n) => ({
    id: `s${n}`,
    name: `Source ${n % 97}`,
    kind: 'news outlet' as const,
    lastReport: `2026-09-${String((n % 28) + 1).padStart(2, '0')}`,
    firstHand: { length: n % 7 },
  })),
  cells: Array.from({ length: 1000 }, (_, n) => ({
    claim: `c${(n * 7) % 30}`,
    source: `s${n % 500}`,
    stances: [n % 11 ? ('affirms' as const) : ('denies' as const)],
  })),
}
const sorted = await medianOf(() =>
  arranged(matrix, { ...plainArrangement, stance: 'silent', sources: 'name' }),
)
line('30 claims × 500 sources: filter and order', `${sorted.toFixed(1)} ms`, '≤ 50 ms')
