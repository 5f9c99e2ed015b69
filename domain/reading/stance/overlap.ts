/** Endings taken off so that "hostages" meets "hostage" and "rejected" meets "rejecting"; rough on purpose. */
const ENDINGS = /(?:ations?|ments?|ings?|ed|es|s|e|ly)$/

const stem = (word: string) =>
  word.length > 5 ? word.replace(ENDINGS, '') : word.length > 3 ? word.replace(/s$/, '') : word

/**
 * How much of a claim's content a statement speaks about.
 * @returns share of the claim's content words that the statement holds, 0..1
 */
export function overlap(statement: string[], claim: string[], stops: Set<string>): number {
  const wanted = new Set(claim.filter((word) => !stops.has(word)).map(stem))
  if (wanted.size === 0) return 0
  const held = new Set(statement.map(stem))
  let shared = 0
  for (const word of wanted) if (held.has(word)) shared++
  return shared / wanted.size
}
