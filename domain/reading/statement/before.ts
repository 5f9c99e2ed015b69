import type { Span } from '../types.ts'
import { BODY_NOUNS } from '../words/en/bodies.ts'
import { PLAIN_CUES } from '../words/en/cue-verbs.ts'
import { PEOPLE, ROLES } from '../words/en/roles.ts'
import { build, type Region, span } from './build.ts'
import type { Cue } from './cue.ts'
import { type Document, type Stretch, speaks } from './document.ts'
import type { Draft } from './draft.ts'
import { follow } from './follow.ts'
import { opensPredicate } from './gap.ts'
import { LABELS } from './headline.ts'
import { isTimeWord, opensPhrase, phraseEnd } from './phrase.ts'
import { subjectAfter, subjectBefore } from './source.ts'

/**
 * The sentence opens with a quotation and this is the first cue after it: whatever stands between them is the source,
 * however it is built ('"A," X, wearing a hat, said.').
 */
export function afterQuotation(
  doc: Document,
  cue: Cue,
  region: Region,
  last: Draft | undefined,
): Draft | undefined {
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
  if (tokens[cue.to]?.lower === 'that' || inAside(doc, quote.to, cue.from)) return undefined
  const pieces: Span[] = [span(doc, { from: region.from, to: quote.to })]
  const rest = resumes(doc, source.from > cue.head ? source.to : cue.to, region, true)
  if (rest) pieces.push(span(doc, rest))
  source =
    cue.from > quote.to ? (subjectBefore(doc, cue.from, { from: quote.to, to: region.to }) ?? source) : source
  const kind = cue.verbs.find((verb) => verb.frames.includes('clause'))?.kind ?? cue.verbs[0]!.kind
  return build(doc, cue, region, pieces, [span(doc, source)], kind, cue.to)
}

/** The cue stands in a relative clause of who speaks ("“A,” a man, who asked to be called Sam, recalled"). */
function inAside(doc: Document, from: number, cue: number): boolean {
  for (let i = cue - 1; i > from && doc.tokens[i]!.text !== ','; i--)
    if (/^(?:who|which)$/.test(doc.tokens[i]!.lower) && doc.tokens[i - 1]!.text === ',') return true
  return false
}

/** '"A," he said.' / 'A, X said in a statement.' / 'A, said X, a lawyer.' with what follows in '"A," he said, "B."' */
export function contentBefore(
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
  if (subject && subject.to - subject.from === 1 && /^(?:who|which)$/.test(tokens[start]!.lower))
    return undefined
  // "After A said so, X said: “B”": the words before are no part of what X said.
  if (tokens[cue.to]?.text === ':' && doc.quotes[doc.quoteOf[cue.to + 1] ?? -1]?.from === cue.to + 1)
    return undefined
  if (mark < region.from) return as ? afterAs(doc, cue, subject, region) : undefined
  const quoted = doc.quoteOf[mark]! >= 0 && doc.quotes[doc.quoteOf[mark]!]!.to === mark + 1
  const comma = tokens[mark]!.text === ',' || (quoted && /^[,?!.…—-]$/.test(tokens[mark - 1]?.text ?? ''))
  if (!comma && !(quoted && mark > region.from + 3)) return undefined
  if (!subject) {
    if (!cue.finite || cue.infinitive) return undefined
    source = subjectAfter(doc, cue.head, region)
    if (!source || (!quoted && clauseAfter(doc, source, region)) || isTimeWord(tokens[source.from]!.lower))
      return undefined
  }
  if (mark - region.from < 1) return undefined
  // ", a plan announced Tuesday": a participle behind its noun.
  if (
    !quoted &&
    subject &&
    cue.from === cue.head &&
    !isPeople(doc, subject) &&
    /^an?$/.test(tokens[start]!.lower) &&
    /ed$/.test(tokens[cue.head]!.lower) &&
    tokens[cue.to]?.text !== ','
  )
    return undefined
  const next = source && source.from > cue.head ? source.to : cue.to
  if (
    !quoted &&
    !subject &&
    !(
      closesClause(doc, region.from, mark) ||
      (tokens[next]?.text === ',' && opensPredicate(doc, next + 1)) ||
      (mark - region.from > 3 && isNamed(doc, source, region))
    )
  )
    return undefined
  if (
    !quoted &&
    subject &&
    !endsSentence(doc, cue, region) &&
    !goesOnQuoting(doc, cue.to) &&
    ((follow(doc, cue, region) && !onlyHeard(doc, cue, region, mark)) ||
      !(closesClause(doc, region.from, mark) || interrupts(doc, cue, region)))
  )
    return undefined
  if (quoted && subject && tokens[cue.to]?.lower === 'that') return undefined
  const pieces: Span[] = [
    span(doc, { from: opening(doc, mark, region, quoted), to: mark + (quoted ? 1 : 0) }),
  ]
  // "Despite its “name,” she wrote, A": an opening without a verb is only the first piece.
  const whole = quoted && (doc.quoteOf[region.from]! >= 0 || closesClause(doc, region.from, mark))
  const rest =
    resumes(doc, next, region, quoted) ?? (quoted && !whole ? resumes(doc, next, region, false) : undefined)
  if (rest) pieces.push(span(doc, rest))
  const kind = cue.verbs.find((verb) => verb.frames.includes('clause'))?.kind ?? cue.verbs[0]!.kind
  return build(doc, cue, region, pieces, source ? [span(doc, source)] : [], kind, cue.to)
}

