import type { Span } from '../types.ts'
import type { CueVerb } from '../words/cue-words.ts'
import { THAT_NOUNS, TO_NOUNS } from '../words/en/cue-nouns.ts'
import { PEOPLE } from '../words/en/roles.ts'
import { contentEnd } from './content.ts'
import { type Cue, cueAt } from './cue.ts'
import { type Document, type Stretch, speaks } from './document.ts'
import type { Draft } from './draft.ts'
import { follow } from './follow.ts'
import { opensPhrase, phraseEnd, phraseStart } from './phrase.ts'
import { clauseSubject, subjectAfter, subjectBefore } from './source.ts'

/** Drafts every attribution that an English cue word makes, sentence by sentence, in the order of the text. */
export function draftEnglish(doc: Document): Draft[] {
  const drafts: Draft[] = []
  for (const region of doc.regions) {
    let last: Draft | undefined
    for (let i = region.from; i < region.to; i++) {
      if (doc.regions[doc.regionOf[i]!] !== region) continue
      const draft =
        region.quote < 0
          ? (accordingTo(doc, i, region) ?? nounCue(doc, i, region) ?? verbCue(doc, i, region, last))
          : undefined
      if (!draft) continue
      drafts.push(draft)
      last = draft
    }
  }
  return drafts
}

/** Kinds that report nothing as an infinitive ("to support", "to know"). */
const WEAK = new Set<CueVerb['kind']>(['judge', 'belief', 'wish', 'refuse'])

type Region = Document['regions'][number]

function verbCue(doc: Document, at: number, region: Region, last: Draft | undefined): Draft | undefined {
  const cue = cueAt(doc, at, region)
  if (!cue || citesPeople(doc, cue)) return undefined
  if (cue.infinitive && cue.verbs.every((verb) => WEAK.has(verb.kind))) return undefined
  if (cue.passive) return passive(doc, cue, region)
  const takesClause = cue.verbs.some(
    (verb) => verb.frames.includes('clause') || verb.frames.includes('hearer'),
  )
  const subject = subjectBefore(doc, cue.from, region)
  const before = takesClause
    ? (afterQuotation(doc, cue, region, last) ?? contentBefore(doc, cue, subject, region))
    : undefined
  if (before) return before
  const after = follow(doc, cue, region)
  if (!after) return undefined
  let source = subject
  if (!source) {
    if (last && last.sentence === region.sentence && last.source.length > 0)
      return build(
        doc,
        cue,
        region,
        [contentOf(doc, after, region)],
        last.source,
        after.verb.kind,
        after.cueTo,
      )
    source = clauseSubject(doc, cue.from, region)
  }
  const content = contentOf(doc, after, region)
  return build(doc, cue, region, [content], source ? [span(doc, source)] : [], after.verb.kind, after.cueTo)
}

/** "citing officials" names a source of the outlet, it reports nothing itself. */
function citesPeople(doc: Document, cue: Cue): boolean {
  if (!/^(?:citing|quoting)$/.test(doc.tokens[cue.head]!.lower)) return false
  for (let i = cue.to; i < cue.to + 5; i++) {
    const lower = doc.tokens[i]?.lower ?? ','
    if (PEOPLE.has(lower)) return true
    if (/^[,.;]$/.test(lower)) return false
  }
  return false
}

function contentOf(doc: Document, after: { from: number; thing: boolean }, region: Region): Span {
  return span(doc, { from: after.from, to: contentEnd(doc, after.from, region, after.thing) })
}

/**
 * The sentence opens with a quotation and this is the first cue after it: whatever stands between them is the source,
 * however it is built ('"A," X, wearing a hat, said.').
 */
function afterQuotation(doc: Document, cue: Cue, region: Region, last: Draft | undefined): Draft | undefined {
  const { tokens } = doc
  const quote = doc.quotes[doc.quoteOf[region.from]!]
  if (!quote || !cue.finite || cue.infinitive || (last && last.sentence === region.sentence)) return undefined
  if (
    quote.to > cue.from ||
    cue.from - quote.to > 40 ||
    !/^[,?!.…—–-]$/.test(tokens[quote.to - 2]?.text ?? '')
  )
    return undefined
  if (!speaks(doc, quote) && tokens[quote.to - 2]!.text !== ',') return undefined
  let source: Stretch | undefined =
    cue.from > quote.to ? { from: quote.to, to: cue.from } : subjectAfter(doc, cue.head, region)
  if (!source) return undefined
  if (cue.from > quote.to && !opensPhrase(doc, quote.to)) return undefined
  if (tokens[cue.to]?.lower === 'that') return undefined
  const pieces: Span[] = [span(doc, { from: region.from, to: quote.to })]
  const rest = resumes(doc, source.from > cue.head ? source.to : cue.to, region, true)
  if (rest) pieces.push(span(doc, rest))
  source =
    cue.from > quote.to ? (subjectBefore(doc, cue.from, { from: quote.to, to: region.to }) ?? source) : source
  const kind = cue.verbs.find((verb) => verb.frames.includes('clause'))?.kind ?? cue.verbs[0]!.kind
  return build(doc, cue, region, pieces, [span(doc, source)], kind, cue.to)
}

