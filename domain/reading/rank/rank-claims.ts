import type { ClaimIndex } from './claim-index.ts'
import { addScores } from './postings.ts'
import { contentStems, pieces, plainWords } from './terms.ts'

/** What a shared piece of four characters is worth beside a shared word. */
const PIECE = 0.25
/** What saying a word again adds to its weight (times ln n). */
const AGAIN = 0.5
/** Feedback: so many best claims lend so many of their words, at this weight. */
const LENDERS = 5
const LENT = 10
const LENT_WEIGHT = 0.1

/**
 * Known claims that a statement may repeat, best first: candidates for tying, never a tie. The sum of BM25 over
 * stems and over pieces of four characters, then once more with the words that the best claims have in common
 * (pseudo-relevance feedback, Lavrenko and Croft 2001). Equal scores keep the order of the claims.
 * @returns at most `limit` claims; the score is the share, 0..1, of what the statement would score against itself
 */
export function rankClaims(index: ClaimIndex, text: string, limit = 20): { id: string; score: number }[] {
  const words = plainWords(text)
  const said = contentStems(words)
  const stems = new Set(said)
  const parts = new Set(pieces(words))
  const scores = new Float64Array(index.ids.length)
  addScores(index.stems, said, 1, scores, AGAIN)
  addScores(index.pieces, parts, PIECE, scores)
  const full = worthOfAll(index.stems, stems) + PIECE * worthOfAll(index.pieces, parts)
  for (const [stem, weight] of lent(index, scores, stems)) addScores(index.stems, [stem], weight, scores)
  return best(scores, limit).map((claim) => ({
    id: index.ids[claim]!,
    score: Math.min(1, scores[claim]! / full),
  }))
}

/** What terms would be worth in a text of usual length that held each once. */
function worthOfAll(postings: ClaimIndex['stems'], terms: Set<string>): number {
  const unknown = Math.log(1 + (postings.count + 0.5) / 0.5)
  let sum = 0
  for (const term of terms) sum += postings.terms.get(term)?.rarity ?? unknown
  return sum
}

/** Words that the best claims share and the statement lacks, with the weight they are lent at. */
function lent(index: ClaimIndex, scores: Float64Array, stems: Set<string>): [stem: string, weight: number][] {
  const lenders = best(scores, LENDERS)
  const total = lenders.reduce((sum, claim) => sum + scores[claim]!, 0)
  const shares = new Map<string, number>()
  for (const claim of lenders) {
    for (const stem of index.claims[claim]!) {
      if (!stems.has(stem)) shares.set(stem, (shares.get(stem) ?? 0) + scores[claim]! / total)
    }
  }
  const rarity = (stem: string) => index.stems.terms.get(stem)!.rarity
  return [...shares]
    .sort(([a, p], [b, q]) => q * rarity(b) - p * rarity(a))
    .slice(0, LENT)
    .map(([stem, share]) => [stem, LENT_WEIGHT * share])
}

/** The places of the highest scores above 0, highest first, equal ones in order of place. */
function best(scores: Float64Array, limit: number): number[] {
  const top: number[] = []
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at]!
    if (score <= 0 || (top.length === limit && score <= scores[top[limit - 1]!]!)) continue
    let place = top.length
    while (place > 0 && scores[top[place - 1]!]! < score) place--
    top.splice(place, 0, at)
    if (top.length > limit) top.pop()
  }
  return top
}