/** Somebody who can speak stands in the phrase ("a lawyer for the family"). */
const isPeople = (doc: Document, { from, to }: Stretch) =>
  doc.tokens
    .slice(from, to)
    .some(({ lower }) => PEOPLE.has(lower) || ROLES.has(lower) || BODY_NOUNS.has(lower))

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
  // "The difference, he told me on Friday, is": who heard it and when may stand before the comma.
  let at = cue.to
  const last = Math.min(cue.to + 8, region.to)
  while (at < last && /^(?:NOUN|PROPN|PRON|DET|ADP|ADJ|ADV|NUM)$/.test(doc.tokens[at]!.tag)) at++
  if (doc.tokens[at]?.text !== ',') return false
  if (at > cue.to) return opensPredicate(doc, at + 1)
  return opensPredicate(doc, at + 1) || closesClause(doc, at, Math.min(at + 25, region.to))
}

/** "A, the bank warned clients": a clause stands before the cue and only who heard it behind. */
function onlyHeard(doc: Document, cue: Cue, region: Region, mark: number): boolean {
  if (
    !closesClause(doc, region.from, mark) ||
    /^(?:if|when|while|as|after|before|although|though|because|since|once|unless)$/.test(
      doc.tokens[region.from]!.lower,
    )
  )
    return false
  if (!cue.verbs.some(({ frames }) => frames.includes('clause'))) return false
  const end = phraseEnd(doc, cue.to, region.to)
  return (
    end > cue.to &&
    PEOPLE_HEAR.test(doc.tokens[end - 1]!.lower) &&
    (end >= region.to || /^[.,]$/.test(doc.tokens[end]!.text))
  )
}
const PEOPLE_HEAR =
  /^(?:clients|investors|lawmakers|staff|fans|reporters|journalists|customers|members|parents|residents|voters|supporters|viewers|readers|listeners|workers|employees|shareholders|colleagues|delegates|jurors|officials)$/

/** "Two dead in avalanche, rescuers say": nothing follows the cue, so what stands before the comma is said. */
const endsSentence = (doc: Document, cue: Cue, region: Region) =>
  cue.finite &&
  cue.from === cue.head &&
  (cue.to >= region.to || /^[.]$/.test(doc.tokens[cue.to]!.text)) &&
  cue.verbs.some(
    ({ kind, frames }) => frames.includes('clause') && /^(?:say|assert|report|confirm|show)$/.test(kind),
  )

/** ", but “B”" behind the cue: the words before it and the quotation are both the speaker's. */
function goesOnQuoting(doc: Document, at: number): boolean {
  const quote = doc.quotes[doc.quoteOf[at + 2] ?? -1]
  return (
    doc.tokens[at]?.text === ',' &&
    /^(?:but|and|so|because)$/.test(doc.tokens[at + 1]?.lower ?? '') &&
    quote?.from === at + 2
  )
}

