import { THAT_NOUNS } from '../words/en/cue-nouns.ts'
import { REPORT_NOUNS } from '../words/en/outlet-nouns.ts'
import type { Document, Stretch } from './document.ts'
import { phraseEnd } from './phrase.ts'

/** "dismissed a report on Channel 9 that A": the "that" of a claim which the verb denies or confirms. */
export function claimIn(doc: Document, at: number, region: Stretch): number {
  let noun = -1
  for (let i = at; i < Math.min(at + 14, region.to - 1); i++) {
    const { lower, tag, text } = doc.tokens[i]!
    if (THAT_NOUNS.has(lower) || REPORT_NOUNS.has(lower)) noun = i
    if (lower === 'that' && noun >= 0 && i > noun)
      return /^(?:VERB|AUX)$/.test(doc.tokens[i + 1]!.tag) ? -1 : i
    if (
      /^[.,;:]$/.test(text) ||
      (noun >= 0 && /^(?:VERB|AUX|CCONJ)$/.test(tag) && i > noun && lower !== 'that')
    )
      return -1
  }
  return -1
}

/** "puts the cost at 3 million", "put the party seven points behind": a figure that somebody worked out. */
export function putsAt(doc: Document, at: number, region: Stretch): boolean {
  const { tokens } = doc
  for (let i = phraseEnd(doc, at, region.to); i < Math.min(at + 14, region.to); i++) {
    const { lower, tag, text } = tokens[i]!
    // "the number of missing at 19"
    const participle =
      (/(?:ed|en|st)$/.test(lower) && tokens[i + 1]?.tag === 'NOUN') ||
      (/(?:ed|ing|en)$/.test(lower) && tokens[i - 1]!.lower === 'of')
    if (/^[,;:.]$/.test(text) || (tag === 'VERB' && !participle) || tag === 'AUX') return false
    if (doc.tokens[at - 1] && /^(?:gives?|gave|given|giving)$/.test(doc.tokens[at - 1]!.lower)) {
      if (lower === 'as' && tokens[i + 1]?.tag === 'NUM') return true
      continue
    }
    if (lower === 'at') {
      for (let k = i + 1; k < Math.min(i + 5, region.to); k++) if (tokens[k]!.tag === 'NUM') return true
    }
    if (
      /^(?:ahead|behind|above|below)$/.test(lower) &&
      /^(?:points?|percent|seats?|votes?)$/.test(tokens[i - 1]!.lower)
    )
      return true
  }
  return false
}

/** "dismissed two of the charges": what a court does, nothing that it says. */
export function inCourt(doc: Document, at: number, region: Stretch): boolean {
  for (let i = at; i < Math.min(at + 7, region.to); i++) {
    const { lower, tag } = doc.tokens[i]!
    if (
      /^(?:charges?|counts?|lawsuits?|suits?|case|cases|appeals?|motions?|petitions?|indictment)$/.test(lower)
    )
      return true
    if (tag === 'VERB' || tag === 'AUX' || tag === 'PUNCT' || lower === 'that') return false
  }
  return false
}
