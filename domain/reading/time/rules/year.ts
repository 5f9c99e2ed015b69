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

/** A bare year: four digits that nothing around them makes a quantity or a name. */
export function year(line: Line, at: number): Match | null {
  if (token(line, at).kind !== 'number') return null
  const found = decade(line, at)
  if (found) return found
  const pair = /^((?:1[5-9]|20|21)\d\d)[-–/](\d\d|(?:1[5-9]|20|21)\d\d)$/.exec(token(line, at).word)
  if (pair) return { from: at, to: at + 1, type: 'DATE', value: pair[1]! }
  const value = readYear(line, at)
  if (value === null) return null
  const before = token(line, at - 1)
  if (CURRENCY.test(before.word)) return null
  if (before.kind === 'mark' && glued(line, at) && before.word === '-' && !entry(line, at - 2).edge)
    return null
  const after = token(line, at + 1)
  if (after.word === '%' || entry(line, at + 1).counted || entry(line, at + 1).unit) return null
  if (after.kind === 'word' && glued(line, at + 1)) return null
  if (after.word === '-' && glued(line, at + 1) && glued(line, at + 2)) return null
  const edged = before.word === '-' && entry(line, at - 2).edge
  return { from: edged ? at - 2 : at, to: at + 1, type: 'DATE', value: writeYear(value) }
}
