import { byTopics, TOPICS } from './words/topics.ts'

/** In how many news topics each stem was met; one that was met in fewer than two is as good as unknown. */
const met = new Map(
  Object.entries(byTopics).flatMap(([count, stems]) =>
    stems.split(' ').map((stem): [string, number] => [stem, Number(count)]),
  ),
)

/**
 * How little a stem says about the news at large and so how much about one event: the logarithm of all topics over
 * those it was met in. Where none of the stems is listed, the text is in a language that the list does not know,
 * and all count as ordinary ones.
 */
export function rarityAmong(stems: Iterable<string>): (stem: string) => number {
  for (const stem of stems) if (met.has(stem)) return (one) => rarityOfCount(met.get(one) ?? 0, TOPICS)
  return () => ORDINARY
}

/** Fewest topics for a stem to be listed; and what an unlisted one counts as. */
export const FEWEST = 2
const UNLISTED = 0.7

/** The same from a count of topics. */
export function rarityOfCount(count: number, topics: number): number {
  return Math.log((topics + 1) / ((count < FEWEST ? 0 : count) + UNLISTED))
}

/** What a telling word of a passage has on average. */
const ORDINARY = rarityOfCount(5, TOPICS)
