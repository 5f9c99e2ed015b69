import { findQuotes } from '../sentence/quotes.ts'
import { splitSentences } from '../sentence/sentences.ts'
import { toCodePoints } from '../text/code-points.ts'
import type { Span } from '../types.ts'

/** A sentence of a text, by code points, and whether its words stand in another text too. */
export type MappedSentence = { span: Span; words: string; shared: boolean }

/** A sentence of which this share of the letters and digits is shared counts as taken over. */
const MOST = 0.5

/**
 * Which sentences of a text are another's, and which its own, in the order of the text.
 * @param shared passages that another text has too (code points, in any order, overlapping or not)
 */
export function sentenceMap(text: string, shared: readonly Span[]): MappedSentence[] {
  const at = toCodePoints(text)
  const passages = merged(shared)
  return splitSentences(text, findQuotes(text)).map(({ start, end }) => {
    const words = text.slice(start, end)
    const span: Span = [at(start), at(end)]
    return { span, words, shared: shareOf(words, span[0], passages) >= MOST }
  })
}

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}

function shareOf(words: string, from: number, passages: readonly Span[]): number {
  let [all, within, at] = [0, 0, from]
  let next = passages.findIndex(([, end]) => end > from)
  for (const letter of words) {
    while (next >= 0 && next < passages.length && passages[next]![1] <= at) next++
    const passage = passages[next]
    if (/[\p{L}\p{N}]/u.test(letter)) {
      all++
      if (passage && passage[0] <= at) within++
    }
    at++
  }
  return all === 0 ? 0 : within / all
}
