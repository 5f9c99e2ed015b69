import { CHANNELS } from '../words/en/bodies.ts'
import type { Document, Stretch } from './document.ts'

export function channelNext(doc: Document, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const token = doc.tokens[i]
    if (!token) return false
    if (CHANNELS.has(token.lower) && /^\p{Lu}/u.test(token.text)) return true
    if (!/^(?:his|her|its|their|the|official)$/.test(token.lower)) return false
  }
  return false
}

/** "said A in an interview with X", "said A in a statement on Monday": where it was said ends the words. */
export function saidIn(doc: Document, at: number, region: Stretch): boolean {
  const { tokens } = doc
  if (
    /^(?:VERB|AUX)$/.test(tokens[at - 1]!.tag) &&
    /^(?:is|was|are|were|be|been|said|published|written|contained|made)$/.test(tokens[at - 1]!.lower)
  )
    return false
  let noun = at + 1
  if (!/^(?:an?|his|her|its|their|comments|remarks)$/.test(tokens[noun]?.lower ?? '')) return false
  const last = Math.min(at + 6, region.to)
  while (
    noun < last &&
    !/^(?:interview|statement|tweet|post|video|podcast|message|story|livestream|comments|remarks)$/.test(
      tokens[noun]!.lower,
    )
  ) {
    if (noun > at + 1 && !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(tokens[noun]!.tag)) return false
    noun++
  }
  if (noun >= last) return false
  const next = tokens[noun + 1]
  if (noun + 1 >= region.to || /^[,.]$/.test(next!.text)) return true
  if (/^(?:interview|comments|remarks)$/.test(tokens[noun]!.lower))
    return /^(?:with|to|on|published|broadcast|aired|carried|reported)$/.test(next!.lower)
  return /^(?:on|to|posted|published|carried|issued|released|shared|sent|emailed)$/.test(next!.lower)
}

export const IN_WHAT =
  /^(?:statement|tweet|interview|letter|speech|message|memo|email|e-mail|post|press|column|video|telephone|phone|televised|written)$/
