import type { Token } from '../text/tokens.ts'
import { BODY_NOUNS, OUTLET_ENDINGS } from '../words/en/bodies.ts'
import { OUTLET_NOUNS } from '../words/en/outlet-nouns.ts'
import { isDay } from './phrase.ts'

const isCapital = (token: Token | undefined) => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '')

/**
 * "the Daily Monitor", "the charity Learn First": a capital inside a sentence that goes on a name, or opens one behind
 * a word for what it names, whatever the tagger takes it for. A heading in capitals tells nothing.
 */
export function isNamePart(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (!/^(?:VERB|ADV|AUX|ADJ|NOUN)$/.test(token.tag) || !isCapital(token) || isDay(token.lower)) return false
  if (!before?.word || !inSentenceCase(tokens, at)) return false
  const day = isDay(before.lower) && !OUTLET_ENDINGS.has(token.lower)
  const named = before.tag === 'PROPN' && isCapital(before) && !day
  const opens = (BODY_NOUNS.has(before.lower) || OUTLET_NOUNS.has(before.lower)) && !isCapital(before)
  // "told the Associated Press"
  const behind = before.lower === 'the' && /^(?:VERB|ADV)$/.test(token.tag)
  // "told the magazine Focus"
  if (
    OUTLET_NOUNS.has(before.lower) &&
    !isCapital(before) &&
    /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[at - 2]?.tag ?? '')
  )
    return true
  return (named && token.tag !== 'NOUN') || ((opens || behind) && isCapital(tokens[at + 1]))
}

/** Words of some length in lower case stand around it. */
function inSentenceCase(tokens: Token[], at: number): boolean {
  for (let i = Math.max(0, at - 6); i < Math.min(at + 7, tokens.length); i++)
    if (/^\p{Ll}{4}/u.test(tokens[i]!.text)) return true
  return false
}

/** "shipping data shows", "polling figures suggest": a participle before what shows something. */
export function isData(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]
  return (
    tokens[at]!.lower.endsWith('ing') &&
    (!before || /^[,:;.]$/.test(before.text)) &&
    /^(?:data|figures|records|statistics|documents)$/.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:shows?|showed|suggests?|suggested|indicates?|indicated)$/.test(tokens[at + 2]?.lower ?? '')
  )
}
