/** Bands and rows of a band: texts of Jaccard similarity 0.5 meet with probability 0.98, of 0.1 with 0.03. */
const BANDS = 28
const ROWS = 3

/**
 * Groups of texts whose wording is much alike: MinHash (Broder 1997) in bands (Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, 3.4).
 * @param texts indexes into `sets`, the window hashes of each text
 */
export function* bandGroups(texts: number[], sets: Float64Array[]): Generator<number[]> {
  for (let band = 0; band < BANDS; band++) {
    const groups = new Map<string, number[]>()
    for (const text of texts) {
      let key = ''
      for (let row = 0; row < ROWS; row++) key += `${smallest(sets[text]!, band * ROWS + row)} `
      const group = groups.get(key)
      if (group) group.push(text)
      else groups.set(key, [text])
    }
    for (const group of groups.values()) if (group.length > 1) yield group
  }
}

/** The smallest window hash under the nth permutation. */
function smallest(windows: Float64Array, nth: number): number {
  const salt = Math.imul(nth + 1, 0x9e3779b1)
  let least = 0xffffffff
  for (const hash of windows) {
    const mixed = Math.imul(hash ^ salt, 0x85ebca6b)
    const value = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0
    if (value < least) least = value
  }
  return least
}