/** '"A," he said.' / 'A, X said in a statement.' / 'A, said X, a lawyer.' with what follows in '"A," he said, "B."' */
function contentBefore(
  doc: Document,
  cue: Cue,
  subject: Stretch | undefined,
  region: Region,
): Draft | undefined {
  const { tokens } = doc
  let start = subject ? subject.from : cue.from
  let source = subject
  const as = subject && tokens[start - 1]?.lower === 'as'
  if (as) start--
  const mark = start - 1
  if (mark < region.from) return as ? afterAs(doc, cue, subject, region) : undefined
  const quoted = doc.quoteOf[mark]! >= 0 && doc.quotes[doc.quoteOf[mark]!]!.to === mark + 1
  const comma = tokens[mark]!.text === ',' || (quoted && /^[,?!.…—-]$/.test(tokens[mark - 1]?.text ?? ''))
  if (!comma && !(quoted && mark > region.from + 3)) return undefined
  if (!subject) {
    if (!cue.finite || cue.infinitive) return undefined
    source = subjectAfter(doc, cue.head, region)
    if (!source) return undefined
  }
  if (mark - region.from < 1) return undefined
  const next = source && source.from > cue.head ? source.to : cue.to
  if (!quoted && !subject && !closesClause(doc, region.from, mark)) return undefined
  if (
    !quoted &&
    subject &&
    (follow(doc, cue, region) || !(closesClause(doc, region.from, mark) || interrupts(doc, cue, region)))
  )
    return undefined
  if (quoted && subject && tokens[cue.to]?.lower === 'that') return undefined
  const pieces: Span[] = [span(doc, { from: region.from, to: mark + (quoted ? 1 : 0) })]
  const rest = resumes(doc, next, region, quoted)
  if (rest) pieces.push(span(doc, rest))
  const kind = cue.verbs.find((verb) => verb.frames.includes('clause'))?.kind ?? cue.verbs[0]!.kind
  return build(doc, cue, region, pieces, source ? [span(doc, source)] : [], kind, cue.to)
}

/** "As X said, A" */
function afterAs(doc: Document, cue: Cue, subject: Stretch, region: Region): Draft | undefined {
  for (let i = cue.to; i < Math.min(cue.to + 20, region.to); i++) {
    if (doc.tokens[i]!.text !== ',' && doc.tokens[i]!.text !== ':') continue
    if (i + 3 > region.to) return undefined
    const content = span(doc, { from: i + 1, to: region.to })
    return build(doc, cue, region, [content], [span(doc, subject)], cue.verbs[0]!.kind, cue.to)
  }
  return undefined
}

/** "The plan, he said, would fail": a comma after the cue and a verb after the comma. */
function interrupts(doc: Document, cue: Cue, region: Region): boolean {
  return doc.tokens[cue.to]?.text === ',' && closesClause(doc, cue.to, Math.min(cue.to + 12, region.to))
}

function closesClause(doc: Document, from: number, to: number): boolean {
  let words = 0
  for (let i = Math.max(from, to - 60); i < to; i++) {
    if (doc.tokens[i]!.word) words++
    if ((doc.tokens[i]!.tag === 'VERB' || doc.tokens[i]!.tag === 'AUX') && words > 1) return true
  }
  return false
}

/** The second half of content that its cue interrupts. */
function resumes(doc: Document, at: number, region: Region, quoted: boolean): Stretch | undefined {
  const { tokens } = doc
  for (let i = at; i < Math.min(at + 40, region.to); i++) {
    const quote = doc.quotes[doc.quoteOf[i]!]
    if (quoted && quote && quote.from === i && /^(?:[,:.—–]|but|and)$/.test(tokens[i - 1]?.lower ?? '')) {
      const from = tokens[i - 1]!.word ? i - 1 : i
      return { from, to: Math.min(quote.to, region.to) }
    }
    if (
      quoted &&
      tokens[i]!.tag === 'VERB' &&
      tokens[i]!.lower.endsWith('ing') &&
      tokens[i - 1]?.text === ','
    )
      return undefined
    if (!quoted && tokens[i]!.text === ',') {
      const next = tokens[i + 1]
      if (
        i > at + 8 ||
        !next ||
        /^(?:CCONJ|SCONJ)$/.test(next.tag) ||
        /ing$/.test(next.lower) ||
        /^(?:who|which|as|when|after)$/.test(next.lower)
      )
        return undefined
      return i + 2 < region.to ? { from: i + 1, to: region.to } : undefined
    }
  }
  return undefined
}

