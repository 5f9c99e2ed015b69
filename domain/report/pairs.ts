import { tokensOf } from '../statement/later-text.ts'
import type { Compared } from './sentences.ts'

/** As much of two sentences' words must be the same for the one to be the other in new words. */
const ALIKE = 0.45

type Pairs = { pairs: [was: Compared, is: Compared][]; left: Compared[]; right: Compared[] }

/** Sentences that are others in new words, the most alike first; those that are left were removed, or added. */
export function paired(gone: readonly Compared[], come: readonly Compared[]): Pairs {
  const bags = come.map(bagOf)
  const found: { i: number; j: number; alike: number }[] = []
  for (const [i, one] of gone.entries()) {
    const bag = bagOf(one)
    for (const [j, other] of bags.entries()) {
      const alike = dice(bag, other)
      if (alike >= ALIKE) found.push({ i, j, alike })
    }
  }
  found.sort((a, b) => b.alike - a.alike || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i)
  const [i, j] = [new Set<number>(), new Set<number>()]
  const pairs: Pairs['pairs'] = []
  for (const pair of found) {
    if (i.has(pair.i) || j.has(pair.j)) continue
    i.add(pair.i)
    j.add(pair.j)
    pairs.push([gone[pair.i]!, come[pair.j]!])
  }
  return { pairs, left: gone.filter((_, at) => !i.has(at)), right: come.filter((_, at) => !j.has(at)) }
}

/** Whether one short text is another in new words. */
export const alike = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((text) => bagOf({ tokens: tokensOf(text) }))
  return dice(one!, other!) >= ALIKE
}

type Bag = { words: Map<string, number>; size: number }

function bagOf({ tokens }: Pick<Compared, 'tokens'>): Bag {
  const words = new Map<string, number>()
  for (const { word, isWord } of tokens) if (isWord) words.set(word, (words.get(word) ?? 0) + 1)
  return { words, size: tokens.filter(({ isWord }) => isWord).length }
}

/** Sørensen–Dice of two bags of words. */
function dice(a: Bag, b: Bag): number {
  let both = 0
  for (const [word, count] of a.words) both += Math.min(count, b.words.get(word) ?? 0)
  return a.size + b.size === 0 ? 1 : (2 * both) / (a.size + b.size)
}
