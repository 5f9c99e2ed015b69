import { BODY_WORDS } from '../words/en/bodies.ts'
import { PEOPLE, ROLES } from '../words/en/roles.ts'
import type { Document } from './document.ts'
import type { Name } from './names.ts'
import { isTimeWord } from './phrase.ts'

const SAYS = /^(?:said|says|told|tells|announced|confirmed|denied|warned|added|claimed|stated|insisted)$/

/**
 * Whoever passes on what another said is an outlet: "A, the ministry said, according to X", "the ministry said A, X
 * reported", "an official told the X", "in an interview with X". A name that the text gives to a person is not asked.
 */
export function passesOn(doc: Document, name: Name): boolean {
  const { from, to, text, kind } = name
  const { tokens } = doc
  const article = tokens[from - 1]?.lower === 'the'
  if (text.split(/\s+/).some((word) => BODY_WORDS.has(word.toLowerCase()))) return false
  if (kind === 'person' && !article)
    return (
      (endsWithReported(doc, name) && saidBefore(doc, from)) ||
      (tokens[from - 1]?.lower === 'told' && peopleBefore(doc, from - 1))
    )
  const lead = tokens[from - (article ? 2 : 1)]?.lower ?? ''
  if (lead === 'to' && tokens[from - (article ? 3 : 2)]?.lower === 'according' && closes(doc, to))
    return tokens[from - (article ? 4 : 3)]?.text === ',' && saidBefore(doc, from)
  if (endsWithReported(doc, name) && saidBefore(doc, from)) return true
  if (lead === 'with' && /^(?:interview|interviews)$/.test(tokens[from - (article ? 3 : 2)]?.lower ?? ''))
    return true
  if (lead === 'to' && /^(?:speaking|talking)$/.test(tokens[from - (article ? 3 : 2)]?.lower ?? ''))
    return true
  return lead === 'told' && (article || closes(doc, to) || peopleBefore(doc, from - 1))
}

/** ", X reported." and ", X reported on Monday, citing Y": nothing that X itself found out follows. */
function endsWithReported(doc: Document, { from, to }: Name): boolean {
  const { tokens } = doc
  if (!/^(?:reported|reports)$/.test(tokens[to]?.lower ?? '')) return false
  const before = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  return tokens[before]?.text === ',' && closes(doc, to + 1)
}

/** The sentence ends here, or only a time follows. */
function closes(doc: Document, at: number): boolean {
  let i = at
  while (/^(?:on|late|early)$/.test(doc.tokens[i]?.lower ?? '') || isTimeWord(doc.tokens[i]?.lower ?? '')) i++
  return !doc.tokens[i] || /^[.,]$/.test(doc.tokens[i]!.text)
}

/** Somebody else is said to speak earlier in the sentence. */
function saidBefore(doc: Document, at: number): boolean {
  const { from } = doc.sentences[doc.regions[doc.regionOf[at]!]!.sentence]!
  for (let i = at - 1; i >= from; i--) if (SAYS.test(doc.tokens[i]!.lower)) return true
  return false
}

/** "two officials told X": people without a name talk to the press. */
function peopleBefore(doc: Document, verb: number): boolean {
  for (let i = verb - 1; i > verb - 8 && doc.tokens[i]; i--) {
    const { lower, tag } = doc.tokens[i]!
    if (PEOPLE.has(lower) || /^spokes/.test(lower)) return true
    if (tag === 'PROPN' || tag === 'PUNCT' || (ROLES.has(lower) && i === verb - 1)) return false
  }
  return false
}
