import { textWidth } from '#components/timeline/text-width.ts'
import { contained } from '#messages/contained.ts'

/**
 * How much of the width that the interface face would need the reading faces need in bold, by script, measured on
 * pictures of headlines and rounded up.
 */
const SCRIPTS: [RegExp, number][] = [
  [/\p{Script=Arabic}/gu, 0.84],
  [/\p{Script=Hebrew}/gu, 0.92],
  [/\p{Script=Cyrillic}|\p{Script=Greek}/gu, 1.09],
]

/** About how wide a headline is, in pixels, rather too wide than too narrow. */
export function headlineWidth(text: string, size: number): number {
  const script = SCRIPTS.find(([letters]) => (text.match(letters)?.length ?? 0) * 2 > text.length)
  return textWidth(text, size) * (script?.[1] ?? 1.04)
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * A text in lines of a width, broken between words, or inside one that fills more than a line. What does not fit is cut
 * with an ellipsis. Each line keeps its own bidi controls, for each is drawn by itself.
 */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const fits = (line: string) => headlineWidth(line, size) <= width
  const lines: string[] = []
  let line = ''
  // beyond this nothing could fit, and breaking a whole book would take its time
  for (const word of text.trim().slice(0, 2000).split(/\s+/u)) {
    if (lines.length > most) break
    const longer = line ? `${line} ${word}` : word
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    line = ''
    for (const { segment } of fits(word) ? [{ segment: word }] : graphemes.segment(word)) {
      if (line && !fits(line + segment)) {
        lines.push(line)
        line = ''
      }
      line += segment
    }
  }
  if (line) lines.push(line)
  if (lines.length <= most) return lines.map(contained)
  return lines.slice(0, most).map((one, at) => contained(at === most - 1 ? cut(one, fits) : one))
}

/** The end of a line, taken off until an ellipsis fits there. */
function cut(line: string, fits: (line: string) => boolean): string {
  let kept = [...graphemes.segment(line)].map(({ segment }) => segment)
  while (kept.length > 0 && !fits(`${kept.join('')}…`)) kept = kept.slice(0, -1)
  return `${kept.join('').replace(/[\s\p{P}]+$/u, '')}…`
}

/** The largest size in which a text fits its lines; the smallest where none does, and then it is cut. */
export function fittedHeadline(
  text: string,
  width: number,
  sizes: readonly (readonly [size: number, lines: number])[],
): { size: number; lines: string[] } {
  for (const [size, most] of sizes) {
    const lines = wrapped(text, size, width, most + 1)
    if (lines.length <= most) return { size, lines: evened(text, size, width, lines) }
  }
  const [size, most] = sizes.at(-1)!
  return { size, lines: wrapped(text, size, width, most) }
}

/** As many lines, each about as long as the others: no word is left alone on the last. */
function evened(text: string, size: number, width: number, lines: string[]): string[] {
  let [found, narrow, wide] = [lines, width / 2, width]
  for (let step = 0; step < 6 && lines.length > 1; step++) {
    const middle = (narrow + wide) / 2
    const tried = wrapped(text, size, middle, lines.length + 1)
    if (tried.length > lines.length) narrow = middle
    else [found, wide] = [tried, middle]
  }
  return found
}
