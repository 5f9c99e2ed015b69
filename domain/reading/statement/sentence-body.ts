import type { DraftHop } from '../types.ts'
import { BODY_NOUNS } from '../words/en/bodies.ts'
import type { Document } from './document.ts'
import { namesIn } from './names.ts'
import { phraseEnd } from './phrase.ts'

/** A body that opens the sentence is what a later "they" or "it" of that sentence stands for. */
export function sentenceBody(doc: Document, at: number): DraftHop | undefined {
  const { from } = doc.sentences[doc.regions[doc.regionOf[at]!]!.sentence]!
  if (at - from < 4 || doc.quoteOf[at]! >= 0) return undefined
  // "The bank is not seeking capital, it said"
  const end = phraseEnd(doc, from, at)
  if (end > from && end < at && BODY_NOUNS.has(doc.tokens[end - 1]!.lower))
    return { name: doc.text.slice(doc.tokens[from]!.start, doc.tokens[end - 1]!.end), kind: 'body' }
  const name = namesIn(doc, from, Math.min(from + 6, at))[0]
  if (!name || name.from - from > 1) return undefined
  // "it" names no person: two words that read as a person's name are then a body's.
  const it =
    doc.tokens[at]!.lower === 'it' &&
    name.kind === 'person' &&
    !name.title &&
    /^(?:AUX|VERB)$/.test(doc.tokens[name.to]!.tag)
  return name.kind === 'body' || it ? { name: name.text, kind: 'body' } : undefined
}
