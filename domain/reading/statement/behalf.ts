import { BODY_NOUNS, BODY_WORDS } from '../words/en/bodies.ts'
import { ROLES } from '../words/en/roles.ts'
import type { Document } from './document.ts'
import { phraseEnd } from './phrase.ts'

/** "its spokesman": the body that the sentence opens with. */
export function ownBody(doc: Document, head: number): string | undefined {
  if (!/^(?:its|their)$/.test(doc.tokens[head - 1]?.lower ?? '') || !ROLES.has(doc.tokens[head]?.lower ?? ''))
    return undefined
  const { from, to } = doc.sentences[doc.regions[doc.regionOf[head]!]!.sentence]!
  const end = phraseEnd(doc, from, Math.min(to, head))
  const last = doc.tokens[end - 1]
  return last && end > from && (BODY_NOUNS.has(last.lower) || BODY_WORDS.has(last.lower))
    ? doc.text.slice(doc.tokens[from]!.start, last.end)
    : undefined
}

/** "a lawyer for the company": whoever a spokesman or lawyer speaks for, as worded. */
export function behalf(doc: Document, role: number, to: number): string | undefined {
  const { tokens } = doc
  if (!SPEAKERS.test(tokens[role]!.lower) || tokens[role + 1]?.lower !== 'for') return undefined
  const end = phraseEnd(doc, role + 2, to)
  return end > role + 2 ? doc.text.slice(tokens[role + 2]!.start, tokens[end - 1]!.end) : undefined
}
/** "the family's solicitor", "the service's press officer": whose words such a person brings. */
export function client(doc: Document, start: number, role: number): string | undefined {
  const { tokens } = doc
  const two = tokens[role - 1]?.lower === 'press' && /^(?:officer|secretary)$/.test(tokens[role]!.lower)
  if (!two && !SPEAKERS.test(tokens[role]!.lower)) return undefined
  for (let i = role - 1; i > start; i--)
    if (/^['’]s?$/.test(tokens[i]!.lower)) return doc.text.slice(tokens[start]!.start, tokens[i - 1]!.end)
  return undefined
}

/** "police spokeswoman", "an army spokesman": the common noun right before names the body. */
export function plainBody(doc: Document, role: number): string | undefined {
  const before = doc.tokens[role - 1]
  if (!before || !SPEAKERS.test(doc.tokens[role]!.lower) || !BODY_NOUNS.has(before.lower)) return undefined
  let from = role - 1
  while (/^(?:NOUN|ADJ|PROPN)$/.test(doc.tokens[from - 1]?.tag ?? '') && doc.tokens[from - 1]!.word) from--
  return doc.text.slice(doc.tokens[from]!.start, before.end)
}

/** "X, who speaks for the service,": the body that a relative clause names. */
export function speaksForClause(doc: Document, at: number): string | undefined {
  const { tokens } = doc
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.lower !== 'who') return undefined
  const verb = tokens[at + 2]?.lower ?? ''
  const link = tokens[at + 3]?.lower
  const from =
    /^(?:speaks|spoke|works|worked)$/.test(verb) && link === 'for'
      ? at + 4
      : /^(?:heads|leads|chairs|represents)$/.test(verb)
        ? at + 3
        : -1
  if (from < 0) return undefined
  const end = phraseEnd(doc, from, Math.min(from + 10, tokens.length))
  return end > from && /^(?:NOUN|PROPN)$/.test(tokens[end - 1]!.tag)
    ? doc.text.slice(tokens[from]!.start, tokens[end - 1]!.end)
    : undefined
}

export const SPEAKERS =
  /^(?:spokes\p{L}+|lawyers?|attorneys?|representatives?|counsel|solicitors?|publicists?|agents?|barristers?)$/u
