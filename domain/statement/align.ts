import { type LaterText, pairOf, type Token } from './later-text.ts'

/** Tokens of a text from `start` to before `end`, with how many words of a passage stand in them, in order. */
export type Aligned = { start: number; end: number; matched: number; from: number; to: number }

/** Beyond this a passage is placed by where its words point, not word by word. */
const LONGEST = 600
/** Places that are looked at, the most promising first. */
const PLACES = 4
/** A pair or word that stands in more places than this tells nothing of where a passage is. */
const COMMON = 60

const MATCH = 2
const GAP = -1

/** The stretch of a later text that holds most of a passage, in the passage's order; null where no word of it stands. */
export function aligned(passage: readonly Token[], later: LaterText): Aligned | null {
  let best: Aligned | null = null
  for (const at of placesFor(passage, later)) {
    const slack = Math.max(12, Math.ceil(passage.length / 2))
    const from = Math.max(0, at - slack)
    const to = Math.min(later.tokens.length, at + passage.length + slack)
    const found =
      passage.length > LONGEST
        ? roughly(passage, later.tokens, from, to)
        : within(passage, later.tokens, from, to)
    if (found && (!best || found.matched > best.matched)) best = found
  }
  return best
}

/** Where a passage may begin: each rare word or pair of it that stands in the text points to one beginning. */
function placesFor(passage: readonly Token[], later: LaterText): number[] {
  const votes = new Map<number, number>()
  const width = Math.max(6, Math.ceil(passage.length / 3))
  const vote = (hits: number[] | undefined, at: number, weight: number) => {
    if (!hits || hits.length > COMMON) return
    for (const hit of hits) {
      const slot = Math.round((hit - at) / width)
      votes.set(slot, (votes.get(slot) ?? 0) + weight / hits.length)
    }
  }
  for (const [at, token] of passage.entries()) {
    const next = passage[at + 1]
    if (next) vote(later.pairs.get(pairOf(token, next)), at, 3)
    if (token.isWord) vote(later.words.get(token.word), at, 1)
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, PLACES)
    .map(([slot]) => slot * width)
}

/** Local alignment after Smith and Waterman (1981), two rows at a time; ties go to the earlier stretch. */
function within(
  passage: readonly Token[],
  tokens: readonly Token[],
  from: number,
  to: number,
): Aligned | null {
  type Cell = Aligned & { score: number }
  const none: Cell = { score: 0, start: 0, end: 0, matched: 0, from: 0, to: 0 }
  let best = none
  let above: Cell[] = new Array<Cell>(to - from + 1).fill(none)
  for (const [at, token] of passage.entries()) {
    const row: Cell[] = [none]
    for (let place = from; place < to; place++) {
      const column = place - from
      const corner = above[column]!
      let cell = none
      if (tokens[place]!.word === token.word) {
        const begun = corner.score > 0 ? corner : { ...none, start: place, from: at }
        cell = {
          ...begun,
          score: corner.score + MATCH,
          matched: begun.matched + (token.isWord ? 1 : 0),
          end: place + 1,
          to: at + 1,
        }
      }
      for (const other of [corner, above[column + 1]!, row[column]!])
        if (other.score + GAP > cell.score) cell = { ...other, score: other.score + GAP }
      row.push(cell)
      if (cell.score > best.score) best = cell
    }
    above = row
  }
  return best.score > 0 ? best : null
}

/** For very long passages: how many of its words stand in the stretch, whatever their order. */
function roughly(
  passage: readonly Token[],
  tokens: readonly Token[],
  from: number,
  to: number,
): Aligned | null {
  const left = new Map<string, number>()
  for (const { word } of passage) left.set(word, (left.get(word) ?? 0) + 1)
  const found: Aligned = { start: to, end: from, matched: 0, from: 0, to: passage.length }
  for (let at = from; at < to; at++) {
    const { word, isWord } = tokens[at]!
    const more = left.get(word) ?? 0
    if (more === 0) continue
    left.set(word, more - 1)
    if (isWord) found.matched++
    found.start = Math.min(found.start, at)
    found.end = at + 1
  }
  return found.matched > 0 ? found : null
}
