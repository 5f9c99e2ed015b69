import type { Token } from '../time/tokens.ts'

/** Token indexes of a clause, `to` exclusive. */
export type Clause = { from: number; to: number }

const ENDS = new Set(['.', '!', '?', ';', '؟', '؛', '…'])
const ORDINAL = /^\d{1,2}$/
const MONTH = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'gen',
  'sen',
  'rep',
  'gov',
  'col',
  'lt',
  'no',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'vs',
  'u',
  's',
  'p',
  'a',
  'm',
])

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const { kind, word } = tokens[at]!
  if (kind === 'break') return true
  if (kind !== 'mark' || !ENDS.has(word)) return false
  if (word !== '.') return true
  const next = tokens[at + 1]
  if (
    next &&
    next.kind === 'word' &&
    next.raw[0] === next.word[0] &&
    next.raw[0] !== next.raw[0]!.toUpperCase()
  )
    return false
  if (next && next.start === tokens[at]!.end && next.kind === 'word') return false
  // "15. April": an ordinal before its month.
  if (next && ORDINAL.test(tokens[at - 1]?.word ?? '') && MONTH.test(next.raw)) return false
  return !ABBREVIATIONS.has(tokens[at - 1]?.word ?? '')
}

/** Cuts tokens into clauses: at sentence ends, at breaks, and at a comma before a word that opens a new one. */
export function cutClauses(tokens: readonly Token[], openers: Set<string>): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  const close = (to: number) => {
    if (to > from) clauses.push({ from, to })
  }
  for (let at = 0; at < tokens.length; at++) {
    const comma = tokens[at]!.word === ',' || tokens[at]!.word === '،'
    if (!endsSentence(tokens, at) && !(comma && openers.has(tokens[at + 1]?.word ?? ''))) continue
    close(at)
    from = at + 1
  }
  close(tokens.length)
  return clauses
}
