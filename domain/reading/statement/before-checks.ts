import { BODY_NOUNS } from '../words/en/bodies.ts'
import { PEOPLE, ROLES } from '../words/en/roles.ts'
import type { Region } from './build.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import { opensPredicate } from './gap.ts'
import { phraseEnd } from './phrase.ts'

/** Somebody who can speak stands in the phrase ("a lawyer for the family"). */
export const isPeople = (doc: Document, { from, to }: Stretch) =>
  doc.tokens
    .slice(from, to)
    .some(({ lower }) => PEOPLE.has(lower) || ROLES.has(lower) || BODY_NOUNS.has(lower))

/** "The plan, he said, would fail": a comma after the cue and a verb after the comma. */
export function interrupts(doc: Document, cue: Cue, region: Region): boolean {
  // "The difference, he told me on Friday, is": who heard it and when may stand before the comma.
  let at = cue.to
  const last = Math.min(cue.to + 8, region.to)
  while (at < last && /^(?:NOUN|PROPN|PRON|DET|ADP|ADJ|ADV|NUM)$/.test(doc.tokens[at]!.tag)) at++
  if (doc.tokens[at]?.text !== ',') return false
  if (at > cue.to) return opensPredicate(doc, at + 1)
  return opensPredicate(doc, at + 1) || closesClause(doc, at, Math.min(at + 25, region.to))
}

/** "A, the bank warned clients": a clause stands before the cue and only who heard it behind. */
export function onlyHeard(doc: Document, cue: Cue, region: Region, mark: number): boolean {
  if (
    !closesClause(doc, region.from, mark) ||
    /^(?:if|when|while|as|after|before|although|though|because|since|once|unless)$/.test(
      doc.tokens[region.from]!.lower,
    )
  )
    return false
  if (!cue.verbs.some(({ frames }) => frames.includes('clause'))) return false
  const end = phraseEnd(doc, cue.to, region.to)
  return (
    end > cue.to &&
    PEOPLE_HEAR.test(doc.tokens[end - 1]!.lower) &&
    (end >= region.to || /^[.,]$/.test(doc.tokens[end]!.text))
  )
}

const PEOPLE_HEAR =
  /^(?:clients|investors|lawmakers|staff|fans|reporters|journalists|customers|members|parents|residents|voters|supporters|viewers|readers|listeners|workers|employees|shareholders|colleagues|delegates|jurors|officials)$/

/** "Two dead in avalanche, rescuers say": nothing follows the cue, so what stands before the comma is said. */
export const endsSentence = (doc: Document, cue: Cue, region: Region) =>
  cue.finite &&
  cue.from === cue.head &&
  (cue.to >= region.to ||
    /^[.]$/.test(doc.tokens[cue.to]!.text) ||
    // "A, the ministry said, according to X"
    (doc.tokens[cue.to]!.text === ',' &&
      /^according$|^without$|ing$/.test(doc.tokens[cue.to + 1]?.lower ?? ''))) &&
  cue.verbs.some(
    ({ kind, frames }) =>
      (frames.includes('clause') || frames.includes('+that')) &&
      /^(?:say|assert|report|confirm|show)$/.test(kind),
  )

/** ", but “B”" behind the cue: the words before it and the quotation are both the speaker's. */
export function goesOnQuoting(doc: Document, at: number): boolean {
  const quote = doc.quotes[doc.quoteOf[at + 2] ?? -1]
  return (
    doc.tokens[at]?.text === ',' &&
    /^(?:but|and|so|because)$/.test(doc.tokens[at + 1]?.lower ?? '') &&
    quote?.from === at + 2
  )
}

/** The phrase after an inverted cue begins with a name or a person's office and nothing but an apposition follows. */
export function isNamed(doc: Document, source: Stretch | undefined, region: Region): boolean {
  if (!source) return false
  const end = phraseEnd(doc, source.from, region.to)
  const ends = end >= region.to || /^[,.]$/.test(doc.tokens[end]!.text)
  return ends && doc.tokens[end - 1]!.tag === 'PROPN'
}

/** "said Ott has left": what follows the cue is a clause with its own verb and no speaker. */
export function clauseAfter(doc: Document, source: Stretch, region: Region): boolean {
  const end = phraseEnd(doc, source.from, region.to)
  // "said an official briefed on the plan"
  if (HANGS.test(doc.tokens[end]?.lower ?? '') && doc.tokens[end + 1]?.tag === 'ADP') return false
  return end < source.to && opensPredicate(doc, end)
}
const HANGS =
  /^(?:briefed|involved|based|contacted|interviewed|reached|cited|quoted|named|identified|described|employed|stationed|posted|trapped|sheltering|working|living|speaking)$/

export function closesClause(doc: Document, from: number, to: number): boolean {
  let words = 0
  for (let i = Math.max(from, to - 60); i < to; i++) {
    if (doc.tokens[i]!.word) words++
    if ((doc.tokens[i]!.tag === 'VERB' || doc.tokens[i]!.tag === 'AUX') && words > 1) return true
    // "Rival firm poached engineers": the tagger takes a headline's past form for an adjective.
    if (
      doc.tokens[i]!.tag === 'ADJ' &&
      /ed$/.test(doc.tokens[i]!.lower) &&
      words > 1 &&
      doc.tokens[i - 1]!.tag === 'NOUN' &&
      doc.tokens[i + 1]?.tag === 'NOUN'
    )
      return true
  }
  return false
}
