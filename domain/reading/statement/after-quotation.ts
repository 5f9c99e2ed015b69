import type { Span } from '../types.ts'
import { build, type Region, span } from './build.ts'
import type { Cue } from './cue.ts'
import { type Document, type Stretch, speaks } from './document.ts'
import type { Draft } from './draft.ts'
import { opensPhrase } from './phrase.ts'
import { resumes } from './resumes.ts'
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
  // "“A,” was the only reply of X"
  if (tokens.slice(source.from, source.to).every(({ lower }) => /^(?:the|an?)$/.test(lower))) return undefined
  const kind = cue.verbs.find((verb) => verb.frames.includes('clause'))?.kind ?? cue.verbs[0]!.kind
  return build(doc, cue, region, pieces, [span(doc, source)], kind, cue.to)
}

/** The cue stands in a relative clause of who speaks ("“A,” a man, who asked to be called Sam, recalled"). */
function inAside(doc: Document, from: number, cue: number): boolean {
  for (let i = cue - 1; i > from && doc.tokens[i]!.text !== ','; i--)
    if (/^(?:who|which)$/.test(doc.tokens[i]!.lower) && doc.tokens[i - 1]!.text === ',') return true
  return false
}
