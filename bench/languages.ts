import fs from 'node:fs'
import { readText } from '../domain/reading/read.ts'
import type { DraftStatement } from '../domain/reading/types.ts'
import { line } from './_median.ts'

/**
 * How well attributed statements are read in the languages that have word lists only. Three sets a language, four in German, all names
 * invented, published Thursday 2024-03-07:
 *
 * - own: thirty passages by the author of the rules (`bench/languages`), tuned on the first, third, fifth ..., the
 *   others are held;
 * - practice: twenty by another author (`bench/languages/practice`), whose misses were read while the rules grew;
 * - practice2: seventy-one more in German, all labels written before the reader was run on them (speaker 75 %,
 *   content 85 % blind), tuned on since;
 * - fresh: twenty by that author (`bench/languages/fresh`), never read by whoever tunes: only their totals are printed.
 *
 * For each expected statement the draft with the most similar words is taken, each once.
 *
 * - content is right when the F1 of its words, counted as a bag, against the expected ones is at least 0.8;
 * - the speaker is right when the content overlaps (F1 at least 0.4), the last hop has the expected kind, and its
 *   name has an F1 of words of at least 0.8 with one of the accepted names, articles left aside;
 * - via, hedge, said and time are counted only where the passage has one; `extra` counts drafts beyond the expected.
 *
 * `--misses fr` lists what the tuned half and the practice set of French miss; never what is held or fresh.
 */
const PUBLISHED = '2024-03-07T12:00:00Z'
const GOAL = 0.8
const LANGUAGES = ['ar', 'he', 'fr', 'es', 'de']
const ARTICLES = new Set(
  'le la les l un une des du de el los las uno una der die das den dem des ein eine einer einem einen'.split(
    ' ',
  ),
)

type Expected = {
  speaker: string[]
  kind: string
  content: string[]
  via?: string[]
  hedge?: string
  saidAt?: string
}
type Passage = { id: string; text: string; statements: Expected[]; times?: string[] }
type Count = [right: number, of: number]
type Score = Record<'speaker' | 'content' | 'via' | 'hedge' | 'said' | 'time', Count> & { extra: number }

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
const nameOf = (text: string) => wordsOf(text).filter((word) => !ARTICLES.has(word))

/** F1 of two bags of words. */
function f1(a: string[], b: string[]): number {
  const left = [...b]
  let shared = 0
  for (const word of a) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    shared++
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

const isNamed = (name: string | undefined, accepted: string[]) =>
  name !== undefined && accepted.some((one) => f1(nameOf(name), nameOf(one)) >= GOAL)

function empty(): Score {
  return {
    speaker: [0, 0],
    content: [0, 0],
    via: [0, 0],
    hedge: [0, 0],
    said: [0, 0],
    time: [0, 0],
    extra: 0,
  }
}

function add(count: Count, right: boolean): boolean {
  count[1]++
  if (right) count[0]++
  return right
}

/** Scores one passage and gives what was missed, in words. */
function score(passage: Passage, language: string, into: Score): string[] {
  const points = [...passage.text]
  const reading = readText(passage.text, { language, publishedAt: PUBLISHED })
  const content = (draft: DraftStatement) =>
    draft.content.map(([start, end]) => points.slice(start, end).join('')).join(' ')
  const open = [...reading.statements]
  const misses: string[] = []
  for (const expected of passage.statements) {
    const wanted = wordsOf(expected.content.join(' '))
    const ranked = open.map((draft) => ({ draft, like: f1(wordsOf(content(draft)), wanted) }))
    const best = ranked.reduce((a, b) => (b.like > a.like ? b : a), { draft: undefined, like: 0 } as {
      draft: DraftStatement | undefined
      like: number
    })
    const { draft, like } = best
    if (draft) open.splice(open.indexOf(draft), 1)
    const hop = draft?.chain.at(-1)
    if (!add(into.content, like >= GOAL)) misses.push(`content ${draft ? `“${content(draft)}”` : 'none'}`)
    const known = like >= 0.4 && hop?.kind === expected.kind && isNamed(hop?.name, expected.speaker)
    if (!add(into.speaker, known)) misses.push(`speaker ${hop ? `${hop.name} (${hop.kind})` : 'none'}`)
    if (expected.via) {
      const through = draft?.chain.slice(0, -1).some(({ name }) => isNamed(name, expected.via!)) ?? false
      if (!add(into.via, through)) misses.push(`via ${draft?.chain.map(({ name }) => name).join(' > ')}`)
    }
    if (expected.hedge && !add(into.hedge, draft?.hedge === expected.hedge))
      misses.push(`hedge ${draft?.hedge}`)
    if (expected.saidAt && !add(into.said, draft?.saidAt?.from.slice(0, 10) === expected.saidAt))
      misses.push(`said ${draft?.saidAt?.from}`)
  }
  for (const value of passage.times ?? []) {
    const values = reading.times.map((time) => time.value)
    if (!add(into.time, values.includes(value))) misses.push(`times ${values.join(' ')}`)
  }
  into.extra += open.length
  return misses
}

/** The sets of a language: own passages, those of another author to learn from, and those nobody learned from. */
const SETS = [
  { name: 'own', folder: '', parts: ['tuned', 'held'] },
  { name: 'practice', folder: 'practice/', parts: ['first half', 'second half'] },
  { name: 'practice2', folder: 'practice2/', parts: ['all'] },
  { name: 'fresh', folder: 'fresh/', parts: ['all'] },
]

const asked = process.argv.indexOf('--misses')
const only = asked < 0 ? undefined : process.argv[asked + 1]
const share = ([right, of]: Count) => (of === 0 ? '–' : `${right}/${of}`)
const percent = ([right, of]: Count) => `${Math.round((100 * right) / Math.max(1, of))} %`

function passagesOf(folder: string, language: string): Passage[] {
  const file = new URL(`languages/${folder}${language}.jsonl`, import.meta.url)
  if (!fs.existsSync(file)) return []
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((row): Passage => JSON.parse(row))
}

function print(name: string, { speaker, content, via, hedge, said, time, extra }: Score): void {
  line(`${name}: speaker, content right`, `${percent(speaker)}, ${percent(content)}`, '80 %')
  console.log(
    `      via ${share(via)}, hedge ${share(hedge)}, said ${share(said)}, time ${share(time)}, extra ${extra}`,
  )
}

for (const { name, folder, parts } of SETS) {
  for (const language of LANGUAGES.filter((one) => !only || one === only)) {
    const passages = passagesOf(folder, language)
    if (passages.length === 0) continue
    const scores = parts.map(() => empty())
    // What is held back is never shown: the second half of our own passages, and all of the fresh ones.
    const shown = (part: number) =>
      only !== undefined && (name.startsWith('practice') || (name === 'own' && part === 0))
    passages.forEach((passage, index) => {
      const part = index % parts.length
      const misses = score(passage, language, scores[part]!)
      if (!shown(part) || misses.length === 0) return
      console.log(`  ${passage.id} ${passage.text}`)
      for (const miss of misses) console.log(`      ${miss}`)
    })
    for (const [index, part] of parts.entries()) print(`${language} ${name}, ${part}`, scores[index]!)
  }
}
