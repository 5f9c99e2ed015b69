import { fitted, textWidth } from '../text-width.ts'
import { type Stage, TEXT } from './scene.ts'

export type Label = { u: number; width: number; text: string; language: string | null }

/** Words that are cut to less than this say nothing. */
const LEAST = 96

/**
 * Where words may stand beside a mark, the best place first: after it or before it, whole within the view; after it, cut
 * to what is left of the view; and beyond its edges, where a small move brings them in.
 * @param beside the ends of the mark, with some air @param most pixels
 */
export function labelsAt(
  words: string,
  language: string | null,
  [before, after]: readonly [number, number],
  most: number,
  { width, margin }: Pick<Stage, 'width' | 'margin'>,
): Label[] {
  const text = fitted(words, TEXT, most)
  const long = textWidth(text, TEXT)
  const label = (u: number, of = text): Label => ({
    u,
    width: of === text ? long : textWidth(of, TEXT),
    text: of,
    language,
  })
  const whole = [after, before - long]
  const inView = (u: number) => u >= 0 && u + long <= width
  // words without their mark say nothing: none stand across an edge of the view
  const outside = (u: number) => (u + long < 0 && u >= -margin) || (u > width && u + long <= width + margin)
  const left = width - after
  const cut = after >= 0 && left >= LEAST && left < long ? [label(after, fitted(words, TEXT, left))] : []
  return [...whole.filter(inView).map((u) => label(u)), ...cut, ...whole.filter(outside).map((u) => label(u))]
}
