import type { Span } from '../../types.ts'
import type { CueWords } from '../../words/cue-words.ts'
import { type Document, type Stretch, speaks } from '../document.ts'
import type { PlainCue } from './cue.ts'
import { cutWord, VOWELS } from './cut-word.ts'

/** A word or mark as the rules see it: shortened words, joined letters and joined pronouns stand by themselves. */
export type Piece = {
  /** lower case, straight apostrophes, no vowel marks */
  low: string
  text: string
  /** UTF-16 */
  start: number
  end: number
  word: boolean
  capital: boolean
  /** the quotation it stands in, or -1 */
  quote: number
  /** it was written together with the piece before it */
  joined: boolean
}

/** A text as the rules see it. A clause is a run of words between marks; a quotation that says something is one too. */
export type View = {
  doc: Document
  words: CueWords
  pieces: Piece[]
  sentences: (Stretch & { start: number; end: number; paragraph: number })[]
  /** ascending; every piece lies in at most one */
  clauses: Clause[]
  clauseOf: Int32Array
  /** what each piece may name, found when asked (`noun.ts`) */
  kinds: Uint8Array
  /** the cue that begins at each piece, found when asked (`cue.ts`) */
  cues: (PlainCue | null | undefined)[]
}
export type Clause = Stretch & { sentence: number; quoted: boolean }

/** A quotation of fewer words is a phrase of the sentence it stands in, unless a comma sets it off. */
const PHRASE = 3
/** Longest clause in pieces, so that a text without marks still reads in linear time. */
const LONGEST = 120

/** Cuts a document into pieces and clauses. */
export function viewOf(doc: Document, words: CueWords): View {
  const pieces: Piece[] = []
  const first = new Int32Array(doc.tokens.length + 1)
  doc.tokens.forEach((token, index) => {
    first[index] = pieces.length
    const quote = doc.quoteOf[index]!
    let joined = false
    const before = pieces.at(-1)?.low ?? ''
    for (const [from, to] of token.word
      ? cutWord(token.text, words, before)
      : [[0, token.text.length] as Span]) {
      const text = token.text.slice(from, to)
      let low = text.toLowerCase().replaceAll('’', "'").replace(VOWELS, '')
      if (joined && low.startsWith('ل') && words.known(`ا${low}`)) low = `ا${low}`
      const capital = /^\p{Lu}/u.test(text)
      const [start, end] = [token.start + from, token.start + to]
      pieces.push({ low, text, start, end, word: token.word, capital, quote, joined })
      joined = true
    }
  })
  first[doc.tokens.length] = pieces.length
  const sentences = doc.sentences.map(({ start, end, paragraph, from, to }) => ({
    start,
    end,
    paragraph,
    from: first[from]!,
    to: first[to]!,
  }))
  const view: View = {
    doc,
    words,
    pieces,
    sentences,
    clauses: [],
    clauseOf: new Int32Array(pieces.length).fill(-1),
    kinds: new Uint8Array(pieces.length),
    cues: new Array(pieces.length).fill(null),
  }
  const spoken = doc.quotes.map((quote) => isSpoken(doc, quote, words))
  sentences.forEach((_, index) => {
    cutClauses(view, index, spoken)
  })
  return view
}

/** A quotation that says something by itself, or that stands alone between marks. */
function isSpoken(doc: Document, quote: Stretch & { closed: boolean }, words: CueWords): boolean {
  if (words.lists.commaOpens && isNameInMarks(doc, quote, words)) return false
  if (speaks(doc, quote)) return true
  let count = 0
  for (let i = quote.from; i < quote.to && count < PHRASE; i++) if (doc.tokens[i]!.word) count++
  if (count === 0) return false
  const before = doc.tokens[quote.from - 1]
  const after = doc.tokens[quote.to]
  if (before && words.outletNouns.has(before.lower)) return false
  if (before?.text === ':') return true
  const inner = doc.tokens[quote.to - 2]?.text ?? ''
  const opens =
    !before || /^[.:;!?—–,،-]$/.test(before.text) || doc.text.slice(before.end, quote.from).includes('\n')
  return count >= PHRASE || (opens && (/^[,،.!?…]$/.test(inner) || /^[,،—–-]$/.test(after?.text ?? '.')))
}

/** "der „New York Times“", "mit der „Welt am Sonntag“": a few words with capitals behind an article name a paper. */
function isNameInMarks(doc: Document, quote: Stretch, words: CueWords): boolean {
  const before = doc.tokens[quote.from - 1]?.lower ?? ''
  if (!words.articles.has(before) && !words.outletNouns.has(before) && !/^(?:zur|zum)$/.test(before))
    return false
  let count = 0
  for (let i = quote.from; i < quote.to; i++) {
    const { word, text, lower } = doc.tokens[i]!
    if (/^[.,;:!?]$/.test(text)) return false
    if (!word) continue
    if (
      !/^[\p{Lu}\p{N}]/u.test(text) &&
      !/^(?:am|an|im|in|der|die|das|des|of|and|und|für|von|zur|zum|the|di|del|de|la)$/.test(lower)
    )
      return false
    count++
  }
  return count > 0 && count <= 5
}

function cutClauses(view: View, sentence: number, spoken: boolean[]): void {
  const { pieces, clauses } = view
  const { from, to } = view.sentences[sentence]!
  let start = from
  const close = (end: number, quoted: boolean) => {
    let first = start
    let last = end
    if (!quoted) {
      while (first < last && !pieces[first]!.word) first++
      while (last > first && !pieces[last - 1]!.word) last--
    }
    if (last > first) {
      view.clauseOf.fill(clauses.length, first, last)
      clauses.push({ from: first, to: last, sentence, quoted })
    }
  }
  for (let i = from; i < to; i++) {
    const { quote, low, word } = pieces[i]!
    if (quote >= 0 && spoken[quote]) {
      close(i, false)
      start = i
      while (i + 1 < to && pieces[i + 1]!.quote === quote) i++
      close(i + 1, true)
      start = i + 1
    } else if ((!word && quote < 0 && isBoundary(view, i, low)) || i - start >= LONGEST) {
      close(i, false)
      start = i
    }
  }
  close(to, false)
}

/** A mark that ends a clause; a hyphen only with a space beside it, a quotation mark never. */
function isBoundary(view: View, at: number, mark: string): boolean {
  if (/^[,،;؛:()[\]—–!?؟…]$/.test(mark)) return true
  const piece = view.pieces[at]!
  const next = view.pieces[at + 1]
  return mark === '-' && (view.pieces[at - 1]?.end !== piece.start || next?.start !== piece.end)
}

/** The phrase of a list that begins at a piece; gives the piece after it, or -1. */
export function phraseAt(view: View, at: number, list: Map<string, string[][]>, to: number): number {
  const { pieces } = view
  for (const phrase of list.get(pieces[at]?.low ?? '') ?? []) {
    if (at + phrase.length > to) continue
    if (phrase.every((word, index) => pieces[at + index]?.low === word)) return at + phrase.length
  }
  return -1
}

/** The span of a stretch without marks at its edges, quotation marks aside; undefined when nothing is left. */
export function spanOf(view: View, from: number, to: number): Span | undefined {
  const { pieces } = view
  let [first, last] = [from, to]
  while (first < last && /^[,،;؛:.—–-]$/.test(pieces[first]!.low)) first++
  while (last > first && /^[,،;؛:.—–-]$/.test(pieces[last - 1]!.low) && pieces[last - 1]!.quote < 0) last--
  return last > first ? [pieces[first]!.start, pieces[last - 1]!.end] : undefined
}
