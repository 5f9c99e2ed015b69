import type { DraftHop } from '../types.ts'
import type { Document } from './document.ts'
import { firstToken } from './document.ts'
import type { Draft } from './draft.ts'

/** How many drafts behind an outer one may be its inner one. */
const NEAR = 6
/** How many further words, none of them a verb, the outer words may hold. */
const MOST = 4
/** Words that tie an inner attribution to what it reports and say nothing. */
const TIES = /^(?:that|on|yesterday|today|earlier|later|late|early|in|a|an|statement|press|release)$/

/**
 * "The ministry said A, Tass reported": the outer words are nothing but another attribution, so Tass only passes on
 * what the ministry said. Returns the drafts whose content holds nothing but another draft with its cue and source.
 */
export function passingOn(doc: Document, drafts: Draft[]): Set<Draft> {
  const found = new Set<Draft>()
  for (const [index, outer] of drafts.entries()) {
    if (outer.nested || outer.content.length > 1 || outer.source.length === 0) continue
    for (let i = Math.max(0, index - 2); i < Math.min(index + NEAR, drafts.length); i++) {
      const inner = drafts[i]!
      if (inner === outer || inner.sentence !== outer.sentence || inner.source.length === 0) continue
      if (nothingElse(doc, outer, inner)) found.add(outer)
    }
  }
  return found
}

function nothingElse(doc: Document, outer: Draft, inner: Draft): boolean {
  const [start, end] = outer.content[0]!
  const parts = [...inner.content, ...inner.cue, ...inner.source, ...(inner.through ?? [])]
  let others = 0
  if (inner.content.some((span) => span[0] < start || span[1] > end)) return false
  if (inner.cue.some((span) => span[0] < start || span[1] > end)) return false
  for (let i = firstToken(doc, start); i < doc.tokens.length && doc.tokens[i]!.start < end; i++) {
    const token = doc.tokens[i]!
    if (!token.word || parts.some((span) => token.start >= span[0] && token.end <= span[1])) continue
    if (TIES.test(token.lower) || /day$/.test(token.lower)) continue
    // Who heard it and where may stand beside the cue.
    if (/^(?:VERB|AUX)$/.test(token.tag) || ++others > MOST) return false
  }
  return true
}

/** Only an outlet or a document passes on; what a person says of another's words is worth its own statement. */
export const isCarrier = (hop: DraftHop | undefined): boolean =>
  hop?.kind === 'outlet' ||
  (hop?.kind === 'unnamed' &&
    /\b(?:indictment|lawsuit|complaint|affidavit|filings?|documents?|records|report|transcript|memo|minutes)\b/i.test(
      hop.name,
    ))
