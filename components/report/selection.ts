import { toCodePoints, toUtf16 } from '#domain/reading/text/code-points.ts'
import type { Block, Span } from '#domain/reading/types.ts'

/** What is selected while marking: UTF-16 offsets; `head` is the edge that moves, before or after `anchor`. */
export type Selected = { anchor: number; head: number }
export type Step = { forward: boolean; extend: boolean; by: 'word' | 'character' }

/** Words are looked for this far; a longer run without one ends the search. UTF-16 units. */
const WINDOW = 4000

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

/** The nearest offset at or before `at` that does not cut a pair of surrogates. */
function whole(text: string, at: number): number {
  const inside = Math.max(0, Math.min(at, text.length))
  const cut = inside > 0 && isLow(text.charCodeAt(inside)) && isHigh(text.charCodeAt(inside - 1))
  return cut ? inside - 1 : inside
}

/**
 * A selection in the browser (UTF-16 offsets, either edge first) as a passage of the snapshot (code points).
 * White space at its ends is left out and no character is cut in two. @returns null when nothing remains
 */
export function passageOf(text: string, anchor: number, head: number): Span | null {
  let from = whole(text, Math.min(anchor, head))
  const end = Math.min(text.length, Math.max(anchor, head))
  let to = whole(text, end)
  if (to < end) to += 2
  const isSpace = (at: number) => /\s/u.test(text.charAt(at))
  while (from < to && isSpace(from)) from++
  while (to > from && isSpace(to - 1)) to--
  if (from >= to) return null
  const point = toCodePoints(text)
  return [point(from), point(to)]
}

/** The text of some passages, joined by an ellipsis where other words stand between them. */
export function textOf(text: string, passages: readonly Span[]): string {
  const unit = toUtf16(text)
  return passages.map(([from, to]) => text.slice(unit(from), unit(to)).trim()).join(' … ')
}

const segmenters = new Map<string, Intl.Segmenter>()

function wordsIn(text: string, language: string): [number, number][] {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, segmenter)
  }
  const words: [number, number][] = []
  for (const { index, segment, isWordLike } of segmenter.segment(text))
    if (isWordLike) words.push([index, index + segment.length])
  return words
}

/** The next word at or after an offset, or the last one that ends at or before it; null at the ends of the text. */
export function wordFrom(
  text: string,
  language: string,
  at: number,
  forward: boolean,
): [number, number] | null {
  const start = whole(text, forward ? at : Math.max(0, at - WINDOW))
  const part = text.slice(start, forward ? whole(text, start + WINDOW) : whole(text, at))
  const words = wordsIn(part, language)
  const word = forward ? words[0] : words.at(-1)
  return word ? [start + word[0], start + word[1]] : null
}

/** A selection after a key: moved to the next word, or stretched or shrunk by a word or a character. */
export function stepped(text: string, language: string, selected: Selected, step: Step): Selected {
  const { anchor, head } = selected
  if (!step.extend) {
    const edge = step.forward ? Math.max(anchor, head) : Math.min(anchor, head)
    const word = wordFrom(text, language, edge, step.forward)
    return word ? { anchor: word[0], head: word[1] } : selected
  }
  if (step.by === 'character') {
    const to = step.forward ? head + 1 : head - 1
    const kept = whole(text, to)
    return { anchor, head: step.forward && kept < to ? Math.min(text.length, to + 1) : kept }
  }
  const outward = step.forward === head >= anchor
  const word = wordFrom(text, language, head, step.forward)
  if (!word) return selected
  if (outward) return { anchor, head: step.forward ? word[1] : word[0] }
  // Shrinking: back to the near edge of the neighbouring word, never past the anchor.
  const near = wordFrom(text, language, step.forward ? word[1] : word[0], step.forward)
  const edge = near ? (step.forward ? near[0] : near[1]) : anchor
  return { anchor, head: step.forward ? Math.min(edge, anchor) : Math.max(edge, anchor) }
}

/** Where a passage may be parted: before each of its words but the first. Code points. */
export function cutsOf(text: string, language: string, passages: readonly Span[]): number[] {
  const unit = toUtf16(text)
  const point = toCodePoints(text)
  const starts = passages.flatMap(([from, to]) =>
    wordsIn(text.slice(unit(from), unit(to)), language).map(([start]) => point(unit(from) + start)),
  )
  return starts.slice(1)
}

/** The blocks of a text with what stands between them, so that every word is shown. Code points. */
export function paragraphs(text: string, blocks: readonly Block[]): Block[] {
  const unit = toUtf16(text)
  const point = toCodePoints(text)
  const found: Block[] = []
  const between = (from: number, to: number) => {
    for (const match of text.slice(unit(from), unit(to)).matchAll(/[^\n]*\S[^\n]*/gu)) {
      const start = unit(from) + match.index
      found.push({ kind: 'paragraph', start: point(start), end: point(start + match[0].length) })
    }
  }
  let at = 0
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    if (block.start < at || block.start >= block.end) continue
    between(at, block.start)
    found.push(block)
    at = block.end
  }
  between(at, point(text.length))
  return found
}
