import type { Span } from '../types.ts'

/** From this share on, two passages are one: the second adds nothing. */
export const SAME = 0.5

/** How much of the shorter of two passages both share, 0 to 1. */
export function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0
  for (const [from, to] of a)
    for (const [start, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, start))
  const shorter = Math.min(lengthOf(a), lengthOf(b))
  return shorter === 0 ? 0 : shared / shorter
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0)

/**
 * What proposals add to the statements that are there, whoever drafted or rejected them: those that share less than half
 * with each. `agreed` counts the rest.
 */
export function additions<Draft extends { content: Span[] }>(
  proposed: readonly Draft[],
  there: readonly Span[][],
): { added: Draft[]; agreed: number } {
  const added = proposed.filter((draft) => !there.some((content) => overlap(draft.content, content) >= SAME))
  return { added, agreed: proposed.length - added.length }
}
