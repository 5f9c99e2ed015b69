import type { CueVerb } from '../words/cue-words.ts'
import { afterTimes } from './adjuncts.ts'
import { hasVerb, startsQuote, WH } from './clause-ahead.ts'
import type { Document, Stretch } from './document.ts'
import { marker } from './marker.ts'
import { isTimeWord, opensPhrase, phraseEnd } from './phrase.ts'

/** Content after "told X": "that", a quotation, a clause, or the infinitive of "urged X to". */
export function afterHearer(doc: Document, at: number, verb: CueVerb, region: Stretch): number | undefined {
  const { tokens } = doc
  if (!opensPhrase(doc, at)) return undefined
  if (verb.kind === 'demand' || verb.kind === 'judge')
    return hasMark(doc, at, region, /^(?:to|of|for|that)$/, verb.kind === 'judge') ? at : undefined
  let end = phraseEnd(doc, at, Math.min(region.to, at + 12))
  if (end <= at || end >= region.to) return undefined
  // "told the story of how"
  if (/^(?:story|stories|tales?)$/.test(tokens[end - 1]!.lower) && tokens[end]!.lower === 'of') return end + 1
  // "told The Mill and Harbour that"
  if (tokens[end]?.lower === 'and' && tokens[end + 1]?.tag === 'PROPN')
    end = phraseEnd(doc, end + 1, region.to)
  // "told The Courier of Sarn last week", "asked the attorney in Sarn whether"
  while (
    /^(?:of|at|in|from|for|on|outside)$/.test(tokens[end]?.lower ?? '') &&
    opensPhrase(doc, end + 1) &&
    !isTimeWord(tokens[end + 1]!.lower) &&
    end < at + 16
  )
    end = phraseEnd(doc, end + 1, region.to)
  if (end >= region.to) return undefined
  const next = tokens[end]!
  if (startsQuote(doc, end)) return end
  if (/^(?:that|whether|if|how|what|why|to|about|there)$/.test(next.lower)) return end
  if (next.lower === 'not' && tokens[end + 1]?.lower === 'to') return end
  const marked = marker(doc, end, region, { ...verb, frames: ['clause'] })
  if (marked !== undefined) return marked
  const past = afterTimes(doc, end, region)
  if (WH.has(tokens[past]?.lower ?? '')) return past
  if (opensPhrase(doc, past) && hasVerb(doc, past, region)) return past
  return undefined
}

export function hasMark(doc: Document, at: number, region: Stretch, mark: RegExp, commas = false): boolean {
  for (let i = at + 1; i < Math.min(at + 12, region.to); i++) {
    if (mark.test(doc.tokens[i]!.lower)) return true
    if (commas && doc.tokens[i]!.text === ',') continue
    if (/^[,;:.]$/.test(doc.tokens[i]!.text)) return false
  }
  return false
}
