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
  const lists = new Map<string, { texts: number[]; times: number[] }>()
  for (const [text, terms] of texts.entries()) {
    for (const term of terms) {
      if (only && !only.has(term)) continue
      const list = lists.get(term)
      if (!list) lists.set(term, { texts: [text], times: [1] })
      else if (list.texts.at(-1) === text) list.times[list.times.length - 1]!++
      else {
        list.texts.push(text)
        list.times.push(1)
      }
    }
  }
  const terms: Postings['terms'] = new Map()
  const lengths = texts.map((terms) => K1 * (1 - B + (B * terms.length) / average))
  for (const [term, list] of lists) {
    const rarity = Math.log(1 + (texts.length - list.texts.length + 0.5) / (list.texts.length + 0.5))
    const worth = new Float64Array(list.texts.length)
    for (let at = 0; at < worth.length; at++) {
      const times = list.times[at]!
      worth[at] = (rarity * times * (K1 + 1)) / (times + lengths[list.texts[at]!]!)
    }
    terms.set(term, { texts: new Int32Array(list.texts), worth, rarity })
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
