import { readExpectations } from './expectation/read-expectations.ts'
import { readFigures } from './figure/read-figures.ts'
import { detectLanguage } from './language/detect-language.ts'
import { readCorrections } from './statement/corrections.ts'
import { readStatements } from './statement/statements.ts'
import { toCodePoints, toUtf16 } from './text/code-points.ts'
import { readTimes } from './time/read-times.ts'
import type { Reading, ReadingContext, Span } from './types.ts'

/**
 * Reads a text: its statements with their chains, and the times, figures, expectations, reliances and corrections
 * in it. Pure and deterministic; `text` comes back as given and every offset counts code points. Nothing in the
 * context is needed: without a date relative times stay open, without a language it is detected.
 */
export function readText(text: string, ctx: ReadingContext): Reading {
  const language = ctx.language ?? detectLanguage(text)
  const times = readTimes(text, { publishedAt: ctx.publishedAt, language })
  const point = toCodePoints(text)
  const unit = toUtf16(text)
  const spans = (list: Span[]): Span[] => list.map(([start, end]) => [point(start), point(end)])
  const inUnits = times.map((time) => ({ ...time, start: unit(time.start), end: unit(time.end) }))
  const expectations = readExpectations(text, times, { publishedAt: ctx.publishedAt, language })
  const delays = expectations
    .filter((one) => one.moved)
    .map(({ span }): Span => [unit(span[0]), unit(span[1])])
  const { statements, reliances } = readStatements(text, language, inUnits, delays)
  return {
    text,
    language,
    statements: statements.map((s) => ({
      ...s,
      content: spans(s.content),
      cue: spans(s.cue),
      source: spans(s.source),
    })),
    times,
    figures: readFigures(text, language, times),
    expectations,
    reliances: reliances.map((r) => ({ ...r, span: spans([r.span])[0]! })),
    corrections: readCorrections(text, inUnits).map((c) => ({ ...c, span: spans([c.span])[0]! })),
  }
}
