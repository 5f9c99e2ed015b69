import type { Span } from '../types.ts'
import { BODY_NOUNS } from '../words/en/bodies.ts'
import { PEOPLE, ROLES } from '../words/en/roles.ts'
import { MADE } from './describe.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'

/** What newsrooms put before a headline's colon that names nobody. */
export const LABELS =
  /^(?:exclusive|breaking|live|update|updated|watch|analysis|opinion|explainer|video|photos|fact check|factbox|text|photo|photos|foto|image|images|picture|pictures|graphic)$/i
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
    if (LABELS.test(label.trim())) return
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
  const last = trailing(doc)
  if (last) drafts.push(last)
  return drafts
}

/** "Dozens hurt in ferry fire - police": a headline that ends with a dash and who says so. */
function trailing(doc: Document): Draft | undefined {
  const title = doc.sentences[0]
  if (!title || /[.!?]$/.test(doc.tokens[title.to - 1]?.text ?? '') || title.to - title.from > 30)
    return undefined
  for (let i = title.to - 1; i > title.from + 2 && i >= title.to - 5; i--) {
    // A dash, or a colon with no capital behind it ("...: inquiry").
    const colon = doc.tokens[i]!.text === ':' && doc.tokens[i + 1]?.text === doc.tokens[i + 1]?.lower
    if (!/^[-–—]$/.test(doc.tokens[i]!.text) && !colon) continue
    const head = doc.tokens[title.to - 1]!.lower
    if (
      i === title.to - 1 ||
      !(
        /^(?:media|tv|radio|television)$/.test(head) ||
        PEOPLE.has(head) ||
        ROLES.has(head) ||
        BODY_NOUNS.has(head) ||
        MADE.test(head)
      )
    )
      return undefined
    return {
      content: [[title.start, doc.tokens[i - 1]!.end]],
      cue: [[doc.tokens[i]!.start, doc.tokens[i]!.end]],
      source: [[doc.tokens[i + 1]!.start, title.end]],
      rule: 'headline',
      kind: 'say',
      negated: false,
      at: i,
      sentence: 0,
      nested: false,
    }
  }
  return undefined
}

function colonAfterName(doc: Document, from: number, to: number): number {
  for (let i = from; i < Math.min(from + LONGEST + 1, to); i++) {
    const token = doc.tokens[i]!
    if (token.text === ':') return i > from ? i : -1
    if (doc.quoteOf[i]! >= 0 || !token.word) return -1
    const role =
      from === 0 && (ROLES.has(token.lower) || PEOPLE.has(token.lower) || BODY_NOUNS.has(token.lower))
    if (!/^\p{Lu}/u.test(token.text) && !role && !/^(?:of|for|the|de|al|bin|['’]s)$/.test(token.lower))
      return -1
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
