import type { Span } from '../types.ts'
import { cueAt } from './cue.ts'
import { type Document, firstToken, type Stretch, speaks } from './document.ts'
import type { Draft } from './draft.ts'
import { clauseSubject, subjectBefore } from './source.ts'

/** How many of the report's own words may stand before the quotation that a sentence goes on with. */
const PART = 6

/**
 * Gives quotations without a cue of their own to whom they belong: the rest of a quotation over several sentences
 * or paragraphs, what follows a colon at a sentence's end, and quotations that stand alone.
 */
export function continueQuotations(doc: Document, drafts: Draft[]): Draft[] {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    if (draft.nested) continue
    const list = bySentence.get(draft.sentence)
    if (list) list.push(draft)
    else bySentence.set(draft.sentence, [draft])
  }
  const all = [...drafts]
  let speaker: Draft | undefined
  let speakerSentence = -2
  for (let index = 0; index < doc.sentences.length; index++) {
    const own = bySentence.get(index)
    const follows = speaker !== undefined && speakerSentence === index - 1
    const quotation =
      wholeQuotation(doc, index, follows) ?? (follows && !own ? partlyQuoted(doc, index) : undefined)
    if (quotation && !own?.some((draft) => covers(draft, quotation))) {
      const opened = speaker && speakerSentence === index - 1 ? undefined : colonBefore(doc, index)
      if (speaker && speakerSentence === index - 1) {
        if (
          doc.sentences[index]!.paragraph !== doc.sentences[index - 1]!.paragraph &&
          closedBefore(doc, index)
        ) {
          // A closed quotation and a new paragraph: the same speaker's next statement.
          speaker = { ...speaker, content: [quotation], sentence: index }
          all.push(speaker)
          speakerSentence = index
          continue
        }
        speaker.content.push(quotation)
        speakerSentence = index
        continue
      }
      const draft = opened ?? bare(doc, index)
      if (draft) {
        draft.content = [quotation]
        all.push(draft)
        speaker = draft
        speakerSentence = index
        continue
      }
    }
    const quoting = own?.findLast((draft) => quotes(doc, draft))
    const colon = !own && !quotation ? undefined : quoting
    if (colon) {
      speaker = colon
      speakerSentence = index
    } else if (own || !quotation) {
      const pending = endsWithColon(doc, index) ? pendingCue(doc, index) : undefined
      speaker = pending
      speakerSentence = pending ? index : -2
      if (pending) all.push(pending)
    }
  }
  return all.filter((draft) => draft.content.length > 0)
}

/** The sentence is a quotation from its first token to its last (or an unclosed one that begins it). */
function wholeQuotation(doc: Document, index: number, continues: boolean): Span | undefined {
  const sentence = doc.sentences[index]!
  const first = doc.quoteOf[sentence.from]
  if (sentence.to <= sentence.from || first === undefined || first < 0) return undefined
  const last = doc.quoteOf[sentence.to - 1]!
  if (last < 0 || !(continues || speaks(doc, sentence))) return undefined
  for (let i = sentence.from; i < sentence.to; i++)
    if (doc.quoteOf[i]! < 0 && doc.tokens[i]!.word) return undefined
  return [sentence.start, sentence.end]
}

/** A sentence in the same paragraph that goes on quoting and ends in the report's words ("“They agree” with him"). */
function partlyQuoted(doc: Document, index: number): Span | undefined {
  const sentence = doc.sentences[index]!
  if (doc.sentences[index - 1]!.paragraph !== sentence.paragraph) return undefined
  const limit = Math.min(sentence.from + PART, sentence.to)
  for (let i = sentence.from; i < limit; i++) {
    const quote = doc.quotes[doc.quoteOf[i]!]
    if (quote) return quote.to - quote.from > 4 ? [sentence.start, sentence.end] : undefined
  }
  return undefined
}

const covers = (draft: Draft, span: Span) =>
  draft.content.some(([start, end]) => start <= span[0] && end >= span[1] - 2)

/** Some piece of the content ends or begins inside a quotation. */
function quotes(doc: Document, draft: Draft): boolean {
  return draft.content.some(
    ([start, end]) =>
      doc.quoteOf[firstToken(doc, start)]! >= 0 || doc.quoteOf[firstToken(doc, end) - 1]! >= 0,
  )
}

const endsWithColon = (doc: Document, index: number) => doc.text[doc.sentences[index]!.end - 1] === ':'

/** The cue of "He added:" whose content is the next paragraph; its content is still empty. */
function pendingCue(doc: Document, index: number): Draft | undefined {
  const sentence = doc.sentences[index]!
  for (let i = sentence.to - 1; i >= Math.max(sentence.from, sentence.to - 60); i--) {
    const region = doc.regions[doc.regionOf[i]!]!
    const cue = cueAt(doc, i, region)
    if (!cue || cue.passive) continue
    const source = subjectBefore(doc, cue.from, region) ?? clauseSubject(doc, cue.from, region)
    return {
      content: [],
      cue: [spanOf(doc, cue)],
      source: source ? [spanOf(doc, source)] : [],
      rule: 'next paragraph',
      kind: 'say',
      negated: false,
      at: i,
      sentence: index,
      nested: false,
    }
  }
  return undefined
}

function colonBefore(doc: Document, index: number): Draft | undefined {
  return index > 0 && endsWithColon(doc, index - 1) ? pendingCue(doc, index - 1) : undefined
}

/** A quotation that stands alone after a sentence about somebody: probably theirs, and marked as doubtful. */
function bare(doc: Document, index: number): Draft | undefined {
  const sentence = doc.sentences[index]!
  const before = doc.sentences[index - 1]
  const region = before && before.to > before.from ? doc.regions[doc.regionOf[before.from]!] : undefined
  const source = region ? clauseSubject(doc, region.to, region) : undefined
  return {
    content: [],
    cue: [],
    source: source ? [spanOf(doc, source)] : [],
    rule: 'bare quotation',
    kind: 'say',
    negated: false,
    at: sentence.from,
    sentence: index,
    nested: false,
  }
}

const spanOf = (doc: Document, stretch: Stretch): Span => [
  doc.tokens[stretch.from]!.start,
  doc.tokens[stretch.to - 1]!.end,
]

/** The paragraph before ends with a closed quotation or without one. */
const closedBefore = (doc: Document, index: number) => {
  const before = doc.sentences[index - 1]!
  const quote = doc.quotes[doc.quoteOf[before.to - 1]!]
  return !quote || quote.closed
}
