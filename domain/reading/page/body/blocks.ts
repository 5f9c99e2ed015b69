import type { Block } from '../../types.ts'
import type { Segment } from './segments.ts'

/** Joins runs of text with an empty line between them; offsets count code points, end exclusive. */
export function toBlocks(segments: Pick<Segment, 'kind' | 'text'>[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  let at = 0
  for (const { kind, text } of segments) {
    if (blocks.length) at += 2
    const end = at + codePoints(text)
    blocks.push({ kind, start: at, end })
    at = end
  }
  return { text: segments.map(({ text }) => text).join('\n\n'), blocks }
}

/** The number of code points of a text; an unpaired surrogate counts as one. */
export function codePoints(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    if (text.codePointAt(i)! > 0xffff) i++
    count++
  }
  return count
}