/** The phrase after an inverted cue begins with a name or a person's office and nothing but an apposition follows. */
function isNamed(doc: Document, source: Stretch | undefined, region: Region): boolean {
  if (!source) return false
  const end = phraseEnd(doc, source.from, region.to)
  const ends = end >= region.to || /^[,.]$/.test(doc.tokens[end]!.text)
  return ends && doc.tokens[end - 1]!.tag === 'PROPN'
}

/** Where the words before the cue begin: behind a colon that introduces their quotation, else with the sentence. */
function opening(doc: Document, mark: number, region: Region, quoted: boolean): number {
  const quote = quoted ? doc.quotes[doc.quoteOf[mark]!]! : undefined
  if (/^[:–—-]$/.test(doc.tokens[region.from + 1]?.text ?? '') && LABELS.test(doc.tokens[region.from]!.text))
    return region.from + 2
  if (!quote || quote.from <= region.from) return region.from
  // Behind a colon, a bracket or another quotation's end it stands for itself.
  const alone = /^[:(]$/.test(doc.tokens[quote.from - 1]!.text) || doc.quoteOf[quote.from - 1]! >= 0
  return alone ? quote.from : region.from
}

/** "said Ott has left": what follows the cue is a clause with its own verb and no speaker. */
function clauseAfter(doc: Document, source: Stretch, region: Region): boolean {
  const end = phraseEnd(doc, source.from, region.to)
  return end < source.to && opensPredicate(doc, end)
}

function closesClause(doc: Document, from: number, to: number): boolean {
  let words = 0
  for (let i = Math.max(from, to - 60); i < to; i++) {
    if (doc.tokens[i]!.word) words++
    if ((doc.tokens[i]!.tag === 'VERB' || doc.tokens[i]!.tag === 'AUX') && words > 1) return true
    // "Rival firm poached engineers": the tagger takes a headline's past form for an adjective.
    if (
      doc.tokens[i]!.tag === 'ADJ' &&
      /ed$/.test(doc.tokens[i]!.lower) &&
      words > 1 &&
      doc.tokens[i - 1]!.tag === 'NOUN' &&
      doc.tokens[i + 1]?.tag === 'NOUN'
    )
      return true
  }
  return false
}

/** The comma, dash or "and still" that ties a quotation to the one before its cue. */
function linkBefore(doc: Document, quote: number, from: number): number {
  let i = quote - 1
  while (i > from && quote - i < 3 && doc.tokens[i]!.tag === 'ADV') i--
  const { lower } = doc.tokens[i]!
  if (/^(?:but|and)$/.test(lower)) return i
  return i === quote - 1 && /^[,:.—–]$/.test(lower) ? i : -1
}

const SPEECH = /^(?:say|assert|confirm|deny|demand|ask|promise|report)$/

/** The second half of content that its cue interrupts. */
function resumes(doc: Document, at: number, region: Region, quoted: boolean): Stretch | undefined {
  const { tokens } = doc
  for (let i = at; i < Math.min(at + 40, region.to); i++) {
    const quote = doc.quotes[doc.quoteOf[i]!]
    const link = quoted && quote?.from === i ? linkBefore(doc, i, at) : -1
    if (quote && link >= 0) {
      const from = tokens[link]!.word ? link : i
      return { from, to: Math.min(quote.to, region.to) }
    }
    if (
      quoted &&
      tokens[i]!.tag === 'VERB' &&
      tokens[i]!.lower.endsWith('ing') &&
      /^[,"”]$/.test(tokens[i - 1]?.text ?? '') &&
      PLAIN_CUES.get(tokens[i]!.lower)?.verbs.some(
        ({ kind, frames }) => SPEECH.test(kind) && frames.includes('clause'),
      )
    )
      return undefined
    if (!quoted && tokens[i]!.text === ',') {
      const next = tokens[i + 1]
      if (i === at && goesOnQuoting(doc, i))
        return { from: i + 1, to: Math.min(doc.quotes[doc.quoteOf[i + 2]!]!.to, region.to) }
      if (
        i > at + 8 ||
        !next ||
        /^(?:based|compared|followed|according|without)$/.test(next.lower) ||
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
