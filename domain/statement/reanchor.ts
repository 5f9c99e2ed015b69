import { type Aligned, aligned } from './align.ts'
import { folded, type LaterText, pairOf, type Token, tokensOf } from './later-text.ts'

export type Passage = { start: number; exact: string; prefix: string; suffix: string }

/**
 * What became of a passage in a later text of its report. `moved`: the same words at another place; `trivial`: only
 * white space, the drawing of marks or the dateline differs; `changed`: for an editor to decide; `dropped`: it is gone.
 */
export type Fate =
  | { kind: 'same' | 'moved' | 'trivial' | 'changed'; start: number; end: number }
  | { kind: 'dropped' }

/** As much of a passage's words must stand, in order, for it to be changed and not dropped. */
const KEPT = 0.5
/** Fewer words than this stand anywhere by chance: their neighbours must be the old ones. */
const FEW_WORDS = 4

/** “BELMARA, 3 Sept (Wire) — ” or “القاهرة (رويترز) - ” at the head of a passage. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\p{M}.'’ -]+(?:, ?[^—–\n()]{1,40})?(?: ?\([^()\n]{2,40}\))?|[^\n()—–]{2,40}\([^()\n]{2,40}\)) ?(?:[—–-]{1,2}|:) +/u

/** Finds a passage in a later text. The same passage and text give the same answer, whatever else is looked for. */
export function reanchor(passage: Passage, later: LaterText): Fate {
  const width = Array.from(passage.exact).length
  const tokens = tokensOf(passage.exact)
  const few = tokens.filter(({ isWord }) => isWord).length < FEW_WORDS
  const exact = exactly(passage, later)
  if (exact !== null) {
    const place = { start: exact.at, end: exact.at + width }
    if (exact.at === passage.start || !few || exact.context) {
      return { kind: exact.at === passage.start ? 'same' : 'moved', ...place }
    }
    return { kind: 'changed', ...place }
  }
  const plain = inRow(tokens, later) ?? inRow(tokensOf(passage.exact.replace(DATELINE, '')), later)
  if (plain && !few) return { kind: 'trivial', ...spanOf(later, plain.start, plain.end) }
  const found = aligned(tokens, later)
  const words = tokens.filter(({ isWord }) => isWord).length
  if (!found || found.matched < Math.max(1, words * KEPT)) return { kind: 'dropped' }
  const whole = widened(found, passage, tokens.length, later)
  if (few && !hasContext(passage, later, spanOf(later, whole.start, whole.end))) return { kind: 'dropped' }
  return { kind: 'changed', ...spanOf(later, whole.start, whole.end) }
}

/** Where the exact words stand: where most of what stood beside them still does, then nearest to the old place. */
function exactly(passage: Passage, later: LaterText): { at: number; context: boolean } | null {
  let best: { at: number; near: number; beside: number } | null = null
  const { text, points } = later
  for (let index = text.indexOf(passage.exact); index >= 0; index = text.indexOf(passage.exact, index + 1)) {
    const at = points(index)
    const near = Math.abs(at - passage.start)
    const beside = besideOf(passage, text, index)
    if (!best || beside > best.beside || (beside === best.beside && near < best.near))
      best = { at, near, beside }
  }
  return best && { at: best.at, context: best.beside > 0 }
}

/** How many sides of a place, 0 to 2, read as the passage's own did. */
function besideOf({ exact, prefix, suffix }: Passage, text: string, index: number): number {
  const before = folded(text.slice(Math.max(0, index - 80), index))
  const after = folded(text.slice(index + exact.length, index + exact.length + 80))
  const tail = folded(prefix).slice(-12)
  const head = folded(suffix).slice(0, 12)
  return (
    Number(tail === '' ? before === '' : before.endsWith(tail)) +
    Number(head === '' ? after === '' : after.startsWith(head))
  )
}

const hasContext = (passage: Passage, later: LaterText, place: { start: number; end: number }): boolean => {
  const points = Array.from(later.text)
  const before = folded(points.slice(Math.max(0, place.start - 80), place.start).join(''))
  const after = folded(points.slice(place.end, place.end + 80).join(''))
  const tail = folded(passage.prefix).slice(-12)
  const head = folded(passage.suffix).slice(0, 12)
  return (tail !== '' && before.endsWith(tail)) || (head !== '' && after.startsWith(head))
}

/** Where tokens stand in a row, without a word between them. */
function inRow(tokens: readonly Token[], later: LaterText): { start: number; end: number } | null {
  const [first, second] = tokens
  if (!first) return null
  const starts = second ? later.pairs.get(pairOf(first, second)) : later.words.get(first.word)
  for (const start of starts ?? [])
    if (tokens.every(({ word }, at) => later.tokens[start + at]?.word === word))
      return { start, end: start + tokens.length }
  return null
}

/** How many words more than its own may stand at the end of a passage before its old neighbour does. */
const ADDED = 4

/**
 * The stretch made whole where the passage's first or last words are not in it: up to the old neighbour if it stands
 * near, else by as many tokens as the passage lacks there, within its sentence.
 */
function widened(found: Aligned, passage: Passage, length: number, later: LaterText): Stretch {
  const { tokens } = later
  const before = tokensOf(passage.prefix).at(-1)?.word
  const after = tokensOf(passage.suffix)[0]?.word
  const left = reach(found.from, before, (step) => [
    tokens[found.start - 1 - step],
    tokens[found.start - step],
  ])
  const right = reach(length - found.to, after, (step) => [
    tokens[found.end + step],
    tokens[found.end + step + 1],
  ])
  return { start: found.start - left, end: found.end + right }
}

type Stretch = { start: number; end: number }

/** How many tokens to take in, walking outwards. `at` gives the token of a step, and the one that follows it in the text. */
function reach(
  lacking: number,
  neighbour: string | undefined,
  at: (step: number) => [Token | undefined, Token | undefined],
): number {
  if (lacking === 0) return 0
  for (let step = 0; neighbour !== undefined && step <= lacking + ADDED; step++)
    if (at(step)[0]?.word === neighbour) return step
  for (let step = 0; step < lacking; step++) {
    const [token, next] = at(step)
    if (!token || (/^[.!?؟。]$/u.test(token.word) && (!next || next.start > token.end))) return step
  }
  return lacking
}

const spanOf = (later: LaterText, start: number, end: number): { start: number; end: number } => ({
  start: later.tokens[start]!.start,
  end: later.tokens[end - 1]!.end,
})
