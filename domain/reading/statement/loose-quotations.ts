import type { Span } from '../types.ts'
import { type Document, type Stretch, speaks } from './document.ts'
import type { Draft } from './draft.ts'
import { namesIn } from './names.ts'
import { opensPhrase, phraseEnd } from './phrase.ts'
import { clauseSubject, subjectAfter, subjectBefore } from './source.ts'

/**
 * Quotations that no known cue took: "He beamed, “...”", "the suit reads", "X: “...”". Whatever verb stands beside
 * the marks is then the cue, since only words that somebody used stand in quotation marks.
 */
export function draftLooseQuotations(doc: Document, drafts: Draft[]): Draft[] {
  const covered = new Uint8Array(doc.quotes.length)
  for (const draft of drafts) {
    for (const [start, end] of draft.content) {
      for (let i = quoteFrom(doc, start); i < doc.quotes.length && doc.quotes[i]!.start < end; i++)
        covered[i] = 1
    }
  }
  const loose: Draft[] = []
  doc.quotes.forEach((quote, index) => {
    if (
      covered[index] ||
      (quote.to - quote.from < 4 && doc.tokens[quote.to]?.text !== ':') ||
      !doc.sentences.length
    )
      return
    const draft =
      signedAfter(doc, quote) ??
      colonAfter(doc, quote) ??
      colonBefore(doc, quote) ??
      verbAfter(doc, quote) ??
      verbBefore(doc, quote)
    if (draft) loose.push(draft)
  })
  return loose
}

