import { MONTHS } from '../words/months.ts'
import { type Clock, clockAfter, clockBefore } from './clock.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A day as written, with its time of day if one stands beside it. `start` and `end` are UTF-16 offsets. */
export type WrittenDate = {
  year: number
  month: number
  day: number
  clock: Clock | null
  start: number
  end: number
}
/** How to read 3/4/2020: month first, or day first. */
export type DayOrder = 'mdy' | 'dmy'

const EARLIEST = 1990
const LATEST = 2099
const monthNames = new Map<string, Map<string, number>>()
const anyLanguage = new Map<string, number>()
for (const [language, list] of Object.entries(MONTHS)) {
  const own = new Map<string, number>()
  for (const [i, forms] of list.split(';').entries())
    for (const form of forms.split(',')) own.set(form, i + 1)
  monthNames.set(language, own)
  for (const [form, month] of own) if (!anyLanguage.has(form)) anyLanguage.set(form, month)
}

/** Finds written days in a text of any length, in one pass. */
export function findDates(text: string, language: string | null, order: DayOrder): WrittenDate[] {
  const tokens = tokensOf(text)
  const own = monthNames.get(language?.slice(0, 2).toLowerCase() ?? '')
  const found: WrittenDate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const match = fromNumbers(tokens, i, order) ?? fromWords(tokens, i, own)
    if (!match) continue
    const { year, month, day, to } = match
    if (!exists(year, month, day)) continue
    const start = tokens[i]!.start
    const clock = clockAfter(tokens, to, { year, month, day }) ?? clockBefore(tokens, i, { year, month, day })
    found.push({ year, month, day, clock, start, end: tokens[to - 1]!.end })
    i = to - 1
  }
  return found
}

type Match = { year: number; month: number; day: number; to: number }

export function exists(year: number, month: number, day: number): boolean {
  if (year < EARLIEST || year > LATEST || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const isYear = (token: Token | undefined) =>
  token?.digits === 4 && token.value >= EARLIEST && token.value <= LATEST
const isSmall = (token: Token | undefined) =>
  token !== undefined && (token.digits === 1 || token.digits === 2)

function fromNumbers(tokens: Token[], i: number, order: DayOrder): Match | null {
  const [a, b, c] = [tokens[i]!, tokens[i + 1], tokens[i + 2]]
  if (a.digits === 8 && !b?.glued) {
    return {
      year: Math.floor(a.value / 10000),
      month: Math.floor(a.value / 100) % 100,
      day: a.value % 100,
      to: i + 1,
    }
  }
  if (!b?.digits || !c?.digits || !isSmall(b)) return null
  const [first, second] = [b.before.trim(), c.before.trim()]
  if (isYear(a) && isSmall(c) && /^(?:[-/.]|年|년)$/.test(first) && /^(?:[-/.]|月|월)$/.test(second)) {
    return { year: a.value, month: b.value, day: c.value, to: i + 3 }
  }
  if (!isSmall(a) || !/^[-/.]$/.test(first) || first !== second) return null
  const year = isYear(c) ? c.value : c.digits === 2 && a.digits === 2 && b.digits === 2 ? 2000 + c.value : 0
  if (!year || a.before.endsWith(first) || tokens[i + 3]?.before === first) return null
  const monthFirst =
    first === '/' || first === '-' ? (order === 'mdy' || b.value > 12) && a.value <= 12 : false
  const [month, day] = monthFirst ? [a.value, b.value] : [b.value, a.value]
  return { year, month, day, to: i + 3 }
}

function fromWords(tokens: Token[], i: number, own: Map<string, number> | undefined): Match | null {
  const first = tokens[i]!
  if (isSmall(first)) {
    const month = monthAt(tokens, skipLinks(tokens, i + 1), own)
    if (!month) return null
    const at = skipLinks(tokens, month.to)
    return isYear(tokens[at]) && near(tokens, i, at)
      ? { year: tokens[at]!.value, month: month.month, day: first.value, to: at + 1 }
      : null
  }
  if (isYear(first)) {
    const month = monthAt(tokens, i + 1, own)
    const day = month && tokens[month.to]
    return month && isSmall(day!) && near(tokens, i, month.to)
      ? { year: first.value, month: month.month, day: day!.value, to: month.to + 1 }
      : null
  }
  const month = monthAt(tokens, i, own)
  if (!month || !isSmall(tokens[month.to])) return null
  const at = skipLinks(tokens, month.to + 1)
  if (!isYear(tokens[at]) || !near(tokens, i, at)) return null
  return { year: tokens[at]!.value, month: month.month, day: tokens[month.to]!.value, to: at + 1 }
}

/** Words between day, month and year: "of", "de", ordinal endings. */
const LINKS = new Set('de del of do da di den d st nd rd th º ª e er g ב في عام סנת שנת г года'.split(' '))
function skipLinks(tokens: Token[], from: number): number {
  let at = from
  while (at < from + 3 && tokens[at] && LINKS.has(tokens[at]!.word)) at++
  return at
}

/** Only light punctuation may stand between the parts of a date. */
function near(tokens: Token[], from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++)
    if (!/^[\s.,/'’\u200e\u200f·-]{0,4}$/.test(tokens[i]!.before)) return false
  return true
}

function monthAt(
  tokens: Token[],
  i: number,
  own: Map<string, number> | undefined,
): { month: number; to: number } | null {
  const word = tokens[i]?.word
  if (!word || word.length < 3) return null
  const two = tokens[i + 1]?.word ? `${word} ${tokens[i + 1]!.word}` : ''
  for (const names of [own, anyLanguage]) {
    if (!names) continue
    const pair = two && names.get(two)
    if (pair) return { month: pair, to: i + 2 }
    const month = names.get(word) ?? (/^[בו]/.test(word) ? names.get(word.slice(1)) : undefined)
    if (month) return { month, to: i + 1 }
  }
  return null
}
