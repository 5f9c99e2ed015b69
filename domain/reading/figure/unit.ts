import type { Token } from '../time/tokens.ts'
import type { FigureLists } from './words/lists.ts'

/** A unit as written here: ISO 4217 for money, '%' for percentages, the usual symbol for measures. */
export type Unit = { symbol: string; from: number; to: number }

const SIGNS: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₪': 'ILS',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
}
/** Country letters before a dollar sign: "US$", "A$". */
const DOLLARS: Record<string, string> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  nt: 'TWD',
  r: 'BRL',
}
const CODES = new Set(['usd', 'eur', 'gbp', 'jpy', 'ils', 'chf', 'cny', 'aud', 'cad', 'nis'])

/** A currency sign or code right before a number. */
export function unitBefore(tokens: readonly Token[], at: number): Unit | null {
  const word = tokens[at - 1]?.word ?? ''
  const sign = SIGNS[word]
  if (sign) {
    const country = tokens[at - 2]
    const symbol = word === '$' && country?.end === tokens[at - 1]!.start ? DOLLARS[country.word] : undefined
    return symbol ? { symbol, from: at - 2, to: at } : { symbol: sign, from: at - 1, to: at }
  }
  if (!CODES.has(word) || tokens[at - 1]!.raw !== word.toUpperCase()) return null
  return { symbol: word === 'nis' ? 'ILS' : word.toUpperCase(), from: at - 1, to: at }
}

/** "millions d'euros", "millones de euros": how many tokens link a number to its unit. */
function linkLength(tokens: readonly Token[], at: number, lists: FigureLists): number {
  if (lists.words.commaGroups || !lists.sets.links.has(tokens[at]?.word ?? '')) return 0
  const skip = /^['’]$/.test(tokens[at + 1]?.word ?? '') ? 2 : 1
  return lists.measures.has(tokens[at + skip]?.word ?? '') ? skip : 0
}

/** "percent", "per cent", "kilometers", "dollars", "€" after a number; "US dollars" too. */
export function unitAfter(tokens: readonly Token[], at: number, lists: FigureLists): Unit | null {
  for (const words of lists.percent)
    if (words.every((word, index) => tokens[at + index]?.word === word))
      return { symbol: '%', from: at, to: at + words.length }
  const hyphen = tokens[at]?.word === '-' ? 1 : linkLength(tokens, at, lists)
  const word = tokens[at + hyphen]?.word ?? ''
  const measure = lists.measures.get(word)
  if (measure) return { symbol: measure, from: at, to: at + hyphen + 1 }
  const sign = SIGNS[word]
  if (sign && hyphen === 0 && tokens[at + 1]?.kind !== 'number') return { symbol: sign, from: at, to: at + 1 }
  const country =
    /^(?:us|u\.s|american|canadian|australian)$/.test(word) && tokens[at + 1]?.word === 'dollars'
  return country
    ? { symbol: word === 'canadian' ? 'CAD' : word === 'australian' ? 'AUD' : 'USD', from: at, to: at + 2 }
    : null
}
