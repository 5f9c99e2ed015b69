import fs from 'node:fs'
import path from 'node:path'
import { EVIDENCE, evidenceFor } from '../../domain/reading/same/evidence.ts'
import { FEWEST, rarityOfCount } from '../../domain/reading/same/rarity.ts'
import { signsOf } from '../../domain/reading/same/signs.ts'
import { learn, sumOf } from './regression.ts'

/**
 * Learns what `same` weighs: `node scripts/training/same.ts FOLDER [--write]`.
 *
 * FOLDER holds ECB+ (Cybulska and Vossen 2014, CC BY 3.0) as JSON lines: docs.jsonl
 * `{"id","sentences":[{"n","text"}]}`, gold-docs.jsonl `{"id","topic"}`, gold-pairs.jsonl
 * `{"id":"doc:n|doc:n","same":0|1,"topic"}`. Prints average precision on topics that were held back (six folds of
 * whole topics) and on those learned from; `--write` stores the weights and the table of stems by topics.
 */
const [folder, write] = process.argv.slice(2)
if (!folder) throw new Error('name the folder with docs.jsonl, gold-docs.jsonl and gold-pairs.jsonl')
const FOLDS = 6
type Doc = { id: string; sentences: { n: number; text: string }[] }
type Pair = { id: string; same: number; topic: number }

const rows = <Row>(name: string): Row[] =>
  fs
    .readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const topicOf = new Map(
  rows<{ id: string; topic: number }>('gold-docs.jsonl').map((doc) => [doc.id, doc.topic]),
)
const signs = new Map<string, ReturnType<typeof signsOf>>()
const topicsOf = new Map<string, Set<number>>()
for (const doc of rows<Doc>('docs.jsonl')) {
  for (const { n, text } of doc.sentences) {
    const read = signsOf(text)
    signs.set(`${doc.id}:${n}`, read)
    for (const sign of read.kinds.keys())
      topicsOf.set(sign, (topicsOf.get(sign) ?? new Set<number>()).add(topicOf.get(doc.id)!))
  }
}
const topics = [...new Set(topicOf.values())].sort((a, b) => a - b)

const pairs = rows<Pair>('gold-pairs.jsonl').map(({ id, same, topic }) => {
  const [a, b] = id.split('|').map((name) => signs.get(name)!)
  // A stem's own topic does not count, as it would not for a topic never seen.
  const rare = (sign: string) => {
    const met = topicsOf.get(sign)
    return rarityOfCount(met ? met.size - (met.has(topic) ? 1 : 0) : 0, topics.length)
  }
  const evidence = evidenceFor(a!, b!, rare)
  return { topic, same, row: EVIDENCE.map((name) => evidence[name]) }
})

const scores = new Map<(typeof pairs)[number], number>()
for (let fold = 0; fold < FOLDS; fold++) {
  const held = new Set(topics.filter((_, at) => at % FOLDS === fold))
  const known = pairs.filter(({ topic }) => !held.has(topic))
  const model = learn(
    known.map(({ row }) => row),
    known.map(({ same }) => same),
  )
  for (const pair of pairs) if (held.has(pair.topic)) scores.set(pair, sumOf(model, pair.row))
}
console.log(`average precision on topics held back: ${precision((pair) => scores.get(pair)!).toFixed(4)}`)
const model = learn(
  pairs.map(({ row }) => row),
  pairs.map(({ same }) => same),
)
console.log(
  `average precision on topics learned from: ${precision((pair) => sumOf(model, pair.row)).toFixed(4)}`,
)
for (const [at, name] of EVIDENCE.entries())
  console.log(`  ${name.padEnd(28)} ${model.weights[at]!.toFixed(3)}`)
if (write === '--write') store()

function precision(score: (pair: (typeof pairs)[number]) => number): number {
  const ranked = pairs
    .map((pair) => ({ same: pair.same, score: score(pair) }))
    .sort((a, b) => b.score - a.score)
  let right = 0
  let sum = 0
  for (const [at, { same }] of ranked.entries()) if (same) sum += ++right / (at + 1)
  return sum / right
}

function store(): void {
  const words = path.join(import.meta.dirname, '../../domain/reading/same/words')
  const origin = [
    'Learned by scripts/training/same.ts from ECB+ (Cybulska and Vossen 2014, "Using a sledgehammer to crack a nut?',
    'Lexical diversity and event coreference resolution"), CC BY 3.0, http://www.newsreader-project.eu/results/data/.',
  ]
  const note = (...lines: string[]) =>
    `/**\n${[...lines, ...origin].map((one) => ` * ${one}`).join('\n')}\n */\n`
  const round = (x: number) => Number(x.toFixed(4))
  const named = EVIDENCE.map((name, at) => `  ${round(model.weights[at]!)}, // ${name}`).join('\n')
  fs.writeFileSync(
    path.join(words, 'weights.ts'),
    `/** Where two passages have nothing for or against them; without evidence, below even. */\nexport const intercept = ${round(model.intercept)}\n\n` +
      note('What each kind of evidence weighs, in the order of `EVIDENCE`.') +
      `export const weights: readonly number[] = [\n${named}\n]\n`,
  )
  const listed = Map.groupBy(
    [...topicsOf].filter(([sign, met]) => met.size >= FEWEST && /^\p{L}+$/u.test(sign)),
    ([, met]) => met.size,
  )
  const table = [...listed]
    .sort(([a], [b]) => a - b)
    .map(
      ([count, list]) =>
        `  ${count}: '${list
          .map(([sign]) => sign)
          .sort()
          .join(' ')}',`,
    )
  fs.writeFileSync(
    path.join(words, 'topics.ts'),
    `export const TOPICS = ${topics.length}\n\n` +
      note('Stems by the number of news topics, of `TOPICS`, that they were met in.') +
      `export const byTopics: Readonly<Record<string, string>> = {\n${table.join('\n')}\n}\n`,
  )
}
