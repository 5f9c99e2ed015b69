import type { CueVerb } from '../words/cue-words.ts'
import { startsQuote } from './clause-ahead.ts'
import type { Document, Stretch } from './document.ts'
import { opensPhrase } from './phrase.ts'

/** ", on condition of anonymity, that" and "— on Twitter, as it happens — that": "that" behind an aside that opens at a token. */
export function behindAside(doc: Document, at: number, region: Stretch): number | undefined {
  const mark = doc.tokens[at]!.text
  if (!/^[,—–-]$/.test(mark)) return undefined
  for (let i = at + 2; i < Math.min(at + 30, region.to - 1); i++)
    if (doc.tokens[i]!.text === mark && doc.tokens[i + 1]!.lower === 'that' && doc.quoteOf[i]! < 0)
      return i + 1
  return undefined
}

const PUBLISHED =
  /^(?:published|released|issued|posted|carried|broadcast|aired|shared|sent|reported|seen|obtained|read|distributed|circulated|given|quoted)$/

/** "that", a colon or a quotation after an adjunct ("in a statement on Friday that"), before any other verb. */
export function marker(doc: Document, at: number, region: Stretch, verb: CueVerb): number | undefined {
  const { tokens } = doc
  const objectFirst = verb.frames.includes('thing') && opensPhrase(doc, at)
  for (let i = at; i < Math.min(at + 25, region.to); i++) {
    const token = tokens[i]!
    if (startsQuote(doc, i))
      return objectFirst && i > at + 1 && tokens[i - 1]!.text !== ':' && tokens[i - 1]!.text !== ','
        ? undefined
        : i
    if (token.text === ':' && i + 1 < region.to) return i + 1
    const behind = objectFirst ? undefined : behindAside(doc, i, region)
    if (behind !== undefined) return behind
    // "on condition that her name not be used"
    if (token.lower === 'condition') return undefined
    if (
      token.lower === 'that' &&
      i > at &&
      (token.tag === 'SCONJ' || token.tag === 'PRON' || token.tag === 'ADP' || token.tag === 'DET')
    ) {
      return objectFirst && verb.kind !== 'say' ? undefined : i
    }
    // "behind closed doors", "in written evidence": a participle before its noun.
    const participle = /ed$|en$/.test(token.lower) && tokens[i + 1]?.tag === 'NOUN' && i > at
    // "in a statement published by the agency that"
    const published =
      PUBLISHED.test(token.lower) &&
      tokens[i - 1]!.tag === 'NOUN' &&
      /^(?:by|on|in|to|through|via)$/.test(tokens[i + 1]?.lower ?? '')
    if ((token.tag === 'VERB' && !participle && !published) || token.tag === 'AUX' || token.text === ';')
      return undefined
    if (
      token.text === ',' &&
      !/^(?:that)$/.test(tokens[i + 1]?.lower ?? '') &&
      !startsQuote(doc, i + 1) &&
      i > at + 14
    )
      return undefined
  }
  return undefined
}
