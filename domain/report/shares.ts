import { tokensOf } from '../statement/later-text.ts'

/** As much of a text as says which text it is; looked for in a little more of the other. */
const ENOUGH = 20_000

/** How much of a text's pairs of neighbouring words stand in another, 0 to 1, as far as its first thousands go. */
export function shareLeft(before: string, after: string): number {
  const pairs = pairsOf(before.slice(0, ENOUGH))
  if (pairs.size === 0) return after.trim() === '' ? 1 : 0
  const there = pairsOf(after.slice(0, 2 * ENOUGH))
  let left = 0
  for (const pair of pairs) if (there.has(pair)) left++
  return left / pairs.size
}

function pairsOf(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''}`))
}

export const wordsOf = (text: string): string[] =>
  tokensOf(text).flatMap(({ word, isWord }) => (isWord ? [word] : []))

/** What is left of a text that begins as another does: how many words of the other come first, and what follows them. */
export function opening(before: string, after: string): { kept: number; of: number; rest: number } {
  const [old, now] = [wordsOf(before.slice(0, ENOUGH)), wordsOf(after.slice(0, ENOUGH))]
  let kept = 0
  while (kept < now.length && kept < old.length && now[kept] === old[kept]) kept++
  return { kept, of: old.length, rest: now.length - kept }
}
