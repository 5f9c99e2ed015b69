import { toCodePoints } from '../text/code-points.ts'
import type { TimeExpression, TimeRange } from '../types.ts'
import { readAnchor } from './anchor.ts'
import { dayOf, writeDay } from './calendar.ts'
import { entry, isWord, type Line, type Match, prepare, type Rule, token } from './line.ts'
import { rangeOfValue } from './range-of-value.ts'
import { clock } from './rules/clock.ts'
import { calendarDate } from './rules/date.ts'
import { counted, phraseAt, relative } from './rules/relative.ts'
import { set } from './rules/set.ts'
import { partOfDay, weekday } from './rules/weekday.ts'
import { year } from './rules/year.ts'
import { lexiconOf } from './words/lexicon.ts'

/** "today", "the day after tomorrow", "currently", "soon". */
function phrase(line: Line, at: number): Match | null {
  const value = phraseAt(line, at, 'value')
  if (value) {
    if (value.value !== 'LAST_NIGHT') return { from: at, to: value.to, type: 'DATE', value: value.value }
    const night = line.anchor ? writeDay(line.anchor.day - 1) : 'XXXX-XX-XX'
    return { from: at, to: value.to, type: 'TIME', value: `${night}TNI` }
  }
  const day = phraseAt(line, at, 'day')
  if (!day) return null
  return {
    from: at,
    to: day.to,
    type: 'DATE',
    value: line.anchor ? writeDay(line.anchor.day + Number(day.value)) : 'XXXX-XX-XX',
  }
}

const RULES: Rule[] = [phrase, clock, calendarDate, weekday, partOfDay, set, relative, counted, year]

/** Widens a match over what belongs to it: "early next year", "the end of the month", "Thursday morning". */
function widen(line: Line, match: Match): Match {
  let { from, to, type, value } = match
  if (/^\d{4}-\d\d-\d\d$|^XXXX-XX-XX$/.test(value) && entry(line, to).part) {
    value = `${value}T${entry(line, to).part}`
    type = 'TIME'
    to++
  }
  const dash = isWord(line, from - 1, '-') ? 1 : 0
  if (type === 'DATE' && entry(line, from - 1 - dash).edge) from -= 1 + dash
  return { ...match, from, to, type, value }
}

/** "the end of the month": a unit with an edge before it is the current one. */
function edged(line: Line, at: number): Match | null {
  const { unit } = entry(line, at)
  if (!unit || !entry(line, at - 1).article || !entry(line, at - 2).joiner || !entry(line, at - 3).edge)
    return null
  if (unit === 'D' || unit === 'H' || unit === 'MI' || unit === 'S') return null
  const match = relativeNow(line, at, unit)
  return { ...match, from: at - 3 }
}
const relativeNow = (line: Line, at: number, unit: string): Match => {
  const anchor = line.anchor
  const value = !anchor ? 'XXXX-XX' : writeDay(anchor.day).slice(0, unit === 'Y' ? 4 : 7)
  return { from: at, to: at + 1, type: 'DATE', value }
}

function findMatches(line: Line): Match[] {
  const found: Match[] = []
  let last = 0
  for (let at = 0; at < line.tokens.length; at++) {
    const { kind, word } = token(line, at)
    if (kind === 'break' || kind === 'mark') continue
    if (
      kind === 'word' &&
      Object.keys(entry(line, at)).length === 0 &&
      !line.lexicon.phrases.has(word) &&
      word !== 'tonight'
    )
      continue
    let match: Match | null = edged(line, at)
    for (const rule of RULES) {
      if (match) break
      match = rule(line, at)
    }
    if (!match) continue
    const wide = widen(line, match)
    if (wide.from < last) wide.from = Math.max(last, Math.min(match.from, at))
    found.push(wide)
    const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(wide.value)
    if (day) line.focus = dayOf(Number(day[1]), Number(day[2]), Number(day[3]))
    last = wide.to
    at = wide.to - 1
  }
  return found
}

/**
 * Reads the time expressions of a text against its publication moment.
 * Offsets are code points; values are TIMEX3 (TimeML 1.2.1); ranges are instants in UTC, counted in the
 * publisher's own zone. Without `publishedAt` what cannot be resolved has X in its value and no range.
 */
export function readTimes(text: string, ctx: { publishedAt?: string; language?: string }): TimeExpression[] {
  const anchor = readAnchor(ctx.publishedAt)
  const line = prepare(text, lexiconOf(ctx.language), anchor)
  const point = toCodePoints(text)
  const offset = anchor?.offsetMinutes ?? 0
  return findMatches(line).map((match) => {
    const { type, value, days } = match
    const range: TimeRange | undefined = days
      ? {
          ...rangeOfValue(writeDay(days[0]), offset)!,
          to: rangeOfValue(writeDay(days[1]), offset)!.from,
          precision: 'range',
        }
      : rangeOfValue(value, offset)
    const start = point(token(line, match.from).start)
    const end = point(token(line, match.to - 1).end)
    return range ? { start, end, type, value, range } : { start, end, type, value }
  })
}
