import type { Span } from '../types.ts'
import {
  clauseAfter,
  closesClause,
  endsSentence,
  goesOnQuoting,
  interrupts,
  isNamed,
  isPeople,
  onlyHeard,
} from './before-checks.ts'
import { build, type Region, span } from './build.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'
import { follow } from './follow.ts'
import { opensPredicate } from './gap.ts'
import { LABELS } from './headline.ts'
import { isTimeWord } from './phrase.ts'
import { resumes } from './resumes.ts'
import { subjectAfter } from './source.ts'

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
  // "As X reported, the company knew": what opens with "as" says where the rest comes from.
  if (!quoted && tokens[region.from]!.lower === 'as' && cue.verbs[0]!.kind === 'belief') return undefined
  // ", ordered another attack": only what is said may stand before its speaker.
  if (!quoted && !subject && /^(?:demand|judge|wish|refuse|promise|belief)$/.test(cue.verbs[0]!.kind))
    return undefined
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
      (mark - region.from > 3 && isNamed(doc, source, region)) ||
      // "King furious over leak, say aides"
      (mark - region.from > 2 &&
        source!.to >= region.to - 1 &&
        source!.to - source!.from < 9 &&
        isPeople(doc, source!))
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
