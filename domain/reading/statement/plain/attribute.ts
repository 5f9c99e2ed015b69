import type { View } from './view.ts'

/** "drei mit der Sache vertraute Personen": German puts what is said of a noun before it; where the noun stands, or -1. */
export function extended(view: View, from: number, end: number): number {
  const { words, pieces } = view
  if (!words.lists.commaOpens) return -1
  const opens = words.articles.has(pieces[from]!.low) || NUMBER.test(pieces[from]!.low)
  if (!opens || !ATTRIBUTE.test(pieces[from + 1]?.low ?? '')) return -1
  for (let i = from + 3; i < Math.min(end, from + 9); i++) {
    const { low, word, capital } = pieces[i]!
    if (!word || words.verbs.has(low)) return -1
    if (!capital && PARTICIPLE.test(low) && pieces[i + 1]?.capital) return i + 1
  }
  return -1
}
const NUMBER = /^(?:zwei|drei|vier|fünf|sechs|mehrere|einige|viele|\p{N}+)$/u
const ATTRIBUTE = /^(?:mit|in|an|am|im|auf|bei|von|vom)$/
const PARTICIPLE = /(?:te|ten|ter|tes|ene|enen|ener|enes|nde|nden|nder)$/

/** Hebrew ש behind people without a name begins what is said of them ("שביקש"). */
export function isRelative({ words, pieces }: View, at: number, from: number): boolean {
  const { low } = pieces[at]!
  if (!words.openerPrefixes.some((one) => low.startsWith(one) && low.length > one.length + 2)) return false
  if (words.known(low)) return false
  if (words.givenNames.has(pieces[at - 1]!.low)) return false
  for (let i = from; i < at; i++) if (words.unnamed.has(pieces[i]!.low)) return true
  return false
}
