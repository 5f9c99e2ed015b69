import type { DraftReliance, DraftStatement, Mode, ReadingContext, Span, TimeExpression } from '../types.ts'
import { continueQuotations } from './continuation.ts'
import { type Document, firstToken, readDocument } from './document.ts'
import type { Draft } from './draft.ts'
import { draftEnglish } from './english.ts'
import { draftHeadlines } from './headline.ts'

/** What reading the statements of a text gives; all spans are UTF-16 until the boundary converts them. */
export type Statements = { statements: DraftStatement[]; reliances: DraftReliance[] }

/** Drafts the statements of a text. Times are those of the whole text, their offsets in UTF-16. */
export function readStatements(
  text: string,
  language: string,
  times: TimeExpression[],
  ctx: ReadingContext,
): Statements {
  const doc = readDocument(text, language)
  const drafts = language.startsWith('en')
    ? [...draftHeadlines(doc), ...continueQuotations(doc, draftEnglish(doc))]
    : []
  drafts.sort((a, b) => a.content[0]![0] - b.content[0]![0] || a.at - b.at)
  return { statements: drafts.map((draft) => statementOf(doc, draft)), reliances: [] }
}

function statementOf(doc: Document, draft: Draft): DraftStatement {
  const mode = modeOf(doc, draft.content)
  return {
    content: draft.content,
    cue: draft.cue,
    source: draft.source,
    mode,
    hedge: null,
    chain: [],
    why: draft.rule,
    certainty: 0.5,
  }
}

/** quoted: marks around all of it; partly quoted: marks around some of it. */
export function modeOf(doc: Document, content: Span[]): Mode {
  let inside = 0
  let words = 0
  for (const [start, end] of content) {
    for (let i = firstToken(doc, start); i < doc.tokens.length && doc.tokens[i]!.start < end; i++) {
      if (!doc.tokens[i]!.word) continue
      words++
      if (doc.quoteOf[i]! >= 0) inside++
    }
  }
  if (inside === 0) return 'paraphrased'
  return inside >= words - 1 || inside / words > 0.9 ? 'quoted' : 'partly quoted'
}
