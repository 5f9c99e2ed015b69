import type { Span } from '../types.ts'
import type { CueKind, CueWords } from '../words/cue-words.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft, Rule } from './draft.ts'

/** Longest speaker, in words, between a verb and its content. */
const SPEAKER = 14
/** How far a rule looks around its cue, in tokens, so that a text without full stops still reads in linear time. */
const REACH = 300

/** Drafts attributions in a language that is read from word lists alone, without a tagger. */
export function draftPlain(doc: Document, words: CueWords): Draft[] {
  const drafts: Draft[] = []
  doc.sentences.forEach((sentence, index) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (doc.quoteOf[i]! >= 0) continue
      const near = { from: Math.max(sentence.from, i - REACH), to: Math.min(sentence.to, i + REACH) }
      const draft = accordingTo(doc, i, near, index, words) ?? verbAt(doc, i, near, index, words)
      if (draft) drafts.push(draft)
    }
  })
  return drafts
}

/** The kind of the reporting verb at a token, its joined "and" put aside. */
function kindAt(doc: Document, at: number, words: CueWords): CueKind | undefined {
  const text = doc.tokens[at]!.text
  const plain = words.verbs.get(text)
  if (plain) return plain
  const prefix = words.verbPrefixes.find((letter) => text.startsWith(letter))
  return prefix ? words.verbs.get(text.slice(prefix.length)) : undefined
}

function verbAt(
  doc: Document,
  at: number,
  sentence: Stretch,
  index: number,
  words: CueWords,
): Draft | undefined {
  const kind = kindAt(doc, at, words)
  if (!kind) return undefined
  const { tokens } = doc
  const before = quoteBefore(doc, at, sentence)
  if (before) {
    const follows = before.to + 1 >= at || tokens.slice(before.to, at).every((token) => !token.word)
    const source = follows
      ? speaker(doc, at + 1, Math.min(sentence.to, at + 1 + SPEAKER), words)
      : trim(doc, before.to, at)
    return draftOf(
      doc,
      { from: before.from, to: before.to },
      { from: at, to: at + 1 },
      source,
      kind,
      'before the cue',
      at,
      index,
    )
  }
  const content = contentAfter(doc, at, sentence, words)
  if (!content) return undefined
  let source = speaker(doc, at + 1, content.mark, words)
  if (!source) source = speakerBefore(doc, at, sentence)
  return draftOf(
    doc,
    { from: content.from, to: sentence.to },
    { from: at, to: at + 1 },
    source,
    kind,
    'after the cue',
    at,
    index,
  )
}

/** The quotation that ends shortly before a verb, with only a name or a comma between. */
function quoteBefore(doc: Document, at: number, sentence: Stretch): Stretch | undefined {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 10); i--) {
    const quote = doc.quotes[doc.quoteOf[i]!]
    if (quote) return quote.to - quote.from > 4 && quote.from - sentence.from < 2 ? quote : undefined
  }
  return undefined
}

/** Where reported words begin after a verb, and the mark (opener, colon, quotation) at which the speaker ends. */
function contentAfter(
  doc: Document,
  at: number,
  sentence: Stretch,
  words: CueWords,
): { from: number; mark: number } | undefined {
  const { tokens } = doc
  for (let i = at + 1; i < Math.min(at + 24, sentence.to); i++) {
    const token = tokens[i]!
    if (doc.quotes[doc.quoteOf[i]!]?.from === i) return { from: i, mark: i }
    if (token.text === ':') return i + 1 < sentence.to ? { from: i + 1, mark: i } : undefined
    if (words.openers.has(token.text)) return { from: i, mark: i }
    const prefix = words.openerPrefixes.find(
      (letter) => token.text.startsWith(letter) && token.text.length > letter.length + 1,
    )
    if (prefix && i === at + 1) return { from: i, mark: i }
  }
  return undefined
}

/** The words of a speaker from a token up to a mark or a joiner. */
function speaker(doc: Document, from: number, to: number, words: CueWords): Stretch | undefined {
  let end = from
  let linked = false
  while (end < to) {
    const token = doc.tokens[end]!
    if (!token.word) break
    if (
      words.joiners.has(token.text) &&
      !(words.links.has(token.text) && end > from && words.roles.has(doc.tokens[end - 1]!.text) && !linked)
    )
      break
    linked ||= words.links.has(token.text)
    end++
  }
  return end > from ? { from, to: end } : undefined
}

/** The words before a verb: from the sentence's start or the last comma. */
function speakerBefore(doc: Document, at: number, sentence: Stretch): Stretch | undefined {
  let from = at
  while (from > sentence.from && at - from < SPEAKER && doc.tokens[from - 1]!.word) from--
  return from < at ? { from, to: at } : undefined
}

function trim(doc: Document, from: number, to: number): Stretch | undefined {
  let start = from
  while (start < to && !doc.tokens[start]!.word) start++
  return start < to ? { from: start, to } : undefined
}

function accordingTo(
  doc: Document,
  at: number,
  sentence: Stretch,
  index: number,
  words: CueWords,
): Draft | undefined {
  const { tokens } = doc
  const text = tokens[at]!.text
  const prefix =
    words.verbPrefixes.find((letter) => text.startsWith(letter) && text.length > letter.length + 1) ?? ''
  const start = [tokens[at]!.start, tokens[at]!.start + prefix.length].find((offset) =>
    words.accordingTo.some((one) => doc.text.startsWith(one, offset)),
  )
  if (start === undefined) return undefined
  const phrase = words.accordingTo.find((one) => doc.text.startsWith(one, start))!
  let from = at
  while (from < sentence.to && tokens[from]!.end <= start + phrase.length) from++
  // A preposition that is one letter is written together with the source, whose token it then begins.
  if (tokens[from] === undefined || from >= sentence.to) return undefined
  if (from === at) return undefined
  let to = from
  while (to < sentence.to && tokens[to]!.word && to - from < SPEAKER) to++
  const initial = at - sentence.from < 1
  const content = initial ? trim(doc, to, sentence.to) : trim(doc, sentence.from, at)
  if (!content || to === from) return undefined
  return draftOf(doc, content, { from: at, to: from }, { from, to }, 'report', 'according to', at, index)
}

function draftOf(
  doc: Document,
  content: Stretch,
  cue: Stretch,
  source: Stretch | undefined,
  kind: CueKind,
  rule: Rule,
  at: number,
  sentence: number,
): Draft {
  const span = ({ from, to }: Stretch): Span => {
    let end = to
    while (end - 1 > from && /^[.،,]$/.test(doc.tokens[end - 1]!.text)) end--
    return [doc.tokens[from]!.start, doc.tokens[end - 1]!.end]
  }
  return {
    content: [span(content)],
    cue: [span({ from: cue.from, to: Math.max(cue.to, cue.from + 1) })],
    source: source ? [span(source)] : [],
    rule,
    kind,
    negated: false,
    at,
    sentence,
    nested: false,
  }
}