/** "X is expected to leave", "the plan was rejected by Y": content around the cue, source after "by" or none. */
function passive(doc: Document, cue: Cue, region: Region): Draft | undefined {
  const { tokens } = doc
  const verb = cue.verbs[0]!
  const subject = subjectBefore(doc, cue.from, region)
  if (!subject) return undefined
  if (verb.frames.includes('hearer') && verb.kind !== 'judge') return heard(doc, cue, region)
  let by = -1
  for (let i = cue.to; i < Math.min(cue.to + 6, region.to); i++)
    if (tokens[i]!.lower === 'by' && opensPhrase(doc, i + 1)) by = i
  const source = by >= 0 ? { from: by, to: phraseEnd(doc, by + 1, region.to) } : undefined
  const next = tokens[cue.to]?.lower
  const reported =
    /^(?:expected|believed|accused|said|reported|thought|considered|alleged|known|described|called|seen|portrayed|characterized|viewed|estimated)$/.test(
      tokens[cue.head]!.lower,
    )
  if (!source && !(reported && next && /^(?:to|of|as|that)$/.test(next))) return undefined
  const pieces: Span[] = [span(doc, subject)]
  if (!source && cue.to < region.to)
    pieces.push(span(doc, { from: cue.to, to: contentEnd(doc, cue.to, region, true) }))
  return {
    ...build(doc, cue, region, pieces, source ? [span(doc, source)] : [], verb.kind, cue.to),
    rule: 'passive',
  }
}

/** "He was asked whether ...", "She was told that ...": the content follows and the speaker is not named. */
function heard(doc: Document, cue: Cue, region: Region): Draft | undefined {
  const after = follow(
    doc,
    { ...cue, verbs: cue.verbs.map((verb) => ({ ...verb, frames: ['clause', 'to', '+about'] })) },
    region,
  )
  if (!after) return undefined
  return {
    ...build(doc, cue, region, [contentOf(doc, after, region)], [], after.verb.kind, after.cueTo),
    rule: 'passive',
  }
}

function accordingTo(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  if (tokens[at]!.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return undefined
  const from = at + 2
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
        /^(?:a|an|the|who|which)$/.test(tokens[end + 1]?.lower ?? '') &&
        laterComma(doc, end + 1, region)
      )
    )
      break
  }
  const content: Span[] = []
  if (initial) {
    if (end + 1 < region.to)
      content.push(span(doc, { from: end + (tokens[end]!.text === ',' ? 1 : 0), to: region.to }))
  } else {
    content.push(span(doc, { from: region.from, to: tokens[at - 1]!.text === ',' ? at - 1 : at }))
  }
  if (content.length === 0) return undefined
  const source = span(doc, { from, to: end })
  return {
    content,
    cue: [span(doc, { from: at, to: at + 2 })],
    source: [source],
    rule: 'according to',
    kind: 'report',
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

/** An apposition inside the source ("according to X, a doctor, the ...") needs a further comma before the content. */
function laterComma(doc: Document, from: number, region: Region): boolean {
  for (let i = from; i < Math.min(from + 12, region.to); i++) {
    if (doc.tokens[i]!.tag === 'VERB' || doc.tokens[i]!.tag === 'AUX')
      return /^(?:who|which)$/.test(doc.tokens[from]!.lower)
    if (doc.tokens[i]!.text === ',') return true
  }
  return false
}

/** "a demand that ...", "X's claim that ...", "its decision to ..." */
function nounCue(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  const token = tokens[at]!
  if (token.tag !== 'NOUN') return undefined
  const next = tokens[at + 1]?.lower
  const that = next === 'that' && THAT_NOUNS.has(token.lower)
  if (!that && !(next === 'to' && TO_NOUNS.has(token.lower) && tokens[at + 2]?.tag === 'VERB'))
    return undefined
  const start = phraseStart(doc, at + 1, region)
  let source: Stretch | undefined
  for (let i = at - 1; i >= start; i--) {
    if (/^['’]s?$/.test(tokens[i]!.lower)) {
      source = { from: start, to: i + 1 }
      break
    }
    if (/^(?:his|her|their|its|my|our|your)$/.test(tokens[i]!.lower)) {
      source = { from: i, to: i + 1 }
      break
    }
  }
  const content = span(doc, { from: at + 1, to: contentEnd(doc, at + 1, region, true) })
  const kind = that ? 'assert' : 'wish'
  return {
    content: [content],
    cue: [span(doc, { from: at, to: at + 1 })],
    source: source ? [span(doc, source)] : [],
    rule: 'noun',
    kind,
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

function build(
  doc: Document,
  cue: Cue,
  region: Region,
  content: Span[],
  source: Span[],
  kind: Draft['kind'],
  cueTo: number,
): Draft {
  const first = content[0]!
  const at = doc.tokens[cue.head]!.start
  const rule = content.length > 1 ? 'around the cue' : first[0] > at ? 'after the cue' : 'before the cue'
  return {
    content,
    cue: [span(doc, { from: cue.from, to: Math.max(cueTo, cue.to) })],
    source,
    rule,
    kind,
    negated: cue.negated,
    at: cue.head,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

/** UTF-16 span of a stretch of tokens, without separators at its edges. */
function span(doc: Document, stretch: Stretch): Span {
  let { from, to } = stretch
  while (from < to - 1 && /^[,;:—–]$/.test(doc.tokens[from]!.text)) from++
  while (to - 1 > from && /^[,;:.—–]$/.test(doc.tokens[to - 1]!.text) && doc.quoteOf[to - 1]! < 0) to--
  return [doc.tokens[from]!.start, doc.tokens[to - 1]!.end]
}
