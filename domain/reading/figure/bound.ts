import type { Token } from '../time/tokens.ts'
import type { Bound } from '../types.ts'
import type { FigureLists } from './words/lists.ts'

/** The first word of a phrase may carry a joined prefix ("ויותר"). */
const isSaid = (said: string, word: string, first: boolean, lists: FigureLists) =>
  said === word || (first && lists.words.prefixes.some((prefix) => said === prefix + word))

/** "at least", "more than", "nearly" right before a number; an article or hyphen may stand between. */
export function boundBefore(
  tokens: readonly Token[],
  at: number,
  lists: FigureLists,
): { bound: Bound; from: number } | null {
  let last = at - 1
  if (tokens[last]?.word === '-') last--
  for (const { words, bound } of lists.before.get(tokens[last]?.word ?? '') ?? []) {
    const from = last - words.length + 1
    if (
      from >= 0 &&
      words.every((word, index) => isSaid(tokens[from + index]!.word, word, index === 0, lists))
    )
      return { bound, from }
  }
  return null
}

/** "or more", "at least", "or so" right after a number and its unit. */
export function boundAfter(
  tokens: readonly Token[],
  at: number,
  lists: FigureLists,
): { bound: Bound; to: number } | null {
  for (const { words, bound } of lists.after.get(tokens[at]?.word ?? '') ?? [])
    if (words.every((word, index) => tokens[at + index]?.word === word))
      return { bound, to: at + words.length }
  return null
}
