import fs from 'node:fs'
import { answerRow } from '../cli/read-answer.ts'
import { line } from './_median.ts'
import { addCase, emptyTally, f1, type GoldCase, MEASURES } from './chains/score.ts'

/**
 * The project's own labelled passages on chains, hedges and modes (see chains/README.md), read as `read --jsonl`
 * reads them and scored as `addCase` in chains/score.ts says. `--misses` lists what went wrong in the passages that
 * rules are tuned on; the held half only ever gives its figures, and `--tuned` leaves even those out.
 */
const misses = process.argv.includes('--misses')
const TUNED_ON = ['tuning', 'practice', 'fresh', 'own', 'practice2']
for (const set of process.argv.includes('--tuned') ? TUNED_ON : [...TUNED_ON, 'held']) {
  const file = new URL(`chains/${set}.jsonl`, import.meta.url)
  if (!fs.existsSync(file)) continue
  const cases = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row): GoldCase => JSON.parse(row))
  const tally = emptyTally()
  for (const one of cases) {
    const told = addCase(tally, one, answerRow({ id: one.id, text: one.text, publishedAt: one.publishedAt }))
    if (misses && TUNED_ON.includes(set) && told.length > 0) {
      console.log(`\n  ${one.id} ${one.kind}: ${one.text}`)
      for (const miss of told) console.log(`      ${miss}`)
    }
  }
  for (const name of MEASURES) {
    const { right, asked, given } = tally[name]
    const parts = `precision ${percent(right, given)}, recall ${percent(right, asked)} of ${asked}`
    line(`${set}, ${name} right: ${parts}`, `F1 ${f1(tally[name]).toFixed(3)}`)
  }
}

function percent(right: number, of: number): string {
  return of === 0 ? '–' : `${((100 * right) / of).toFixed(0)}%`
}
