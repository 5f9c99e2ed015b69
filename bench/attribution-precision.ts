import fs from 'node:fs'
import { readText } from '../domain/reading/read.ts'
import type { Span } from '../domain/reading/types.ts'
import { line } from './_median.ts'

/**
 * How many drafted contents are right at each certainty, on a folder of labelled texts given as the argument
 * (input.jsonl with id and text, gold.jsonl with id and attributions, offsets in UTF-16). A draft is right when its
 * words and a label's, paired one to one, overlap by half of their union.
 */
const folder = process.argv[2]
if (!folder) throw new Error('name the folder with input.jsonl and gold.jsonl')
type Label = { content: Span[] }
const rows = (name: string) =>
  fs
    .readFileSync(`${folder}/${name}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row) => JSON.parse(row))
const gold = new Map<string, Label[]>(rows('gold.jsonl').map((row) => [row.id, row.attributions]))
const drafts: { certainty: number; right: boolean }[] = []
let labels = 0
for (const { id, text, publication_date } of rows('input.jsonl')) {
  const known = gold.get(id) ?? []
  labels += known.length
  const { statements } = readText(text, { language: 'en', publishedAt: publication_date })
  const own = statements.filter(({ mode }) => mode !== 'narrated')
  const unit = unitsOf(text)
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index)
  const mine = own.map(({ content }) =>
    inside(
      words,
      content.map(([from, to]) => [unit[from]!, unit[to]!]),
    ),
  )
  const theirs = known.map(({ content }) => inside(words, content))
  const right = paired(mine, theirs)
  for (const [at, { certainty }] of own.entries()) drafts.push({ certainty, right: right.has(at) })
}
for (const least of [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
  const kept = drafts.filter(({ certainty }) => certainty >= least)
  const right = kept.filter((draft) => draft.right).length
  const share = (of: number) => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)}%`)
  line(`certainty from ${least}: ${kept.length} drafts, recall ${share(labels)}`, share(kept.length), '70%')
}

function unitsOf(text: string): number[] {
  const units = [0]
  for (const char of text) units.push(units.at(-1)! + char.length)
  return units
}

/** The places of the words that begin inside the spans. */
function inside(words: number[], spans: Span[]): Set<number> {
  return new Set(words.filter((at) => spans.some(([from, to]) => at >= from && at < to)))
}

/** Which drafts have a label, best overlap first. */
function paired(mine: Set<number>[], theirs: Set<number>[]): Set<number> {
  const options = mine.flatMap((one, m) =>
    theirs.flatMap((two, t) => {
      const both = [...one].filter((at) => two.has(at)).length
      const overlap = both / (one.size + two.size - both)
      return overlap >= 0.5 ? [{ m, t, overlap }] : []
    }),
  )
  const taken = new Set<number>()
  const right = new Set<number>()
  for (const { m, t } of options.sort((a, b) => b.overlap - a.overlap)) {
    if (right.has(m) || taken.has(t)) continue
    right.add(m)
    taken.add(t)
  }
  return right
}
