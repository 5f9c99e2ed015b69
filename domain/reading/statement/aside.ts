import { OFFICES } from '../words/en/roles.ts'
import { beforeTime, RELATIVE, STOP } from './before-time.ts'
import type { Document, Stretch } from './document.ts'
import { isSubjectPronoun, phraseStart } from './phrase.ts'

/** "X, head of Y, said": the phrase before the aside; the aside belongs to the source. */
export function besideAside(doc: Document, comma: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  const limit = Math.max(region.from, comma - 45)
  let best: Stretch | undefined
  // "The newspaper, citing an audit, said": whom it cites is no part of who speaks.
  const citing = behindCiting(doc, comma, region)
  if (citing) return citing
  for (let i = comma - 1; i >= limit; i--) {
    const token = tokens[i]!
    if (STOP.test(token.text) && !/^[()—–]$/.test(token.text)) break
    // "A remains closed, its head, X, said": beyond a verb of the sentence stands no part of the source.
    if (best && /^(?:VERB|AUX)$/.test(token.tag) && !/ing$/.test(token.lower) && !inRelative(doc, i, limit))
      break
    if (!/^[,(—–]$/.test(token.text)) continue
    if (i - 1 >= region.from && /^(?:who|which)$/.test(tokens[i - 1]!.lower)) return { from: i - 1, to: i }
    const next = tokens[i + 1]
    const citing = behindCiting(doc, i, region)
    if (citing !== undefined) return citing
    if (next && /^(?:who|which)$/.test(next.lower) && token.text === ',') {
      const age = tokens[i - 1]!.tag === 'NUM' && tokens[i - 2]?.text === ',' ? i - 2 : i
      const end = beforeTime(doc, behindParenthesis(doc, age, region), region)
      const from = phraseStart(doc, end, region)
      if (from < end && tokens[end - 1]!.tag !== 'VERB') return { from, to: comma }
      return { from: i + 1, to: i + 2 }
    }
    const from = behindParticiple(doc, phraseStart(doc, i, region), region)
    if (from >= i) break
    const first = tokens[from]!
    const name = /^(?:PROPN|NOUN|NUM)$/.test(tokens[i - 1]!.tag) || OFFICES.has(tokens[i - 1]!.lower)
    if (!name || isAdverbial(doc, from, region)) continue
    // "No one, she told the panel, had asked": an aside with a speaker of its own is no part of the subject.
    if (hasSpeaker(doc, i + 1, comma)) return { from, to: i }
    best = { from, to: comma }
    if (first.tag === 'PROPN' && (from === region.from || doc.tokens[from - 1]!.text !== ',')) break
  }
  return best
}

/** "A lawyer representing the family, X, said": the noun that the participle hangs on opens the phrase. */
function behindParticiple(doc: Document, from: number, region: Stretch): number {
  const verb = doc.tokens[from - 1]
  if (
    !verb ||
    !/^(?:representing|heading|leading|chairing|advising|covering|treating|running)$/.test(verb.lower)
  )
    return from
  const start = phraseStart(doc, from - 1, region)
  return start < from - 1 ? start : from
}

/** "X, citing Y, which quoted Z, reported": before the comma stands who was cited, and the subject before that aside. */
function behindCiting(doc: Document, comma: number, region: Stretch): Stretch | undefined {
  const { tokens } = doc
  const from = phraseStart(doc, comma, region)
  if (from >= comma || !/^(?:citing|quoting)$/.test(tokens[from - 1]?.lower ?? '')) return undefined
  if (tokens[from - 2]?.text !== ',') return undefined
  const start = phraseStart(doc, from - 2, region)
  return start < from - 2 ? { from: start, to: from - 2 } : undefined
}

const hasSpeaker = (doc: Document, from: number, to: number) =>
  isSubjectPronoun(doc.tokens[from]!.lower) &&
  !RELATIVE.has(doc.tokens[from]!.lower) &&
  doc.tokens.slice(from + 1, to).some(({ tag }) => tag === 'VERB')

/** The verb belongs to a relative clause ("X, who was at the talks, the head of Y, said"). */
function inRelative(doc: Document, verb: number, limit: number): boolean {
  for (let i = verb - 1; i >= limit && doc.tokens[i]!.text !== ','; i--)
    if (/^(?:who|which|whose|whom|that)$/.test(doc.tokens[i]!.lower)) return true
  return false
}

/** "X (D-Mo.), who ...": the place before the bracket. */
function behindParenthesis(doc: Document, at: number, region: Stretch): number {
  if (doc.tokens[at - 1]?.text !== ')') return at
  for (let i = at - 2; i > Math.max(region.from, at - 12); i--) if (doc.tokens[i]!.text === '(') return i
  return at
}

/** "On Tuesday, ..." and "In a statement, ..." are no subjects. */
function isAdverbial(doc: Document, from: number, region: Stretch): boolean {
  const before = doc.tokens[from - 1]
  return (
    from > region.from && !!before && (before.tag === 'ADP' || before.tag === 'VERB' || before.tag === 'AUX')
  )
}
