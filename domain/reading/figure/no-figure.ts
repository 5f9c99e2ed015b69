import type { Token } from '../time/tokens.ts'
import { type Numeral, plainNumber } from './number.ts'
import type { Unit } from './unit.ts'
import type { FigureLists } from './words/lists.ts'

type Place = { at: number; from: number; to: number; numeral: Numeral; unit: Unit | null; bounded: boolean }

function isListNumber(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1]
  const opens = before === undefined || before.kind === 'break'
  const after = tokens[to]?.word
  return (
    (opens && (after === '.' || after === ')')) ||
    (before?.word === '(' && after === ')') ||
    before?.word === '#'
  )
}

function isAge(tokens: readonly Token[], at: number, to: number, lists: FigureLists): boolean {
  if (lists.sets.ages.has(tokens[at - 1]?.word ?? '')) return true
  if (tokens[at - 1]?.word === 'of' && lists.sets.ages.has(tokens[at - 2]?.word ?? '')) return true
  // "Ms. Haddad, 45, said": a bare number between commas after a name.
  const name = tokens[at - 2]
  const commas = tokens[at - 1]?.word === ',' && tokens[to]?.word === ','
  return commas && name?.kind === 'word' && name.raw[0] !== name.raw[0]!.toLowerCase()
}

/** "5 to 4", "4-to-3": a falling pair is a score or a vote. */
function isScore(tokens: readonly Token[], at: number, to: number, value: number): boolean {
  const next = tokens[to]?.word === 'to' ? plainNumber(tokens[to + 1]?.word ?? '') : null
  const previous = tokens[at - 1]?.word === 'to' ? plainNumber(tokens[at - 2]?.word ?? '') : null
  const from = tokens[at - 3]?.word
  if (next !== null && tokens[at - 1]?.word !== 'from' && next < value) return true
  return (
    (previous !== null && from !== 'from' && previous > value) ||
    (tokens[at - 1]?.word === '-' && tokens[at - 2]?.word === 'to')
  )
}

/** "No. 15", "Article 5": a word before the number says that it is a name. */
function isLabelled(tokens: readonly Token[], at: number, lists: FigureLists): boolean {
  const before = tokens[at - 1]
  const word =
    before?.word === '.' && before.start === tokens[at - 2]?.end ? tokens[at - 2]!.word : (before?.word ?? '')
  // "no 5 people" is not "No. 5": a label that is also a word needs its dot or a capital.
  return lists.sets.labels.has(word) && (before!.word === '.' || word !== 'no')
}

/** "Article 5", "Boeing 787", "Resolution 1701", "iPhone 4": a number that is part of a name. */
function isName(tokens: readonly Token[], at: number, to: number, lists: FigureLists): boolean {
  const before = tokens[at - 1]
  const dotted = before?.word === '.' ? tokens[at - 2] : before
  if (dotted?.kind !== 'word') return false
  if (dotted !== before || !/^\p{Lu}|\p{Lu}/u.test(dotted.raw)) return false
  const opening =
    tokens[at - 2] === undefined || tokens[at - 2]!.kind === 'break' || tokens[at - 2]!.word === '.'
  const after = tokens[to]
  const counts = after?.kind === 'word' && after.raw === after.word && !lists.sets.stops.has(after.word)
  return !counts && !(opening && lists.sets.stops.has(dotted.word))
}

/** True for numbers that are no quantities: list numbers, ages, names, ordinals, pronouns, fractions of words. */
export function isNoFigure(tokens: readonly Token[], place: Place, lists: FigureLists): boolean {
  const { at, from, to, numeral, unit, bounded } = place
  const after = tokens[to]
  const joined = after !== undefined && after.start === tokens[to - 1]!.end
  if (joined && after.kind === 'word') return true
  if (joined && (after.word === '/' || after.word === ':')) return true
  if (after?.word === '-' && lists.sets.joined.has(tokens[to + 1]?.word ?? '')) return true
  if (isScore(tokens, at, to, numeral.value)) return true
  const before = tokens[from - 1]
  if (
    before &&
    before.end === tokens[from]!.start &&
    (before.kind === 'word' || /^[-/:@_.]$/.test(before.word)) &&
    !unit
  )
    return !(before.word === '-' && bounded)
  if (isAge(tokens, at, to, lists)) return true
  if (isLabelled(tokens, at, lists)) return true
  if (unit || bounded || numeral.high !== undefined) return false
  if (isListNumber(tokens, at, to)) return true
  if (!numeral.words) return !numeral.scaled && isName(tokens, at, to, lists)
  if (numeral.value <= 10 && before && lists.sets.determiners.has(before.word)) return true
  return (
    numeral.value === 1 && !numeral.scaled && (after?.kind !== 'word' || lists.sets.stops.has(after.word))
  )
}
