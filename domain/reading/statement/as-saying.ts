import type { Span } from '../types.ts'
import { afterTimes } from './adjuncts.ts'
import { contentOf, type Region, span } from './build.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'
import { isTimeWord, opensPhrase, phraseEnd } from './phrase.ts'
import { subjectBefore } from './source.ts'

const PASSES_ON = /^(?:quot|cit|report)(?:e|es|ed|ing|s)?$/
const SAYING =
  /^(?:saying|telling|warning|writing|claiming|adding|reporting|stating|confirming|denying|calling|describing|having)$/
/** How far "as saying" may stand behind its verb. */
const REACH = 16

/** A draft and the last token it used up. */
export type AsSaying = { draft: Draft; last: number }

/**
 * "X quoted Y as saying A", "Y was quoted by X as saying A", "A, X cited Y as saying": Y speaks, through X. The verb
 * and "as saying" are one cue.
 */
export function asSaying(doc: Document, at: number, region: Region): AsSaying | undefined {
  const { tokens } = doc
  if (!PASSES_ON.test(tokens[at]!.lower)) return undefined
  let as = -1
  for (let i = at + 1; i < Math.min(at + REACH, region.to - 1) && as < 0; i++) {
    if (/^[.;]$/.test(tokens[i]!.text)) break
    if (tokens[i]!.lower === 'as' && SAYING.test(tokens[i + 1]!.lower)) as = i
  }
  if (as < 0) return quotesColon(doc, at, region)
  // "X reported, quoting Y as saying": the nearer verb passes on.
  for (let i = at + 1; i < as; i++) if (PASSES_ON.test(tokens[i]!.lower)) return undefined
  const passive = /^(?:was|were|is|are|been|being)$/.test(tokens[at - 1]?.lower ?? '')
  let from = at
  while (
    from > region.from &&
    (tokens[from - 1]!.tag === 'AUX' || /^(?:was|were|been|has|had)$/.test(tokens[from - 1]!.lower))
  )
    from--
  const subject = subjectBefore(doc, from, region)
  // "as having said"
  const width = tokens[as + 1]!.lower === 'having' ? 3 : 2
  let speaker = passive ? subject : { from: at + 1, to: withoutTime(doc, at + 1, as) }
  let through = passive ? behindBy(doc, at + 1, as) : subject
  let rest = as + width
  if (passive && !through && tokens[rest]?.lower === 'by') {
    through = behindBy(doc, rest, region.to)
    rest = through?.to ?? rest
  }
  if (!passive && /^(?:by|the)$/.test(tokens[at + 1]!.lower) && at + 2 >= as) speaker = undefined
  if (!speaker || speaker.to <= speaker.from) return undefined
  const start = (passive ? subject : through)?.from ?? from
  const content = contentAround(doc, rest, start, region)
  if (!content) return undefined
  return {
    draft: {
      content: [content],
      cue: [span(doc, { from, to: at + 1 }), span(doc, { from: as, to: as + width })],
      source: [span(doc, speaker)],
      through: through ? [span(doc, through)] : [],
      rule: content[0] > tokens[at]!.start ? 'after the cue' : 'before the cue',
      kind: 'say',
      negated: false,
      at,
      sentence: region.sentence,
      nested: region.quote >= 0,
    },
    last: as + width - 1,
  }
}

/** "Tass quotes the foreign ministry: “A”" */
function quotesColon(doc: Document, at: number, region: Region): AsSaying | undefined {
  const { tokens } = doc
  if (!/^(?:quotes|quoted|cites|cited)$/.test(tokens[at]!.lower) || !opensPhrase(doc, at + 1))
    return undefined
  const through = subjectBefore(doc, at, region)
  const end = phraseEnd(doc, at + 1, region.to)
  const quote = doc.quotes[doc.quoteOf[end + 1] ?? -1]
  if (!through || end <= at + 1 || tokens[end]?.text !== ':' || quote?.from !== end + 1) return undefined
  const draft: Draft = {
    content: [contentOf(doc, { from: end + 1, thing: false }, region)],
    cue: [span(doc, { from: at, to: at + 1 })],
    source: [span(doc, { from: at + 1, to: end })],
    through: [span(doc, through)],
    rule: 'after the cue',
    kind: 'say',
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
  return { draft, last: end }
}

/** "quoted the ministry on Sunday as saying": the day is no part of who speaks. */
function withoutTime(doc: Document, from: number, to: number): number {
  let end = to
  while (end > from + 1 && isTimeWord(doc.tokens[end - 1]!.lower)) end--
  return end < to && /^(?:on|in|at)$/.test(doc.tokens[end - 1]!.lower) ? end - 1 : end
}

function behindBy(doc: Document, from: number, to: number) {
  if (!/^(?:by|in)$/.test(doc.tokens[from]?.lower ?? '') || !opensPhrase(doc, from + 1)) return undefined
  return { from: from + 1, to: Math.min(to, phraseEnd(doc, from + 1, to)) }
}

/** What follows the cue, or, where the sentence ends there, what stands before it. */
function contentAround(doc: Document, rest: number, start: number, region: Region): Span | undefined {
  const next = doc.tokens[rest]
  // "A, X quoted Y as saying on Sunday."
  const times = rest < region.to ? afterTimes(doc, rest, region) : rest
  if (
    times > rest &&
    start - region.from > 2 &&
    (times >= region.to || /^[.]$/.test(doc.tokens[times]!.text))
  )
    return span(doc, { from: region.from, to: start })
  if (rest < region.to && next && !/^[.,;]$/.test(next.text))
    return contentOf(doc, { from: rest, thing: false }, region)
  if (rest + 1 < region.to && next?.text === ',' && doc.quotes[doc.quoteOf[rest + 1]!]?.from === rest + 1)
    return contentOf(doc, { from: rest + 1, thing: false }, region)
  return start - region.from > 2 ? span(doc, { from: region.from, to: start }) : undefined
}
