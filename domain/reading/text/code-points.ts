/**
 * Turns UTF-16 offsets into code-point offsets in one pass over the text. A lone surrogate counts as one code
 * point, as `for (const char of text)` counts it. An offset inside a pair maps to the pair's own code point.
 * @returns a function from a UTF-16 offset (0..text.length) to a code-point offset
 */
export function toCodePoints(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isHigh(text.charCodeAt(i)) || !isLow(text.charCodeAt(i + 1))) continue
    pairs.push(i)
    i++
  }
  if (pairs.length === 0) return (offset) => offset
  return (offset) => offset - countBelow(pairs, offset - 1)
}

/**
 * The other direction, for rules that receive code-point spans from a reader of times or figures.
 * @returns a function from a code-point offset to a UTF-16 offset
 */
export function toUtf16(text: string): (offset: number) => number {
  const firsts: number[] = []
  for (let i = 0, point = 0; i < text.length; i++, point++) {
    if (i + 1 >= text.length || !isHigh(text.charCodeAt(i)) || !isLow(text.charCodeAt(i + 1))) continue
    firsts.push(point)
    i++
  }
  if (firsts.length === 0) return (offset) => offset
  return (offset) => offset + countBelow(firsts, offset)
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(sorted: number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
