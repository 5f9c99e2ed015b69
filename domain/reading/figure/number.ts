import type { Token } from '../time/tokens.ts'
import type { FigureLists } from './words/lists.ts'

/** A number in a text: its value, the end of a range if it is one, and the token after it. */
export type Numeral = {
  value: number
  /** the number before its scale: 5 of "5 million" */
  plain: number
  high?: number
  to: number
  words: boolean
  scaled: boolean
}

const PLAIN = /^\d{1,15}(?:\.\d{1,6})?$/
const GROUPED = /^\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?$/

/** The value of one number as written: "1,200", "2.5"; null for a date, a score, a version and the like. */
export function plainNumber(text: string, commaGroups = true): number | null {
  if (text.length > 24) return null
  if (!commaGroups) return continental(text)
  if (PLAIN.test(text)) return Number(text)
  return GROUPED.test(text) ? Number(text.replaceAll(',', '')) : null
}

/** "1.200,5": where a point groups thousands and a comma starts decimals. */
function continental(text: string): number | null {
  if (!/^(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,5})(?:,\d{1,6})?$/.test(text)) return null
  return Number(text.replaceAll('.', '').replace(',', '.'))
}

/** "1 200 000": groups of three behind a single space; gives the whole as one token and the token after it. */
function spaced(tokens: readonly Token[], at: number): { token: Token; to: number } {
  const first = tokens[at]!
  let to = at + 1
  let word = first.word
  if (!/^\d{1,3}$/.test(word)) return { token: first, to }
  while (
    to < at + 6 &&
    /^\d{3}(?:,\d+)?$/.test(tokens[to]?.word ?? '') &&
    tokens[to]!.start === tokens[to - 1]!.end + 1
  )
    word += tokens[to++]!.word
  return { token: { ...first, word, end: tokens[to - 1]!.end }, to }
}

function digits(token: Token, commaGroups: boolean): { value: number; high?: number } | null {
  const value = plainNumber(token.word, commaGroups)
  if (value !== null) return { value }
  const [low, high, more] = token.word.length > 40 ? [] : token.word.split('-')
  if (low === undefined || high === undefined || more !== undefined) return null
  const [from, until] = [plainNumber(low, commaGroups), plainNumber(high, commaGroups)]
  // A falling pair is a score or a type name, not a range.
  return from === null || until === null || until <= from ? null : { value: from, high: until }
}

const isHyphen = (token: Token | undefined) => token?.word === '-'

/** Number words: "twenty-five", "two hundred and fifty"; `a` only before a scale ("a hundred"). */
function spoken(
  tokens: readonly Token[],
  at: number,
  lists: FigureLists,
): { value: number; to: number } | null {
  const first = lists.numbers.get(tokens[at]!.word)
  const article = /^an?$/.test(tokens[at]!.word) && lists.scales.has(tokens[at + 1]?.word ?? '')
  if (first === undefined && !article) return null
  if (article) return tokens[at + 1]!.word.length > 2 ? { value: 1, to: at + 1 } : null
  let value = first!
  let to = at + 1
  for (let steps = 0; steps < 4; steps++) {
    const joint = isHyphen(tokens[to]) && tokens[to]!.start === tokens[to - 1]!.end ? 1 : 0
    const next = lists.numbers.get(tokens[to + joint]?.word ?? '')
    if (next === undefined || next >= value || !(value % 100 === 0 || (value % 10 === 0 && next < 10))) break
    value += next
    to += joint + 1
  }
  return { value, to }
}

/** Applies scales: "two hundred and fifty thousand", "3.5 million", "5bn". */
function scale(
  tokens: readonly Token[],
  at: number,
  value: number,
  lists: FigureLists,
): { value: number; to: number; scaled: boolean } {
  let [total, current, to, scaled] = [0, value, at, false]
  for (let steps = 0; steps < 8; steps++) {
    const joint = isHyphen(tokens[to]) && scaled === false ? 1 : 0
    const word = tokens[to + joint]?.word ?? ''
    const factor = lists.scales.get(word)
    // One-letter scales count only when they are joined to the digits: "5m" but not "5 m".
    const joined = tokens[to + joint]?.start === tokens[to + joint - 1]?.end
    if (factor !== undefined && (word.length > 2 || joined || word === 'bn' || word === 'mn')) {
      current *= factor
      if (factor >= 1000) [total, current] = [total + current, 0]
      to += joint + 1
      scaled = true
      continue
    }
    const and = word === lists.words.and ? 1 : 0
    const more =
      scaled && total % 100 === 0 ? spoken(tokens, Math.min(to + and, tokens.length - 1), lists) : null
    if (
      !more ||
      to + and >= tokens.length ||
      more.value >= (current || total) ||
      lists.scales.get(tokens[more.to - 1]!.word)
    )
      break
    current += more.value
    to = more.to
  }
  return { value: Math.round((total + current) * 1e6) / 1e6, to, scaled }
}

/** "two and a half million". */
const isHalf = (tokens: readonly Token[], at: number) =>
  tokens[at]?.word === 'and' && tokens[at + 1]?.word === 'a' && tokens[at + 2]?.word === 'half'

/** Reads the number that starts at a token, in digits or words, with its scale. */
export function readNumber(tokens: readonly Token[], at: number, lists: FigureLists): Numeral | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'number') {
    const { commaGroups } = lists.words
    const whole = commaGroups ? { token, to: at + 1 } : spaced(tokens, at)
    const found = digits(whole.token, commaGroups)
    if (!found) return null
    const low = scale(tokens, whole.to, found.value, lists)
    if (found.high === undefined)
      return { value: low.value, plain: found.value, to: low.to, words: false, scaled: low.scaled }
    const high = scale(tokens, whole.to, found.high, lists)
    return {
      value: low.value,
      plain: found.value,
      high: high.value,
      to: high.to,
      words: false,
      scaled: high.scaled,
    }
  }
  if (token.kind !== 'word') return null
  const found = spoken(tokens, at, lists)
  if (!found) return null
  if (isHalf(tokens, found.to)) [found.value, found.to] = [found.value + 0.5, found.to + 3]
  const whole = scale(tokens, found.to, found.value, lists)
  return { value: whole.value, plain: found.value, to: whole.to, words: true, scaled: whole.scaled }
}
