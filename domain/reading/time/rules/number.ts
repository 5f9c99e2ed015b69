import { entry, integer, isWord, type Line, token } from '../line.ts'

/** A count in words or digits; `value` is null for "several". `to` is the token after it. */
export type Count = { value: number | null; to: number; hyphen: boolean }

/** Steps over a hyphen between a number and its unit ("27-year"). */
const hyphened = (line: Line, at: number) =>
  isWord(line, at, '-') || isWord(line, at, '‑') || isWord(line, at, '–')

/** Reads "27", "2.5", "twenty-five", "a hundred", "several", "a couple of", "two and a half". */
export function readCount(line: Line, at: number): Count | null {
  const { kind, word } = token(line, at)
  let value: number | null = null
  let to = at + 1
  if (kind === 'number') {
    if (word.length > 12 || !/^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(word)) return null
    value = Number(word.replaceAll(',', ''))
  } else if (entry(line, at).few) {
    value = null
  } else if (entry(line, at).article && entry(line, to).few) {
    to++
  } else if (entry(line, at).article && entry(line, to).pair) {
    value = 2
    to += isWord(line, to + 1, 'of') ? 2 : 1
  } else {
    const start = entry(line, at).article && isWord(line, to, 'hundred') ? to : at
    const first = entry(line, start).number
    if (first === undefined) return null
    value = first
    to = start + 1
    const ones = hyphened(line, to) ? entry(line, to + 1).number : entry(line, to).number
    if (first >= 20 && first < 100 && first % 10 === 0 && ones !== undefined && ones >= 1 && ones < 10) {
      value = first + ones
      to += hyphened(line, to) ? 2 : 1
    } else if (entry(line, to).number === 100) {
      value = first * 100
      to++
    }
  }
  if (
    value !== null &&
    isWord(line, to, 'and') &&
    isWord(line, to + 1, 'a') &&
    isWord(line, to + 2, 'half')
  ) {
    value += 0.5
    to += 3
  }
  // "half a year"
  if (value === 0.5 && entry(line, to).article && entry(line, to + 1).unit) to++
  // "five straight days"
  if (entry(line, to).filler && entry(line, to + 1).unit) to++
  const hyphen = hyphened(line, to)
  return { value, to: hyphen ? to + 1 : to, hyphen }
}

/** A four-digit year between 1500 and 2199 written as a bare number, or null. */
export function readYear(line: Line, at: number): number | null {
  const value = integer(line, at)
  return value !== null && token(line, at).word.length === 4 && value >= 1500 && value < 2200 ? value : null
}

/** A date of a month: 1–31, alone or with st, nd, rd, th joined; `to` is the token after it. */
export function readDate(line: Line, at: number): { value: number; to: number; ordinal: boolean } | null {
  const spoken = entry(line, at).ordinal
  if (spoken !== undefined && spoken <= 31) return { value: spoken, to: at + 1, ordinal: true }
  const tens = entry(line, at).number
  if (tens === 20 || tens === 30) {
    // "twenty-third": tens and an ordinal.
    const next = hyphened(line, at + 1) ? at + 2 : at + 1
    const ones = entry(line, next).ordinal
    if (ones !== undefined && ones < 10 && tens + ones <= 31)
      return { value: tens + ones, to: next + 1, ordinal: true }
  }
  // "17-23" is read by its first day.
  const span = /^(\d{1,2})-\d{1,2}$/.exec(token(line, at).word)
  const value = span ? Number(span[1]) : integer(line, at)
  if (value === null || value < 1 || value > 31) return null
  const suffix = token(line, at + 1)
  const ordinal = suffix.start === token(line, at).end && /^(?:st|nd|rd|th|er|º)$/.test(suffix.word)
  return { value, to: ordinal ? at + 2 : at + 1, ordinal }
}
