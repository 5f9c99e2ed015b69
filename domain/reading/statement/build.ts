import type { Span } from '../types.ts'
import { contentEnd } from './content.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'

/** The stretch a rule works in, with its sentence. */
export type Region = Document['regions'][number]

/** A draft from a verb cue; the rule follows from where the content stands. */
export function build(
  doc: Document,
  cue: Cue,
  region: Region,
  content: Span[],
  source: Span[],
  kind: Draft['kind'],
  cueTo: number,
): Draft {
  const first = content[0]!
  const at = doc.tokens[cue.head]!.start
  const rule = content.length > 1 ? 'around the cue' : first[0] > at ? 'after the cue' : 'before the cue'
  return {
    content,
    cue: [span(doc, { from: cue.from, to: Math.max(cueTo, cue.to) })],
    source,
    rule,
    kind,
    negated: cue.negated,
    at: cue.head,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

/** UTF-16 span of a stretch of tokens, without separators at its edges. */
export function span(doc: Document, stretch: Stretch): Span {
  let { from, to } = stretch
  while (from < to - 1 && /^[,;:—–]$/.test(doc.tokens[from]!.text)) from++
  while (to - 1 > from && /^[,;:.—–]$/.test(doc.tokens[to - 1]!.text) && doc.quoteOf[to - 1]! < 0) to--
  return [doc.tokens[from]!.start, doc.tokens[to - 1]!.end]
}

/** The span of content that follows a cue. */
export function contentOf(doc: Document, after: { from: number; thing: boolean }, region: Region): Span {
  return span(doc, { from: after.from, to: contentEnd(doc, after.from, region, after.thing) })
}
