import { findQuotes, type Quote } from '../sentence/quotes.ts'
import { type Sentence, splitSentences } from '../sentence/sentences.ts'
import { tagEnglish } from '../text/tags.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { repairTags } from './repair-tags.ts'

/** Token positions, end exclusive. */
export type Stretch = { from: number; to: number }

/** A text cut up for the rules: tokens with their sentence, quotation and region. All offsets are UTF-16. */
export type Document = {
  text: string
  tokens: Token[]
  sentences: (Sentence & Stretch)[]
  quotes: (Quote & Stretch)[]
  /** per token: the quotation it stands in (its marks included), or -1 */
  quoteOf: Int32Array
  /** per token: the stretch that its rules may look at: its sentence, or its sentence inside a quotation */
  regionOf: Int32Array
  regions: (Stretch & { sentence: number; quote: number })[]
  /** names (lower case) whose kind the text's own wording gives away */
  known: Map<string, 'outlet'>
}

/** A quotation of fewer words than this is a phrase inside somebody's sentence, not a sentence of its own. */
const PHRASE = 4
/** Longest stretch in tokens, so that a text without full stops still reads in linear time. */
const LONGEST = 400

/** Cuts a text into tokens, quotations, sentences and regions; tags them when the language has a tagger. */
export function readDocument(text: string, language: string): Document {
  const tokens = tokenize(text)
  // A headline too short to tell its language is read by the English rules, so it is tagged for them.
  if (language.startsWith('en') || language === 'und') {
    tagEnglish(text, tokens)
    repairTags(tokens)
  }
  const found = findQuotes(text)
  const sentences = stretches(splitSentences(text, found), tokens)
  const quotes = stretches(found, tokens)
  const quoteOf = new Int32Array(tokens.length).fill(-1)
  quotes.forEach((quote, index) => {
    quoteOf.fill(index, quote.from, quote.to)
  })
  const doc: Document = {
    text,
    tokens,
    sentences,
    quotes,
    quoteOf,
    regionOf: new Int32Array(tokens.length),
    regions: [],
    known: new Map(),
  }
  sentences.forEach((_, index) => {
    cutRegions(doc, index)
  })
  return doc
}

function stretches<T extends { start: number; end: number }>(spans: T[], tokens: Token[]): (T & Stretch)[] {
  let at = 0
  return spans.map((span) => {
    while (at < tokens.length && tokens[at]!.start < span.start) at++
    const from = at
    while (at < tokens.length && tokens[at]!.start < span.end) at++
    return { ...span, from, to: at }
  })
}

function cutRegions(doc: Document, sentence: number): void {
  const { from, to } = doc.sentences[sentence]!
  let outer = addRegion(doc, from, Math.min(to, from + LONGEST), sentence, -1)
  for (let i = from; i < to; i++) {
    const quote = doc.quotes[doc.quoteOf[i]!]
    if (quote && i === Math.max(quote.from, from) && speaks(doc, quote)) {
      const end = Math.min(quote.to, to)
      cutQuote(doc, i, end, sentence)
      i = end - 1
      continue
    }
    if (i - doc.regions[outer]!.from >= LONGEST)
      outer = addRegion(doc, i, Math.min(to, i + LONGEST), sentence, -1)
    doc.regionOf[i] = outer
  }
}

function cutQuote(doc: Document, from: number, to: number, sentence: number): void {
  let start = from
  for (let i = from; i < to; i++) {
    const last = i === to - 1
    if (!last && !/^[.!?…;]$/.test(doc.tokens[i]!.text) && i - start < LONGEST) continue
    const region = addRegion(doc, start, i + 1, sentence, doc.quoteOf[from]!)
    doc.regionOf.fill(region, start, i + 1)
    start = i + 1
  }
}

function addRegion(doc: Document, from: number, to: number, sentence: number, quote: number): number {
  return doc.regions.push({ from, to, sentence, quote }) - 1
}

/** True when a quotation says something by itself: it is long enough and has a verb (or no tagger could tell). */
export function speaks(doc: Document, quote: Stretch): boolean {
  let words = 0
  let verb = false
  for (let i = quote.from; i < quote.to && i < quote.from + 60; i++) {
    const token = doc.tokens[i]!
    if (token.word) words++
    if (token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'X') verb = true
  }
  return words >= PHRASE && verb
}

/** Position of the first token that begins at or after an offset. */
export function firstToken(doc: Document, offset: number): number {
  let low = 0
  let high = doc.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (doc.tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
