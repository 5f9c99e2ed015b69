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
 * either side. The cue is the occurrence nearest to the content, the source the one nearest to the cue (or to the
 * content where there is no cue). Throws when the words are not there.
 */
export function anchorOf(statement: CastStatement): CastAnchor {
  const text = textOf(statement)
  const at = text.indexOf(statement.exact)
  if (at < 0) throw new Error(`${statement.key}: its words are not in the snapshot`)
  const content: Span = [at, at + statement.exact.length]
  const cue = statement.cueWords ? nearest(text, statement.cueWords, content, content) : null
  const source = statement.sourceWords ? nearest(text, statement.sourceWords, content, cue ?? content) : null
  const points = toCodePoints(text)
  const inPoints = (span: Span | null): Span[] => (span ? [[points(span[0]), points(span[1])]] : [])
  return {
    start: points(content[0]),
    end: points(content[1]),
    prefix: [...text.slice(0, content[0])].slice(-AROUND).join(''),
    suffix: [...text.slice(content[1])].slice(0, AROUND).join(''),
    cue: inPoints(cue),
    source: inPoints(source),
  }
}

/** The text of the snapshot that a statement is anchored in. */
export function textOf(statement: CastStatement): string {
  const report = reports.find((one) => one.key === statement.report)
  const snapshot = report?.snapshots[(statement.snapshot ?? 1) - 1]
  if (!snapshot) throw new Error(`${statement.key}: no such snapshot`)
  return snapshot.text
}

/** The occurrence of `words`, in UTF-16, closest to `to`; one inside the content only if `to` is a cue inside it. */
function nearest(text: string, words: string, content: Span, to: Span): Span {
  const insideIsRight = to !== content && gap(to, content) < 0
  let best: Span | null = null
  let least = Number.POSITIVE_INFINITY
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const span: Span = [at, at + words.length]
    const away = gap(span, to) + (gap(span, content) < 0 && !insideIsRight ? text.length : 0)
    if (away < least) [best, least] = [span, away]
  }
  if (!best) throw new Error(`"${words}" is not in the text`)
  return best
}

/** Characters between two spans; below zero when they overlap. */
function gap(a: Span, b: Span): number {
  return Math.max(a[0] - b[1], b[0] - a[1])
}