function quoteFrom(doc: Document, offset: number): number {
  let low = 0
  let high = doc.quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (doc.quotes[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** "“...” ― Ana Ruiz": a dash and a name to the end of the line, on the same line or the next. */
function signedAfter(doc: Document, quote: Stretch): Draft | undefined {
  const dash = doc.tokens[quote.to]
  if (dash?.text === '[') return credited(doc, quote)
  if (!dash || !/^[-–—―]$/.test(dash.text)) return undefined
  let to = quote.to + 1
  while (to < doc.tokens.length && to - quote.to < 8 && sameLine(doc, quote.to, to)) to++
  while (to > quote.to + 1 && doc.tokens[to - 1]!.text === '.') to--
  const name = doc.tokens.slice(quote.to + 1, to)
  if (name.length === 0 || name.length > 6 || !name.every(({ text, word }) => !word || /^\p{Lu}/u.test(text)))
    return undefined
  return draftOf(
    doc,
    quote,
    { from: quote.to, to: quote.to + 1 },
    { from: quote.to + 1, to },
    quote.to,
    'headline',
  )
}

/** "“Enough”: nurses' leader vows strikes": a headline whose quotation stands before the colon and who said it behind. */
function colonAfter(doc: Document, quote: Stretch): Draft | undefined {
  const region = regionOf(doc, quote.to)
  if (doc.tokens[quote.to]?.text !== ':' || !region) return undefined
  const { from } = doc.sentences[region.sentence]!
  const opens = quote.from === from || doc.sentences[regionOf(doc, quote.from).sentence]!.from === quote.from
  if (!opens || !opensPhrase(doc, quote.to + 1)) return undefined
  for (let i = quote.to + 2; i < Math.min(quote.to + 9, region.to); i++) {
    if (doc.tokens[i]!.tag !== 'VERB') continue
    const source = { from: quote.to + 1, to: i }
    return draftOf(doc, quote, { from: quote.to, to: quote.to + 1 }, source, quote.to, 'headline')
  }
  const end = phraseEnd(doc, quote.to + 1, region.to)
  return draftOf(
    doc,
    quote,
    { from: quote.to, to: quote.to + 1 },
    { from: quote.to + 1, to: end },
    quote.to,
    'headline',
  )
}

/** "“...” [Newsline.]": a newsletter's credit for what it quotes. */
function credited(doc: Document, quote: Stretch): Draft | undefined {
  let to = quote.to + 1
  while (to < doc.tokens.length && to - quote.to < 6 && /^\p{Lu}|^\.$/u.test(doc.tokens[to]!.text)) to++
  if (doc.tokens[to]?.text !== ']' || to === quote.to + 1) return undefined
  const source = { from: quote.to + 1, to: doc.tokens[to - 1]!.text === '.' ? to - 1 : to }
  return draftOf(doc, quote, { from: quote.to, to: quote.to + 1 }, source, quote.to, 'headline')
}

/** "Donald Trump: “...”" inside a paragraph. */
function colonBefore(doc: Document, quote: Stretch): Draft | undefined {
  const colon = quote.from - 1
  if (doc.tokens[colon]?.text !== ':' || !sameLine(doc, colon, quote.from)) return undefined
  const region = regionOf(doc, colon)
  let from = colon
  while (from > region.from && doc.tokens[from - 1]!.tag === 'PROPN') from--
  if (from === colon || (from > region.from && doc.tokens[from - 1]!.word))
    return announced(doc, quote, colon)
  return draftOf(doc, quote, { from: colon, to: colon + 1 }, { from, to: colon }, colon, 'headline')
}

/** "Here is Ott in 1992: “...”", "More from the report: “...”": a colon announces it, whoever is named before it. */
function announced(doc: Document, quote: Stretch, colon: number): Draft | undefined {
  const region = regionOf(doc, colon)
  if (!speaks(doc, quote) || verbBefore(doc, quote)) return undefined
  const name = namesIn(doc, Math.max(region.from, colon - 20), colon)[0]
  const source = name ?? clauseSubject(doc, colon, region)
  return source && draftOf(doc, quote, { from: colon, to: colon + 1 }, source, colon, 'headline')
}

/** "“...” the suit reads": the first verb after the marks, when its subject or itself stands right beside them. */
function verbAfter(doc: Document, quote: Stretch): Draft | undefined {
  if (!/^[,?!—–-]$/.test(doc.tokens[quote.to - 2]?.text ?? '') || !doc.tokens[quote.to]) return undefined
  const region = regionOf(doc, quote.to)
  if (region.from > quote.from && region.from > quote.to) return undefined
  const bounds = { from: quote.to, to: region.to }
  for (let i = quote.to; i < Math.min(quote.to + 12, region.to); i++) {
    if (doc.tokens[i]!.tag !== 'VERB') continue
    const source = i === quote.to ? subjectAfter(doc, i, bounds) : subjectBefore(doc, i, bounds)
    return source && draftOf(doc, quote, { from: i, to: i + 1 }, source, i, 'before the cue')
  }
  return undefined
}

/** "He beamed, “...”": the last verb before the marks in the same clause. */
function verbBefore(doc: Document, quote: Stretch): Draft | undefined {
  const before = doc.tokens[quote.from - 1]
  if (!before || !speaks(doc, quote) || !/^[,:]$|^(?:of|that)$/.test(before.lower)) return undefined
  // Across a paragraph's end the quotation is the next one's, which continuing quotations look after.
  if (!sameLine(doc, quote.from - 1, quote.from)) return undefined
  const region = regionOf(doc, quote.from - 1)
  for (let i = quote.from - 1; i >= Math.max(region.from, quote.from - 16); i--) {
    if (doc.quoteOf[i]! >= 0) return undefined
    if (doc.tokens[i]!.tag !== 'VERB') continue
    const source = subjectBefore(doc, i, region) ?? clauseSubject(doc, i, region)
    return source && draftOf(doc, quote, { from: i, to: i + 1 }, source, i, 'after the cue')
  }
  return undefined
}

const sameLine = (doc: Document, a: number, b: number) =>
  !doc.text.slice(doc.tokens[a]!.end, doc.tokens[b]!.start).includes('\n')
const regionOf = (doc: Document, at: number) => doc.regions[doc.regionOf[at]!]!

function draftOf(
  doc: Document,
  quote: Stretch,
  cue: Stretch,
  source: Stretch,
  at: number,
  rule: Draft['rule'],
): Draft {
  const span = (stretch: Stretch): Span => [doc.tokens[stretch.from]!.start, doc.tokens[stretch.to - 1]!.end]
  const sentence = regionOf(doc, at).sentence
  return {
    content: [span(quote)],
    cue: [span(cue)],
    source: [span(source)],
    rule,
    kind: 'say',
    negated: false,
    at,
    sentence,
    nested: false,
  }
}
