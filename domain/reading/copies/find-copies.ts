import { candidatePairs } from './candidates.ts'
import { type Prepared, passageOf, prepare, runFinder, type SharedPassage } from './passages.ts'
import { distinct, inCommon } from './windows.ts'

/** Two texts that share wording. `a` stands before `b` in the collection. */
export type Copy<Id = string> = { a: Id; b: Id; score: number; passages: SharedPassage[] }

/** Below this share a common passage is a quotation or a set phrase, not a copy. */
const LEAST_SHARE = 0.05

/**
 * Which texts of a collection share wording, near-linear in their number (no comparing of all pairs).
 * The score, 0..1, is containment: the share of the shorter text's different eight-word windows that the
 * other text has too (Broder 1997). From 0.5 one is a copy of the other, from 0.2 partly one.
 * @returns pairs from `least` (0.05) upwards in order of the collection, with each shared passage in code points
 */
export function findCopies<Id = string>(docs: { id: Id; text: string }[], least = LEAST_SHARE): Copy<Id>[] {
  const prepared: Prepared[] = docs.map((doc) => prepare(doc.text))
  const sets = prepared.map((doc) => distinct(doc.windows))
  const copies: Copy<Id>[] = []
  let from = -1
  let runsWith = runFinder(prepare(''))
  for (const pair of candidatePairs(sets)) {
    const a = Math.floor(pair / docs.length)
    const b = pair % docs.length
    const shared = inCommon(sets[a]!, sets[b]!)
    const score = shared / Math.min(sets[a]!.length, sets[b]!.length)
    if (shared === 0 || score < least) continue
    if (a !== from) runsWith = runFinder(prepared[a]!)
    from = a
    const passages = runsWith(prepared[b]!).map((run) => passageOf(run, prepared[a]!, prepared[b]!))
    copies.push({ a: docs[a]!.id, b: docs[b]!.id, score, passages })
  }
  return copies
}
