import { WINDOW, windowsOf } from './windows.ts'
import { type Words, wordsOf } from './words.ts'

/** Words in the small windows that short texts also have, so that one changed word does not hide a copy. */
const SMALL_WINDOW = 4
const SHORT = 64

/**
 * Keys of a text for a plain indexed table: texts that share wording have keys in common. Winnowing (Schleimer,
 * Wilkerson and Aiken 2003): of each stretch of windows the one with the smallest hash is kept, so any run of
 * words that two long texts share beyond a stretch is certain to give a common key. About one key per 24 words
 * of a long text. Texts under 64 words also get keys of four-word windows (they begin with `s`).
 * Keys that very many texts have are boilerplate: look them up last or not at all. `sharedPassages` judges.
 */
export function bandKeys(text: string): string[] {
  const words = wordsOf(text)
  const keys = new Set<string>()
  for (const hash of winnow(windowsOf(words), stretchOf(words))) keys.add(hash.toString(36))
  if (words.count < SHORT) {
    for (const hash of winnow(windowsOf(words, SMALL_WINDOW), 3)) keys.add(`s${hash.toString(36)}`)
  }
  return [...keys]
}

/** Windows per stretch. A shorter stretch keeps all that a longer one keeps, so texts of any length can meet. */
function stretchOf({ count }: Words): number {
  if (count < SHORT) return WINDOW
  // in a short report a word changed here and there leaves few runs, so more of them are kept
  if (count < 128) return 4
  return count < 256 ? 12 : 48
}

function winnow(hashes: Float64Array, stretch: number): Set<number> {
  const kept = new Set<number>()
  const width = Math.min(stretch, hashes.length)
  const queue: number[] = []
  let head = 0
  for (let at = 0; at < hashes.length; at++) {
    while (queue.length > head && hashes[queue[queue.length - 1]!]! >= hashes[at]!) queue.pop()
    queue.push(at)
    if (queue[head]! <= at - width) head++
    if (at >= width - 1) kept.add(hashes[queue[head]!]!)
  }
  return kept
}
