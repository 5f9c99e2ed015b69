import { toCodePoints } from '../text/code-points.ts'
import type { TimeExpression, TimeRange } from '../types.ts'
import { readAnchor } from './anchor.ts'
import { writeDay } from './calendar.ts'
import { findMatches } from './find-matches.ts'
import { type Match, prepare, token } from './line.ts'
import { rangeOfValue } from './range-of-value.ts'
import { lexiconOf } from './words/lexicon.ts'

/** The range of a match: that of its value, or the days a span before or after now covers. */
function rangeOf({ value, days, utc }: Match, offset: number): TimeRange | undefined {
  if (!days) return rangeOfValue(value, utc ? 0 : offset)
  const from = rangeOfValue(writeDay(days[0]), offset)
  const to = rangeOfValue(writeDay(days[1]), offset)
  return from && to ? { from: from.from, to: to.from, precision: 'range' } : undefined
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
  return findMatches(line).map((match) => {
    const { type, value } = match
    const range = rangeOf(match, anchor?.offsetMinutes ?? 0)
    const start = point(token(line, match.from).start)
    const end = point(token(line, match.to - 1).end)
    return range ? { start, end, type, value, range } : { start, end, type, value }
  })
}
