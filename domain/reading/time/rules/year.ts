import { writeYear } from '../calendar.ts'
import { entry, glued, isWord, type Line, type Match, token } from '../line.ts'
import { readYear } from './number.ts'

const CURRENCY = /^[$€£¥₪#№]$/

/** "the 1990s", "the '90s". */
function decade(line: Line, at: number): Match | null {
  const { kind, word } = token(line, at)
  if (kind !== 'number' || !/^(?:1[5-9]|20)?\d0$/.test(word)) return null
  const apostrophe = isWord(line, at + 1, '’') || isWord(line, at + 1, "'") ? 1 : 0
  const s = at + 1 + apostrophe
  if (!isWord(line, s, 's') || !glued(line, s) || !glued(line, at + 1)) return null
  const short = word.length === 2
  const quoted = short && /^['’‘]$/.test(token(line, at - 1).word)
  if (short && !quoted) return null
  const from = quoted ? at - 1 : at
  return {
    from,
    to: s + 1,
    type: 'DATE',
    value: short ? `${Number(word) >= 30 ? 19 : 20}${word[0]}` : word.slice(0, 3),
  }
}

/** True when what stands before a four-digit number makes it a quantity or part of a name. */
function isNamed(line: Line, at: number): boolean {
  const before = token(line, at - 1)
  const { quantifier, named, edge } = entry(line, at - 1)
  if (CURRENCY.test(before.word) || quantifier || named) return true
  return before.word === '-' && glued(line, at) && !entry(line, at - 2).edge && !edge
}

/** A bare year: four digits that nothing around them makes a quantity or a name. */
export function year(line: Line, at: number): Match | null {
  if (token(line, at).kind !== 'number') return null
  const found = decade(line, at)
  if (found) return found
  const pair = /^((?:1[5-9]|20|21)\d\d)[-/](\d\d|(?:1[5-9]|20|21)\d\d)$/.exec(token(line, at).word)
  if (pair) return { from: at, to: at + 1, type: 'DATE', value: pair[1]! }
  const value = readYear(line, at)
  if (value === null || isNamed(line, at)) return null
  // Far years are rarer than quantities of their size: they need a preposition or brackets.
  const near = value >= 1900 && value < 2060
  if (!near && !entry(line, at - 1).preposition && !isWord(line, at - 1, '(')) return null
  const after = token(line, at + 1)
  if (after.word === '%' || entry(line, at + 1).counted || entry(line, at + 1).unit) return null
  if (after.kind === 'word' && glued(line, at + 1)) return null
  if (after.word === '-' && glued(line, at + 1) && glued(line, at + 2)) return null
  return { from: at, to: at + 1, type: 'DATE', value: writeYear(value) }
}
