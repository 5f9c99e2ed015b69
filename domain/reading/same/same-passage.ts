import { EVIDENCE, type Evidence, evidenceFor } from './evidence.ts'
import { signsOf } from './signs.ts'
import { intercept, weights } from './words/weights.ts'

/** Without a word in common only other words for the same thing could make it so. */
const NOTHING_SHARED = 0.5

/**
 * Do two passages report one thing? 0..1, symmetric: the evidence for and against, weighed as learned from labelled
 * pairs (words/weights.ts holds the recipe), as a probability where two in five pairs are the same. Above 0.5 they
 * rather do.
 */
export function samePassage(a: string, b: string): number {
  // In one order, so that sums round alike whichever comes first.
  const [left, right] = a < b ? [signsOf(a), signsOf(b)] : [signsOf(b), signsOf(a)]
  if (left.kinds.size === 0 || right.kinds.size === 0) return 0
  return Math.round(1e6 * probability(evidenceFor(left, right))) / 1e6
}

function probability(evidence: Evidence): number {
  const sum = EVIDENCE.reduce((all, name, at) => all + weights[at]! * evidence[name], intercept)
  const certainty = evidence.cosine > 0 ? 1 : NOTHING_SHARED
  return certainty / (1 + Math.exp(-sum))
}
