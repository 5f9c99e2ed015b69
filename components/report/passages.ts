import type { Block } from '#domain/reading/types.ts'
import type { Mode } from '#domain/statement/view.ts'

/** A passage to mark, in code points of the snapshot's text; several pieces may belong to one statement. */
export type Mark = { id: string; start: number; end: number; mode: Mode; label: string }

/** A run of text under the same marks. `mark` is the one it links to: the shortest that covers it. */
export type Run = { text: string; start: number; mark: Mark | null; overlapped: boolean; first: boolean }

export type MarkedBlock = { kind: Block['kind']; start: number; runs: Run[] }

/** UTF-16 positions of code points: identity, in steps, where the text has none outside the basic plane. */
function positions(text: string): (codePoint: number) => number {
  const astral: number[] = []
  let count = 0
  for (let i = 0; i < text.length; i++, count++) {
    const high = text.charCodeAt(i)
    if (
      high >= 0xd800 &&
      high < 0xdc00 &&
      i + 1 < text.length &&
      (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
    ) {
      astral.push(count)
      i++
    }
  }
  return (codePoint) => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (astral[middle]! < codePoint) low = middle + 1
      else high = middle
    }
    return Math.min(codePoint + low, text.length)
  }
}

/**
 * Cuts the blocks of a text at the edges of its marks. Runs of a block joined are its text, whatever the marks;
 * where marks overlap a run links to the shortest, so that each statement keeps words of its own.
 */
export function markPassages(text: string, blocks: readonly Block[], marks: readonly Mark[]): MarkedBlock[] {
  const at = positions(text)
  const ordered = marks
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const seen = new Set<string>()
  return blocks.map(({ kind, start, end }) => {
    const here = ordered.filter((mark) => mark.start < end && mark.end > start)
    const inside = here.flatMap((mark) => [mark.start, mark.end]).filter((cut) => cut > start && cut < end)
    const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
    const runs: Run[] = []
    for (let i = 0; i + 1 < cuts.length; i++) {
      const from = cuts[i]!
      const to = cuts[i + 1]!
      const covering = here.filter((mark) => mark.start <= from && mark.end >= to)
      const mark = covering.reduce<Mark | null>(
        (best, next) => (best && best.end - best.start <= next.end - next.start ? best : next),
        null,
      )
      const first = mark !== null && !seen.has(mark.id)
      if (mark) seen.add(mark.id)
      runs.push({
        text: text.slice(at(from), at(to)),
        start: from,
        mark,
        overlapped: covering.length > 1,
        first,
      })
    }
    return { kind, start, runs }
  })
}
