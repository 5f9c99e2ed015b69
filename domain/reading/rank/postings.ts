/** Saturation of repeated terms and weight of length, the usual values (Robertson and Zaragoza 2009). */
const K1 = 1.2
const B = 0.75

/** An inverted index: for each term the texts that hold it and what the term is worth in each (BM25). */
export type Postings = {
  count: number
  terms: Map<string, { texts: Int32Array; worth: Float64Array; rarity: number }>
}

/** Builds a BM25 index over texts given as terms. @param only the terms that will be asked for, where they are known */
export function buildPostings(texts: string[][], only?: ReadonlySet<string>): Postings {
  const average = texts.reduce((sum, terms) => sum + terms.length, 0) / (texts.length || 1) || 1
  const lists = new Map<string, [text: number, times: number][]>()
  for (const [text, terms] of texts.entries()) {
    for (const term of terms) {
      if (only && !only.has(term)) continue
      const list = lists.get(term)
      const last = list?.at(-1)
      if (!list) lists.set(term, [[text, 1]])
      else if (last?.[0] === text) last[1]++
      else list.push([text, 1])
    }
  }
  const terms: Postings['terms'] = new Map()
  for (const [term, list] of lists) {
    const rarity = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5))
    const worth = list.map(([text, times]) => {
      const length = 1 - B + (B * texts[text]!.length) / average
      return (rarity * times * (K1 + 1)) / (times + K1 * length)
    })
    const holders = Int32Array.from(list, ([text]) => text)
    terms.set(term, { texts: holders, worth: Float64Array.from(worth), rarity })
  }
  return { count: texts.length, terms }
}

/**
 * Adds to each text's score what the terms are worth in it, times `weight`. A term said n times weighs
 * 1 + `again` ln n.
 */
export function addScores(
  index: Postings,
  terms: Iterable<string>,
  weight: number,
  scores: Float64Array,
  again = 0,
): void {
  const times = new Map<string, number>()
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1)
  for (const [term, n] of times) {
    const list = index.terms.get(term)
    if (!list) continue
    const factor = weight * (1 + again * Math.log(n))
    for (let at = 0; at < list.texts.length; at++) scores[list.texts[at]!]! += factor * list.worth[at]!
  }
}
