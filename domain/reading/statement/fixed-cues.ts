import type { Span } from '../types.ts'
import { ROLES } from '../words/en/roles.ts'
import { type Region, span } from './build.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'

/** "According to X, A" and "A, according to X". */
export function accordingTo(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  const width = cueWidth(doc, at)
  if (width === 0) return undefined
  const from = at + width
  if (from >= region.to) return undefined
  let end = from
  const initial = at - region.from < 2
  for (; end < Math.min(region.to, from + 60); end++) {
    const text = tokens[end]!.text
    if (/^[.;:]$/.test(text) || doc.quotes[doc.quoteOf[end]!]?.from === end) break
    if (
      text === ',' &&
      end > from &&
      !(
        initial &&
        (isRole(tokens[end + 1]) ||
          /^(?:a|an|the|who|which|citing|quoting|quoted|cited|speaking)$/.test(
            tokens[end + 1]?.lower ?? '',
          )) &&
        laterComma(doc, end + 1, region)
      )
    )
      break
  }
  const content: Span[] = []
  if (initial) {
    if (end + 1 < region.to) {
      const from = end + (tokens[end]!.text === ',' ? 1 : 0)
      content.push(span(doc, { from, to: halfEnd(doc, from, region.to) }))
    }
  } else {
    const before = { from: region.from, to: tokens[at - 1]!.text === ',' ? at - 1 : at }
    const after = { from: end + 1, to: region.to }
    // "The office said, according to X, that A", "The office, according to X, said A": X only passes it on.
    const behind = tokens[end + 1]
    const said = (token: { lower: string } | undefined) =>
      /^(?:said|says|told|added|announced|confirmed|denied)$/.test(token?.lower ?? '')
    if (
      tokens[at - 1]?.text === ',' &&
      tokens[end]?.text === ',' &&
      ((said(tokens[at - 2]) && behind?.lower === 'that') || (said(behind) && at - region.from < 9))
    )
      return undefined
    // "In Sarn, according to X, A": without a verb before it the cue stands inside what is said.
    const quoted = doc.quotes[doc.quoteOf[after.from] ?? -1]?.from === after.from
    const inside =
      tokens[end]?.text === ',' &&
      after.to - after.from > 2 &&
      (quoted ? width > 2 : !hasVerb(doc, before) && hasVerb(doc, after))
    // "The paper reports that, according to an annex, A": only what follows is the annex's.
    const opened =
      tokens[at - 2]?.lower === 'that' && tokens[at - 1]!.text === ',' && tokens[end]?.text === ','
    if (opened) return opening(doc, at, width, end, region)
    if (!inside || !CONNECTS.test(tokens[before.from]!.lower)) content.push(span(doc, before))
    if (inside) content.push(span(doc, after))
  }
  if (content.length === 0) return undefined
  const source = span(doc, { from, to: end })
  return {
    content,
    cue: [span(doc, { from: at, to: at + width })],
    source: [source],
    rule: 'according to',
    kind: 'report',
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

function opening(doc: Document, at: number, width: number, end: number, region: Region): Draft {
  return {
    content: [span(doc, { from: end + 1, to: halfEnd(doc, end + 1, region.to) })],
    cue: [span(doc, { from: at, to: at + width })],
    source: [span(doc, { from: at + width, to: end })],
    rule: 'according to',
    kind: 'report',
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

/** A semicolon ends what the source said. */
function halfEnd(doc: Document, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (doc.tokens[i]!.text === ';' && doc.quoteOf[i]! < 0) return i
  return to
}

/** "According to X, head of research at Y, A" */
const isRole = (token: { text: string; lower: string } | undefined) =>
  !!token && token.text === token.lower && ROLES.has(token.lower)

/** How many words the cue takes: "according to", "in the words of", "in the view of"; 0 where none stands. */
function cueWidth(doc: Document, at: number): number {
  const word = (i: number) => doc.tokens[at + i]?.lower ?? ''
  if (word(0) === 'according' && word(1) === 'to') return 2
  if (word(0) === 'as') {
    const first = /^(?:first|earlier|previously)$/.test(word(1)) ? 2 : 1
    if (/^(?:reported|revealed)$/.test(word(first)) && word(first + 1) === 'by') return first + 2
  }
  if (
    word(0) === 'in' &&
    word(1) === 'the' &&
    /^(?:words|view|opinion|telling)$/.test(word(2)) &&
    word(3) === 'of'
  )
    return 4
  return 0
}

/** Words that tie a sentence to the one before and say nothing themselves. */
const CONNECTS =
  /^(?:after|additionally|also|and|but|furthermore|however|meanwhile|moreover|so|still|then|yet)$/

const hasVerb = (doc: Document, { from, to }: Stretch) =>
  doc.tokens.slice(from, to).some(({ tag }) => tag === 'VERB' || tag === 'AUX')

/** An apposition inside the source ("according to X, a doctor, the ...") needs a further comma before the content. */
function laterComma(doc: Document, from: number, region: Region): boolean {
  const cites = /^(?:citing|quoting|quoted|cited|speaking)$/.test(doc.tokens[from]!.lower)
  for (let i = from + (cites ? 1 : 0); i < Math.min(from + (cites ? 24 : 12), region.to); i++) {
    const verb = /^(?:VERB|AUX)$/.test(doc.tokens[i]!.tag)
    if (verb && !cites) return /^(?:who|which)$/.test(doc.tokens[from]!.lower)
    if (doc.tokens[i]!.text === ',') return true
  }
  return false
}
