import type { Span } from '../reading/types.ts'

/** Characters kept before and after a passage, so that it can be found again in a changed text. */
const CONTEXT = 32

export type Anchor = { start: number; end: number; exact: string; prefix: string; suffix: string }

/** A text cut into code points once, for many anchors. */
export type CodePoints = readonly string[]
export const codePoints = (text: string): CodePoints => Array.from(text)

/**
 * The anchor of a passage (W3C Web Annotation: TextPositionSelector and TextQuoteSelector): from the start of its
 * first piece to the end of its last, in code points. @throws RangeError when a piece lies outside the text
 */
export function anchorOf(text: CodePoints, content: readonly Span[]): Anchor {
  const start = Math.min(...content.map(([from]) => from))
  const end = Math.max(...content.map(([, to]) => to))
  if (content.length === 0 || start < 0 || end > text.length || start >= end)
    throw new RangeError(`no passage from ${start} to ${end}`)
  return {
    start,
    end,
    exact: text.slice(start, end).join(''),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).join(''),
    suffix: text.slice(end, end + CONTEXT).join(''),
  }
}

/** The words of a statement: its pieces, joined by an ellipsis where a cue stands between them. */
export function wordsOf(exact: string, start: number, content: readonly Span[]): string {
  const points = Array.from(exact)
  const pieces = content.map(([from, to]) =>
    points
      .slice(from - start, to - start)
      .join('')
      .trim(),
  )
  return pieces.length > 1 ? pieces.join(' … ') : (pieces[0] ?? exact)
}

/** Where the exact words of an anchor stand in a changed text: the occurrence nearest to the old place, or null. */
export function placeOf(text: CodePoints, anchor: { start: number; exact: string }): number | null {
  const joined = text.join('')
  let nearest: number | null = null
  for (let at = joined.indexOf(anchor.exact); at >= 0; at = joined.indexOf(anchor.exact, at + 1)) {
    const points = Array.from(joined.slice(0, at)).length
    if (nearest === null || Math.abs(points - anchor.start) < Math.abs(nearest - anchor.start))
      nearest = points
  }
  return nearest
}
