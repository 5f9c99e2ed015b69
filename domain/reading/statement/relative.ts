import { PLAIN_CUES } from '../words/en/cue-verbs.ts'
import type { Document, Stretch } from './document.ts'
import { phraseStart } from './phrase.ts'

/** How far before the verb "who" may stand. */
const REACH = 18

/**
 * "A diplomat who was not authorised to talk to the press said": the phrase beside the verb belongs to a relative
 * clause without commas, so that whoever stands before "who" speaks. Where that phrase begins, or undefined.
 */
export function behindRelative(doc: Document, beside: number, region: Stretch): number | undefined {
  const { tokens } = doc
  // The object of a verb or of a preposition.
  if (!/^(?:VERB|ADP)$/.test(tokens[beside - 1]?.tag ?? '')) return undefined
  if (/^(?:after|before|since|until|as|while|if|that|because)$/.test(tokens[beside - 1]!.lower))
    return undefined
  for (let i = beside - 1; i > Math.max(region.from, beside - REACH); i--) {
    const { lower, text, tag } = tokens[i]!
    if (doc.quoteOf[i]! >= 0 || /^[,;:—–()]$/.test(text) || tag === 'SCONJ' || tag === 'CCONJ')
      return undefined
    if (lower === 'who') {
      const from = phraseStart(doc, i, region)
      return from < i && hasOwnVerb(doc, i + 1, beside) ? from : undefined
    }
    // "a man who said the ministry knew": the clause behind the verb has a subject of its own.
    if (tag === 'VERB' && reports(doc, i)) return undefined
  }
  return undefined
}

const hasOwnVerb = (doc: Document, from: number, to: number) =>
  doc.tokens.slice(from, to).some(({ tag }) => tag === 'VERB' || tag === 'AUX')

/** A verb that what follows is the words of ("said the ministry knew"), but not "asked for", "spoke to". */
function reports(doc: Document, at: number): boolean {
  if (
    /^(?:ADP|PART)$/.test(doc.tokens[at + 1]?.tag ?? '') ||
    /^(?:for|not|to)$/.test(doc.tokens[at + 1]?.lower ?? '')
  )
    return false
  return !!PLAIN_CUES.get(doc.tokens[at]!.lower)?.verbs.some(({ frames }) => frames.includes('clause'))
}
