import { readText } from '../reading/read.ts'
import { findQuotes } from '../reading/sentence/quotes.ts'
import type { Reading, Span } from '../reading/types.ts'
import type { Compared } from './sentences.ts'

/** What a change was of: first those of words, then those that are none. */
export const changeKinds = [
  'headline',
  'swing',
  'byline',
  'caption',
  'figure',
  'quote',
  'name',
  'attribution',
  'wording',
  'removed passage',
  'added passage',
  'marks',
  'dateline',
  'furniture',
  'order',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** A headline that is back as it was before, and who signs: the report's own words stand as they stood. */
const BESIDE: ReadonlySet<ChangeKind> = new Set(['swing', 'byline'])
export const isBeside = (kinds: readonly ChangeKind[]): boolean =>
  kinds.some((kind) => BESIDE.has(kind)) &&
  kinds.every((kind) => BESIDE.has(kind) || (kind === 'headline' && kinds.includes('swing')))

/** What changed where the words stand: who signs, the headline, or both. */
export const besideOf = (kinds: readonly ChangeKind[]): 'byline' | 'swing' | 'both' =>
  !kinds.includes('byline') ? 'swing' : kinds.includes('swing') ? 'both' : 'byline'

/** Whether nothing but who signs and the words under pictures changed. */
export const isAllBeside = (kinds: readonly ChangeKind[]): boolean =>
  kinds.length > 0 && kinds.every((kind) => kind === 'byline' || kind === 'caption')

/** Whether a change is of what stands beside the text alone, with its words in the bytes only. */
export const tellsBeside = (kinds: readonly ChangeKind[]): boolean =>
  kinds.includes('byline') || kinds.includes('caption')

/** A longer sentence is not read for who speaks in it. */
const LONGEST = 2000

/** What changed in a sentence that is another in new words: figures, words in quotation marks, names, who says it. */
export function kindsOf(
  was: Compared,
  is: Compared,
  changed: { was: number[]; is: number[] },
  language: string,
): ChangeKind[] {
  const kinds = new Set<ChangeKind>()
  const sides = [
    [was, changed.was],
    [is, changed.is],
  ] as const
  const read = [was, is].map((one) => (one.text.length > LONGEST ? null : readText(one.text, { language })))
  const words = sides.flatMap(([one, at]) => at.filter((place) => one.tokens[place]!.isWord))
  if (
    words.length === 0 &&
    !sides.some(([one, at]) => at.some((place) => isQuoteMark(one.tokens[place]!.word)))
  )
    return ['wording']
  if (sides.some(([one, at]) => at.some((place) => /\p{N}/u.test(one.tokens[place]!.word))))
    kinds.add('figure')
  if (read[0] && read[1] && figures(read[0]) !== figures(read[1])) kinds.add('figure')
  if (sides.some(([one, at]) => inQuotes(one, at))) kinds.add('quote')
  if (
    sides.every(([one, at]) =>
      at.some((place) => place > 0 && /^\p{Lu}\p{Ll}/u.test(one.tokens[place]!.word)),
    )
  )
    kinds.add('name')
  const touched = read.map((reading, side) => touches(reading, sides[side]![0], sides[side]![1]))
  if (touched.some(({ speaker }) => speaker) && namesIn(read[0]) !== namesIn(read[1])) kinds.add('name')
  if (touched.some(({ cue }) => cue) || hedges(read[0]) !== hedges(read[1])) kinds.add('attribution')
  return kinds.size > 0 ? [...kinds] : ['wording']
}

const isQuoteMark = (mark: string): boolean => mark === '"' || mark === "'"

function inQuotes(one: Compared, at: number[]): boolean {
  const quotes = findQuotes(one.text).map(
    ({ start, end }) => [points(one.text, start), points(one.text, end)] as const,
  )
  return at.some((place) => {
    const { start, end } = one.tokens[place]!
    return quotes.some(([from, to]) => start >= from && end <= to)
  })
}
const points = (text: string, index: number) => Array.from(text.slice(0, index)).length

const figures = (reading: Reading): string =>
  reading.figures.map(({ value, to, bound }) => `${bound} ${value} ${to ?? ''}`).join('|')
const namesIn = (reading: Reading | null | undefined): string =>
  reading?.statements.flatMap(({ chain }) => chain.map(({ name }) => name)).join('|') ?? ''
const hedges = (reading: Reading | null | undefined): string =>
  reading?.statements.flatMap(({ hedge }) => hedge ?? []).join('|') ?? ''

/** Whether words that changed say that something is said, or by whom. */
function touches(reading: Reading | null, one: Compared, at: number[]) {
  const over = (spans: Span[]) =>
    at.some((place) => {
      const { start, end } = one.tokens[place]!
      return spans.some(([from, to]) => start < to && from < end)
    })
  const statements = reading?.statements ?? []
  return {
    cue: over(statements.flatMap(({ cue }) => cue)),
    speaker: over(statements.flatMap(({ source }) => source)),
  }
}
