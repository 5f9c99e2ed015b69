import type { Span } from '../types.ts'
import { build, type Region, span } from './build.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'

const RELATIVE = /^(?:which|who|whom|that|what)$/
const KINDS = /^(?:say|assert|belief|report|show|confirm)$/

/**
 * "a letter that he said was drafted", "which, X said, is full": the reported clause lost its subject to the words
 * before the cue, so a bare verb follows. The content is the relative word (or the clause before) and the rest.
 */
export function aroundGap(
  doc: Document,
  cue: Cue,
  subject: Stretch | undefined,
  region: Region,
): Draft | undefined {
  const { tokens } = doc
  const verb = cue.verbs.find((one) => one.frames.includes('clause') && KINDS.test(one.kind))
  if (!verb || !subject || !cue.finite || cue.infinitive) return undefined
  if (RELATIVE.test(tokens[subject.from]!.lower) && subject.to - subject.from === 1) return undefined
  const commas = tokens[cue.to]?.text === ',' && tokens[subject.from - 1]?.text === ','
  const rest = cue.to + (commas ? 1 : 0)
  const word = subject.from - (commas ? 2 : 1)
  if (rest + 1 >= region.to || word < region.from) return undefined
  const relative = RELATIVE.test(tokens[word]!.lower)
  const hears = cue.verbs.some(({ frames }) => frames.includes('hearer'))
  if (!opensPredicate(doc, rest) && !(relative && !hears && takenForNoun(doc, rest))) return undefined
  if (!relative && (commas || !/^(?:NOUN|PROPN|PRON)$/.test(tokens[word]!.tag))) return undefined
  const pieces: Span[] = [
    span(doc, { from: relative ? word : region.from, to: word + 1 }),
    span(doc, { from: rest, to: endOf(doc, rest, region, relative && tokens[word - 1]?.text === ',') }),
  ]
  return build(doc, cue, region, pieces, [span(doc, subject)], verb.kind, cue.to)
}

/** A finite verb, perhaps behind an adverb; "-ing" and "to" open no predicate. */
export function opensPredicate(doc: Document, at: number): boolean {
  const token = doc.tokens[at]
  if (!token) return false
  if (token.tag === 'ADV') return opensPredicate(doc, at + 1) && doc.tokens[at + 1]!.tag !== 'ADV'
  // "A, economists say, slowed the trade": the tagger takes a past form for an adjective.
  if (token.tag === 'ADJ' && doc.tokens[at - 1]?.text === ',')
    return /ed$/.test(token.lower) && /^(?:DET|PRON|NUM)$/.test(doc.tokens[at + 1]?.tag ?? '')
  return (token.tag === 'VERB' || token.tag === 'AUX') && !token.lower.endsWith('ing')
}

/** "a law that some say target migrants": a verb that the tagger takes for a noun. */
function takenForNoun(doc: Document, at: number): boolean {
  const token = doc.tokens[at]!
  return (
    token.tag === 'NOUN' &&
    token.text === token.lower &&
    /^(?:PROPN|NOUN|ADJ|DET)$/.test(doc.tokens[at + 1]?.tag ?? '')
  )
}

/** The relative clause ends with its sentence or where a comma closes it. */
function endOf(doc: Document, from: number, region: Stretch, aside: boolean): number {
  for (let i = from; i < region.to; i++) {
    if (doc.quoteOf[i]! >= 0) i = Math.min(doc.quotes[doc.quoteOf[i]!]!.to, region.to) - 1
    else if (
      doc.tokens[i]!.text === ',' &&
      (aside || /^(?:and|but|who|which)$/.test(doc.tokens[i + 1]?.lower ?? ''))
    )
      return i
  }
  return region.to
}
