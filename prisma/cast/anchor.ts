import { toCodePoints } from '#domain/reading/text/code-points.ts'
import { reports } from './reports.ts'
import type { CastStatement } from './types.ts'

type Span = [start: number, end: number]
export type CastAnchor = {
  start: number
  end: number
  prefix: string
  suffix: string
  cue: Span[]
  source: Span[]
}

const AROUND = 32

/**
 * Where a statement of the cast stands in its snapshot: code points, end exclusive, with up to 32 code points on
 * either side. Cue and source are the occurrences nearest to the content. Throws when the words are not there.
 */
export function anchorOf(statement: CastStatement): CastAnchor {
  const text = textOf(statement)
  const at = text.indexOf(statement.exact)
  if (at < 0) throw new Error(`${statement.key}: its words are not in the snapshot`)
  const end = at + statement.exact.length
  const points = toCodePoints(text)
  const span = ([from, to]: Span): Span => [points(from), points(to)]
  return {
    start: points(at),
    end: points(end),
    prefix: [...text.slice(0, at)].slice(-AROUND).join(''),
    suffix: [...text.slice(end)].slice(0, AROUND).join(''),
    cue: statement.cueWords ? [span(nearest(text, statement.cueWords, at, end))] : [],
    source: statement.sourceWords ? [span(nearest(text, statement.sourceWords, at, end))] : [],
  }
}

/** The text of the snapshot that a statement is anchored in. */
export function textOf(statement: CastStatement): string {
  const report = reports.find((one) => one.key === statement.report)
  const snapshot = report?.snapshots[(statement.snapshot ?? 1) - 1]
  if (!snapshot) throw new Error(`${statement.key}: no such snapshot`)
  return snapshot.text
}

/** The occurrence of `words`, in UTF-16, with the fewest characters between it and the content; outside the content first. */
function nearest(text: string, words: string, start: number, end: number): Span {
  let best = -1
  let distance = Number.POSITIVE_INFINITY
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const inside = at < end && at + words.length > start
    const gap = inside ? text.length : at >= end ? at - end : start - (at + words.length)
    if (gap < distance) {
      best = at
      distance = gap
    }
  }
  if (best < 0) throw new Error(`"${words}" is not in the text`)
  return [best, best + words.length]
}
