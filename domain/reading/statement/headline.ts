import type { Span } from '../types.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'

/** Longest name or title before the colon of "Minister: ..." */
const LONGEST = 6

/**
 * "Minister: ..." in a headline and "NAME: ..." in a transcript: a paragraph that opens with a name and a colon.
 * Only the first paragraph may be a headline; later ones need capitals throughout or a quotation.
 */
export function draftHeadlines(doc: Document): Draft[] {
  const drafts: Draft[] = []
  doc.sentences.forEach((sentence, index) => {
    if (index > 0 && doc.sentences[index - 1]!.paragraph === sentence.paragraph) return
    const colon = colonAfterName(doc, sentence.from, sentence.to)
    if (colon < 0 || sentence.to - colon < 4) return
    const label = doc.text.slice(sentence.start, doc.tokens[colon]!.start)
    const next = doc.quoteOf[colon + 1]!
    if (index > 0 && next < 0 && label !== label.toUpperCase()) return
    const end = index === 0 ? sentence.end : lastOfParagraph(doc, index)
    const content: Span = [doc.tokens[colon + 1]!.start, end]
    const source: Span = [sentence.start, doc.tokens[colon - 1]!.end]
    drafts.push({
      content: [content],
      cue: [[doc.tokens[colon]!.start, doc.tokens[colon]!.end]],
      source: [source],
      rule: 'headline',
      kind: 'say',
      negated: false,
      at: colon,
      sentence: index,
      nested: false,
    })
  })
  return drafts
}

function colonAfterName(doc: Document, from: number, to: number): number {
  for (let i = from; i < Math.min(from + LONGEST + 1, to); i++) {
    const token = doc.tokens[i]!
    if (token.text === ':') return i > from ? i : -1
    if (doc.quoteOf[i]! >= 0 || !token.word) return -1
    if (!/^\p{Lu}/u.test(token.text) && !/^(?:of|for|the|de|al|bin|['’]s)$/.test(token.lower)) return -1
    if (/^\p{N}/u.test(token.text)) return -1
  }
  return -1
}

function lastOfParagraph(doc: Document, index: number): number {
  const paragraph = doc.sentences[index]!.paragraph
  let last = index
  while (doc.sentences[last + 1]?.paragraph === paragraph) last++
  return doc.sentences[last]!.end
}
