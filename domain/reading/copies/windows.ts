import type { Words } from './words.ts'

/** Words in one window. Two texts that share eight words in a row share wording, not only a subject. */
export const WINDOW = 8

/**
 * A hash for each window of `size` words, in order of place; 52 bits, so that a million texts hardly collide.
 * A text shorter than a window is one window, so that short texts can be copies too; an empty one has none.
 * Two rolling polynomials over the word hashes (Karp and Rabin 1987), mixed at the end (Murmur3 finaliser).
 */
export function windowsOf(words: Words, size = WINDOW): Float64Array {
  const { hash, count } = words
  if (count === 0) return new Float64Array(0)
  const width = Math.min(size, count)
  const out = new Float64Array(count - width + 1)
  let topA = 1
  let topB = 1
  for (let n = 1; n < width; n++) {
    topA = Math.imul(topA, 0x9e3779b1)
    topB = Math.imul(topB, 0x85ebca6b)
  }
  let a = 0
  let b = 0
  for (let at = 0; at < count; at++) {
    if (at >= width) {
      a = (a - Math.imul(hash[at - width]!, topA)) | 0
      b = (b - Math.imul(hash[at - width]! ^ 0x5bd1e995, topB)) | 0
    }
    a = (Math.imul(a, 0x9e3779b1) + hash[at]!) | 0
    b = (Math.imul(b, 0x85ebca6b) + (hash[at]! ^ 0x5bd1e995)) | 0
    if (at >= width - 1) out[at - width + 1] = mix(a) * 1048576 + (mix(b ^ (a >>> 7)) >>> 12)
  }
  return out
}

function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** The different windows of a text in rising order of their hash. */
export function distinct(windows: Float64Array): Float64Array {
  const sorted = windows.slice().sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at]!
  }
  return sorted.slice(0, kept)
}

/** How many hashes two rising lists have in common. */
export function inCommon(a: Float64Array, b: Float64Array): number {
  let i = 0
  let j = 0
  let shared = 0
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}
