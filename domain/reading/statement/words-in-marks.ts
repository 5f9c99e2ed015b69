import type { Span } from '../types.ts'
import { build, type Region, span } from './build.ts'
import { contentEnd } from './content.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'
import { opensPhrase, phraseEnd } from './phrase.ts'
import { clauseSubject, sharedSubject, subjectBefore } from './source.ts'

/** How far before the marks the verb that they belong to may stand. */
const REACH = 26
const LINK = /^(?:to|for|of|on|about|against|as|with|by|at|in|from|off|out|into|over)$/

/**
 * A few words in marks that no cue took ("the ad targets a “corrupt system”"): somebody's words inside the report's
 * sentence. The verb before them is taken for the cue, or the one before "that"; doubtful, and marked so.
 */
export function draftWordsInMarks(doc: Document, drafts: Draft[]): Draft[] {
  // Words between a cue and its content ("dismissed as “fiction” a story that") belong to that draft.
  const taken = drafts.flatMap((draft) => [...draft.content, ...between(draft)]).sort((a, b) => a[0] - b[0])
  const found: Draft[] = []
  let next = 0
  let reach = 0
  for (const quote of doc.quotes) {
    while (next < taken.length && taken[next]![0] < quote.end) reach = Math.max(reach, taken[next++]![1])
    if (reach > quote.start || !quote.closed || quote.to <= quote.from || isTitle(doc, quote)) continue
    const draft = draftOf(doc, quote.from)
    if (!draft) continue
    reach = Math.max(reach, draft.content[0]![1])
    found.push(draft)
  }
  return found
}

function between(draft: Draft): Span[] {
  const cue = draft.cue[0]
  const start = draft.content[0]![0]
  return cue && draft.rule === 'after the cue' && start > cue[1] && start - cue[1] < 90
    ? [[cue[1], start]]
    : []
}

/** "NBC's “Meet the Press”": every word of weight has a capital and an owner stands before it. */
function isTitle(doc: Document, quote: Stretch): boolean {
  if (
    !/^['’]s?$|^(?:on|show|program|programme|book|film|series|song)$/.test(
      doc.tokens[quote.from - 1]?.lower ?? '',
    )
  )
    return false
  for (let i = quote.from; i < quote.to; i++)
    if (doc.tokens[i]!.word && doc.tokens[i]!.text.length > 3 && !/^[\p{Lu}\p{N}]/u.test(doc.tokens[i]!.text))
      return false
  return true
}

function draftOf(doc: Document, at: number): Draft | undefined {
  const region = doc.regions[doc.regionOf[at - 1] ?? -1]
  if (!region || region.quote >= 0 || at <= region.from || region.sentence !== sentenceOf(doc, at))
    return undefined
  const verb = verbBefore(doc, at, region)
  if (!verb) return undefined
  const { head, from: link } = verb
  // "a barge seen by the crew as a “coffin”"
  const by =
    doc.tokens[head + 1]?.lower === 'by' && opensPhrase(doc, head + 2) ? phraseEnd(doc, head + 2, at) : -1
  const from = by > head + 2 && by < at ? by : link
  const subject =
    (from === by ? { from: head + 2, to: by } : undefined) ??
    subjectBefore(doc, head, region) ??
    sharedSubject(doc, head, region) ??
    clauseSubject(doc, head, region)
  const cue: Cue = {
    from: head,
    to: from,
    head,
    verbs: [],
    passive: false,
    negated: false,
    finite: true,
    infinitive: false,
  }
  const content = span(doc, {
    from,
    to: Math.max(contentEnd(doc, from, region, true), Math.min(doc.quotes[doc.quoteOf[at]!]!.to, region.to)),
  })
  const draft = build(doc, cue, region, [content], subject ? [span(doc, subject)] : [], 'judge', from)
  return { ...draft, rule: 'words in marks' }
}

const sentenceOf = (doc: Document, at: number) => doc.regions[doc.regionOf[at]!]!.sentence

/** The verb that the marks hang on and where its content begins. */
function verbBefore(doc: Document, at: number, region: Region): { head: number; from: number } | undefined {
  const { tokens } = doc
  let nearest: { head: number; from: number } | undefined
  for (let i = at - 1; i >= Math.max(region.from, at - REACH); i--) {
    const token = tokens[i]!
    if (doc.quoteOf[i]! >= 0 || /^[;:]$/.test(token.text)) break
    if (token.lower === 'that' && token.tag === 'SCONJ' && tokens[i - 1]!.tag === 'VERB')
      return { head: i - 1, from: i }
    if (nearest || token.tag !== 'VERB') continue
    // ", dubbed “A”", "the so-called “A”": a name, nobody's words.
    if (
      /^(?:so-called|dubbed|nicknamed|titled|entitled|codenamed|named)$/.test(token.lower) &&
      !/^(?:AUX|PROPN|PRON)$/.test(tokens[i - 1]?.tag ?? '')
    )
      return undefined
    let from = i + 1
    if (LINK.test(tokens[from]?.lower ?? '') && from < at) from++
    if (from < at && !opensPhrase(doc, from)) from = at
    nearest = { head: i, from }
  }
  return nearest
}
