import { civil, writeYear } from '../calendar.ts'
import { entry, isWord, type Line, type Match, token } from '../line.ts'
import { tenseNear } from '../tense.ts'
import { readYear } from './number.ts'

/** A year after a quarter, half or season: "of 2009", "2009". */
function yearAfter(line: Line, at: number): { year: number; to: number } | null {
  const skip = entry(line, at).joiner || isWord(line, at, ',') ? 1 : 0
  const year = readYear(line, at + skip)
  if (year !== null) return { year, to: at + skip + 1 }
  // "of the year"
  if (skip && entry(line, at + 1).definite && entry(line, at + 2).unit === 'Y' && line.anchor)
    return { year: civil(line.anchor.day).year, to: at + 3 }
  const { which, unit } = { ...entry(line, at + skip), unit: entry(line, at + skip + 1).unit }
  if (which === undefined || unit !== 'Y' || !line.anchor) return null
  return { year: civil(line.anchor.day).year + which, to: at + skip + 2 }
}

/** The latest quarter of that number that has begun; a future verb takes the next one to begin. */
function quarterYear(line: Line, from: number, to: number, quarter: number): string {
  if (!line.anchor) return 'XXXX'
  const { year, month } = civil(line.anchor.day)
  const begun = month > (quarter - 1) * 3
  if (tenseNear(line, from, to) === 'future') return writeYear(month > quarter * 3 ? year + 1 : year)
  return writeYear(begun ? year : year - 1)
}

/** "the fourth quarter", "third-quarter", "Q3 2009", "the second half of 2008", "the 21st century". */
export function partOfYear(line: Line, at: number): Match | null {
  const short = /^([qh])([1-4])$/.exec(token(line, at).word)
  const ordinal = short ? Number(short[2]) : (entry(line, at).ordinal ?? numeral(line, at))
  if (ordinal === undefined) return null
  const suffix = token(line, at).kind === 'number' ? 1 : 0
  const hyphen = isWord(line, at + 1 + suffix, '-') ? 1 : 0
  const noun = at + 1 + suffix + hyphen
  const from = entry(line, at - 1).article ? at - 1 : at
  const { unit } = entry(line, noun)
  if (!short && unit === 'CE')
    return { from, to: noun + 1, type: 'DATE', value: String(ordinal - 1).padStart(2, '0') }
  const half = short ? short[1] === 'h' : isWord(line, noun, 'half')
  if (!(short || unit === 'Q' || half) || ordinal > (half ? 2 : 4)) return null
  const to = short ? at + 1 : noun + 1
  const after = yearAfter(line, to)
  if (half && !after) return null
  const year = after ? writeYear(after.year) : quarterYear(line, from, to, ordinal)
  return { from, to: after ? after.to : to, type: 'DATE', value: `${year}-${half ? 'H' : 'Q'}${ordinal}` }
}

function numeral(line: Line, at: number): number | undefined {
  const { kind, word } = token(line, at)
  return kind === 'number' && word.length < 3 && /^(?:st|nd|rd|th)$/.test(token(line, at + 1).word)
    ? Number(word)
    : undefined
}

/** "summer 2010", "the spring of 2009". */
export function season(line: Line, at: number): Match | null {
  const found = entry(line, at).season
  const after = found ? yearAfter(line, at + 1) : null
  return after ? { from: at, to: after.to, type: 'DATE', value: `${writeYear(after.year)}-${found}` } : null
}
