import { PLAIN_CUES } from '../words/en/cue-verbs.ts'
import { goesOnQuoting } from './before-checks.ts'
import type { Region } from './build.ts'
import type { Document, Stretch } from './document.ts'

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
export function resumes(doc: Document, at: number, region: Region, quoted: boolean): Stretch | undefined {
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
      // "A, X said, Y reported.": the end is another's cue.
      const last = region.to - (/^[.]$/.test(tokens[region.to - 1]!.text) ? 2 : 1)
      if (last - i <= 8 && /^(?:reported|reports|said|says)$/.test(tokens[last]?.lower ?? ''))
        return undefined
      return i + 2 < region.to ? { from: i + 1, to: region.to } : undefined
    }
  }
  return undefined
}
