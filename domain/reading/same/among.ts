import { samePassage } from './same-passage.ts'

export type Pair = { a: string; b: string }

/** How much agreement weighs beside the pair's own words, and how often it is worked out from what came of the last. */
const WEIGHT = 2
const ROUNDS = 2
/** Two in five pairs report one thing: above it a third passage speaks for a pair, below it against. */
const EVEN = 0.4
/** With fewer third passages in common than this, agreement counts for less: two passages agree by chance. */
const ENOUGH = 5

/**
 * Do the passages of each pair report one thing? As `samePassage`, and among themselves: where a third passage was
 * asked about beside both, two that are like the same ones, and unlike the same ones, are rather one event than their
 * own words say. A pair without a third in common has the score of `samePassage`. The order of the pairs and of the
 * passages in them does not matter; the cost is that of the pairs times what their passages have in common.
 */
export function sameAmong(pairs: readonly Pair[]): number[] {
  const texts = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  const numbers = new Map(texts.map((text, at) => [text, at]))
  const number = (text: string) => numbers.get(text)!
  const places = pairs.map(({ a, b }): [number, number] => [number(a), number(b)])
  const alone = pairs.map(({ a, b }) => samePassage(a, b))
  let scores = alone
  for (let round = 0; round < ROUNDS; round++) {
    const beside = besides(places, scores, texts.length)
    scores = places.map(([a, b], at) => moved(alone[at]!, agreement(beside[a]!, beside[b]!)))
  }
  return scores.map((score) => Math.round(1e6 * score) / 1e6)
}

/** For each passage, how it stands to every other that it was asked about beside. */
function besides(places: readonly [number, number][], scores: readonly number[], size: number) {
  const beside = Array.from({ length: size }, () => new Map<number, number>())
  for (const [at, [a, b]] of places.entries()) {
    if (a === b) continue
    beside[a]!.set(b, scores[at]! - EVEN)
    beside[b]!.set(a, scores[at]! - EVEN)
  }
  return beside
}

/** -1 to 1: the cosine of two passages by how they stand to the third ones that both were asked about beside. */
function agreement(one: Map<number, number>, two: Map<number, number>): number {
  const [fewer, more] = one.size < two.size ? [one, two] : [two, one]
  let [common, mine, theirs, thirds] = [0, 0, 0, 0]
  for (const [third, here] of fewer) {
    const there = more.get(third)
    if (there === undefined) continue
    common += here * there
    mine += here * here
    theirs += there * there
    thirds++
  }
  if (thirds === 0 || mine * theirs === 0) return 0
  return (common / Math.sqrt(mine * theirs)) * Math.min(1, thirds / ENOUGH)
}

/** A probability moved by agreement, in the logarithm of its odds; certain ones stay. */
function moved(score: number, by: number): number {
  if (by === 0 || score <= 0 || score >= 1) return score
  return 1 / (1 + Math.exp(-Math.log(score / (1 - score)) - WEIGHT * by))
}
