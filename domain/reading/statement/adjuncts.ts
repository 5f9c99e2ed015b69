import type { Document, Stretch } from './document.ts'
import { behindAside } from './marker.ts'
import { isTimeWord, opensPhrase, phraseEnd } from './phrase.ts'

const ADJUNCT_PREPOSITION = new Set(
  'in at on during to after via through from following before by with behind under inside outside'.split(' '),
)

/** "said Thursday.", "reported a few days later, ...": only a time or a place follows, so nothing is reported behind the cue. */
export function endsWithTimes(doc: Document, at: number, region: Stretch): boolean {
  let i = at
  for (let round = 0; round < 6 && i < region.to; round++) {
    const next = adjunctEnd(doc, i, region)
    if (next === i) break
    i = next
  }
  if (i === at) return false
  const token = doc.tokens[i]
  if (!token || i >= region.to || /^(?:[.()—–]|as|while|when|after)$/.test(token.lower)) return true
  const behind = doc.tokens[i + 1]
  // "reported on Sunday, citing two clerks, that"
  if (token.text === ',' && behindAside(doc, i, region) !== undefined) return false
  return (
    token.text === ',' &&
    !!behind &&
    (/ing$/.test(behind.lower) ||
      /^(?:as|while|when|after|who|which|but|although|though|because|a|an)$/.test(behind.lower))
  )
}

/** The end of a time or adjunct that begins at a token, or the token itself. */
function adjunctEnd(doc: Document, at: number, region: Stretch): number {
  const token = doc.tokens[at]!
  const ago = /^(?:ago|later|earlier|before)$/
  for (let i = at + 1; i < Math.min(at + 5, region.to); i++)
    if (
      ago.test(doc.tokens[i]!.lower) &&
      /^(?:minute|hour|day|week|month|year)s?$/.test(doc.tokens[i - 1]!.lower)
    )
      return i + 1
  // "this was our mill": a time only before one ("this week").
  // "has said for weeks"
  if (
    token.lower === 'for' &&
    /^(?:weeks|months|years|days|decades|hours)$/.test(doc.tokens[at + 1]?.lower ?? '')
  )
    return at + 2
  const vague = /^(?:this|last|late|early)$/.test(token.lower)
  if (vague ? isTimeWord(doc.tokens[at + 1]?.lower ?? '') : isTimeWord(token.lower)) return at + 1
  if (ADJUNCT_PREPOSITION.has(token.lower) && opensPhrase(doc, at + 1)) {
    let end = phraseEnd(doc, at + 1, region.to)
    // "in a statement released by the campaign"
    if (
      /^(?:released|issued|posted|published|sent|provided)$/.test(doc.tokens[end]?.lower ?? '') &&
      /^(?:by|to|on)$/.test(doc.tokens[end + 1]?.lower ?? '') &&
      opensPhrase(doc, end + 2)
    )
      end = phraseEnd(doc, end + 2, region.to)
    return end
  }
  return at
}

/** The words before a token are only a participle that opens the sentence. */
const opensWith = (doc: Document, at: number, region: Stretch) =>
  at - region.from <= 2 && /ing$/.test(doc.tokens[region.from]!.lower)

/** Steps over "on Tuesday", "late Friday", "in a statement" and the like. */
export function afterTimes(doc: Document, at: number, region: Stretch): number {
  let i = at
  for (let round = 0; round < 4 && i < region.to; round++) {
    const end = adjunctEnd(doc, i, region)
    if (end > i) i = end
    // "Writing on Telegram, he said": the comma ends the participle's clause.
    else if (doc.tokens[i]!.text === ',' && i > at && !opensWith(doc, at, region)) return i + 1
    else break
  }
  return i
}
