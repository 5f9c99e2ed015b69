import { bandGroups } from './bands.ts'
import { postingsOf } from './postings.ts'

/** A window that more texts than this have says little about any two of them; it is left to the bands. */
const CROWD = 256
/** Pairs looked at per text before the commoner windows are left to the bands too. */
const PAIRS_PER_TEXT = 6400

/**
 * Pairs of texts that may share passages, as `low * count + high` in rising order, near-linear in the number of
 * texts: an inverted index of windows, rarest first, within a budget of pairs per text. What is too common for
 * it (boilerplate, a wire that hundreds carried) goes to MinHash bands, whose cost follows the pairs found.
 * @param sets rising distinct window hashes of each text
 */
export function candidatePairs(sets: Float64Array[]): number[] {
  const pairs = new Set<number>()
  let budget = PAIRS_PER_TEXT * sets.length
  const crowded = new Set<number>()
  for (const list of postingsOf(sets).sort((a, b) => a.length - b.length)) {
    budget -= (list.length * (list.length - 1)) / 2
    if (list.length <= CROWD && budget >= 0) pairUp(list, sets.length, pairs)
    else for (const text of list) crowded.add(text)
  }
  if (crowded.size > 0) {
    for (const group of bandGroups([...crowded], sets)) pairUp(group, sets.length, pairs)
  }
  return [...pairs].sort((p, q) => p - q)
}

function pairUp(texts: number[], count: number, pairs: Set<number>): void {
  const rising = texts.toSorted((a, b) => a - b)
  for (let i = 0; i < rising.length; i++) {
    for (let j = i + 1; j < rising.length; j++) pairs.add(rising[i]! * count + rising[j]!)
  }
}
