import { tokens } from './fold.ts'

/** A piece of a text: a word that was looked for, or what stands between two. */
export type Piece = { text: string; isMark: boolean; at: number }

/** The most that is shown of one text. */
const LONGEST = 320

/** A text in pieces, the words that matched marked; put together again they are the text. */
export function marked(text: string, matched: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const push = (to: number, isMark: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), isMark, at })
    at = to
  }
  for (const { word, start, end } of tokens(text)) {
    if (!matched.has(word)) continue
    push(start, false)
    push(end, true)
  }
  push(text.length, false)
  return pieces
}

/** The part of a long text round its first match, cut between words. */
export function excerptOf(text: string, matched: ReadonlySet<string>): string {
  if (text.length <= LONGEST) return text
  const all = tokens(text)
  const first = all.find(({ word }) => matched.has(word))?.start ?? 0
  const from = first < LONGEST / 2 ? 0 : (all.find(({ start }) => start >= first - LONGEST / 3)?.start ?? 0)
  const end =
    all.findLast((token) => token.end <= from + LONGEST)?.end ?? Math.min(text.length, from + LONGEST)
  return `${from > 0 ? '… ' : ''}${text.slice(from, Math.max(end, from + 1))}${end < text.length ? ' …' : ''}`
}
