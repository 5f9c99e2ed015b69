import type { Document, Stretch } from './document.ts'
import { phraseEnd } from './phrase.ts'

export const WH = new Set('how what why whether if when where who whom whose which'.split(' '))

export const startsQuote = (doc: Document, at: number) => doc.quotes[doc.quoteOf[at]!]?.from === at

/** "at least six", "about half", "more than 40": an amount opens the words, whatever part of speech its first word is. */
export function opensAmount(doc: Document, at: number): boolean {
  const lower = (i: number) => doc.tokens[i]?.lower ?? ''
  let i = at
  if (/^(?:about|around|roughly|nearly|almost|over|under|only|just|between)$/.test(lower(i))) i++
  else if (
    (/^(?:at)$/.test(lower(i)) && /^(?:least|most)$/.test(lower(i + 1))) ||
    (lower(i) === 'up' && lower(i + 1) === 'to') ||
    (/^(?:more|fewer|less)$/.test(lower(i)) && lower(i + 1) === 'than')
  )
    i += 2
  else if (lower(i) === 'as' && lower(i + 2) === 'as') i += 3
  else return false
  return doc.tokens[i]?.tag === 'NUM' || /^(?:a|half|[$€£])$/.test(lower(i))
}

export function hasVerb(doc: Document, at: number, region: Stretch): boolean {
  for (let i = at + 1; i < Math.min(at + 40, region.to); i++) {
    const token = doc.tokens[i]!
    // "agreed terms, according to X": the verb of another's words.
    if (token.lower === 'according') return false
    if ((token.tag === 'VERB' || token.tag === 'AUX') && doc.tokens[i - 1]!.lower !== 'to') return true
  }
  return false
}

export function opensClause(doc: Document, at: number, region: Stretch): boolean {
  const end = phraseEnd(doc, at, region.to)
  return /^(?:VERB|AUX)$/.test(doc.tokens[end]?.tag ?? '')
}

/** A verb stands before the first comma or relative word: the words are a clause and no plain object. */
export function clauseFollows(doc: Document, at: number, region: Stretch): boolean {
  for (let i = at + 1; i < Math.min(at + 25, region.to); i++) {
    const token = doc.tokens[i]!
    if (token.tag === 'AUX') return true
    if (token.tag === 'VERB') return doc.tokens[i - 1]!.lower !== 'to' && !token.lower.endsWith('ing')
    if (/^(?:[,;:—–]|who|which|that|when|where|because|while|as|after|before)$/.test(token.lower))
      return false
  }
  return false
}
