import { PLAIN_CUES } from '../words/en/cue-verbs.ts'
import type { Document, Stretch } from './document.ts'
import { phraseEnd } from './phrase.ts'
import { channelNext, IN_WHAT, saidIn } from './said-in.ts'

const BREAKS = new Set('but while although though whereas'.split(' '))
const SUBORDINATE = /^(?:amid|despite|while|although|though|when|if|as|after|since|because|asked)$/
const THING_BREAKS = new Set(
  'but while although though whereas who which as after when where because since before and or'.split(' '),
)

/**
 * Where reported words end (token, exclusive): the end of the region, or earlier where the sentence turns to another
 * cue ("..., adding that", "and said", ", according to") or, for a plain object, to another clause.
 */
export function contentEnd(doc: Document, from: number, region: Stretch, thing: boolean): number {
  const { tokens } = doc
  const subordinate = opensSubordinate(doc, from, region)
  for (let i = from; i < region.to; i++) {
    const quote = doc.quotes[doc.quoteOf[i]!]
    if (quote && quote.from === i) {
      i = Math.min(quote.to, region.to) - 1
      if (
        tokens[i - 1]?.text === ',' &&
        (thing || participle(doc, i + 1, region) || cueBegins(doc, i + 1, region))
      )
        return i + 1
      if (i + 1 < region.to && endsBehindMarks(doc, i, thing)) return i + 1
      continue
    }
    const token = tokens[i]!
    if (token.text === ';' && i > from) return i
    const opens = i <= from + 2 && tokens[i - 1]?.text === ',' && tokens[i - 2]?.lower === 'that'
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to' && !opens) return i
    // "the split in a statement": where it was said is no part of the object.
    if (
      thing &&
      i > from &&
      /^(?:in|at)$/.test(token.lower) &&
      IN_WHAT.test(tokens[i + 2]?.lower ?? '') &&
      /^(?:a|an|his|her|its|their)$/.test(tokens[i + 1]!.lower)
    )
      return i
    if (i > from + (thing ? 0 : 2) && token.lower === 'in' && saidIn(doc, i, region)) return i
    // "claimed the attack on its Telegram channel"
    if (thing && i > from && /^(?:on|via)$/.test(token.lower) && channelNext(doc, i + 1)) return i
    // "on condition of anonymity" says how the words came, not what they were.
    if (token.lower === 'condition' && tokens[i + 2]?.lower === 'anonymity') {
      const on = tokens[i - 1]!.tag === 'DET' ? i - 2 : i - 1
      if (on > from && tokens[on]!.lower === 'on') return on
    }
    if (i === from) continue
    if (token.text === '-' && doc.text[token.start - 1] === ' ' && doc.text[token.end] === ' ') return i
    if (token.text === ',') {
      if (subordinate) return i
      if (!thing && (turnsBack(doc, i + 1) || explains(doc, i + 1, region))) return i
      if (cueBegins(doc, i + 1, region)) return i
      if (thing && breaksThing(doc, i + 1, region)) return i
    } else if (
      (token.lower === 'and' || BREAKS.has(token.lower)) &&
      (secondCue(doc, i + 1, region) ||
        (BREAKS.has(token.lower) && secondSpeaker(doc, i + 1, region)) ||
        (token.lower === 'but' && /^(?:AUX|VERB)$/.test(tokens[i + 1]?.tag ?? '')))
    )
      return i
    else if (thing && /^(?:[—–]|because|while|although)$/.test(token.lower) && tokens[i + 1]?.lower !== 'as')
      return i
  }
  return region.to
}

/** A passage in marks ends the content where a comma stands inside them or the report's own clause follows. */
function endsBehindMarks(doc: Document, last: number, thing: boolean): boolean {
  const next = doc.tokens[last + 1]!
  const quoteNext = (at: number) => doc.quotes[doc.quoteOf[at]!]?.from === at
  if (doc.tokens[last - 1]?.text === ',') {
    // "ready to “take it on,” secure the border and ..." is a list that goes on.
    const list = next.tag === 'VERB' && !/(?:ing|ed)$/.test(next.lower)
    const goesOn = /^(?:and|or|but|because|where)$/.test(next.lower) || list
    return (
      !goesOn && !quoteNext(last + 1) && !(next.tag === 'DET' && (quoteNext(last + 2) || quoteNext(last + 3)))
    )
  }
  if (/^(?:[-–—]|while|when|though|although|as|after|before)$/.test(next.lower)) return true
  if (next.lower === 'and' && turnsToVerb(doc, last + 2)) return true
  if (!thing) return false
  if (next.lower !== 'and') return next.tag === 'VERB' && next.lower.endsWith('ing')
  return !quoteNext(last + 2) && !/^(?:NOUN|ADJ|DET|PROPN)$/.test(doc.tokens[last + 2]?.tag ?? '')
}

/** "and vowing to", "and pledges to": a second verb of the report's own clause. */
function turnsToVerb(doc: Document, at: number): boolean {
  const token = doc.tokens[at]
  if (!token || token.tag === 'DET') return false
  if (token.tag === 'VERB' && token.lower.endsWith('ing')) return true
  const known = PLAIN_CUES.get(token.lower)
  return !!known && /(?:s|ed)$/.test(token.lower) && /^(?:to|that)$/.test(doc.tokens[at + 1]?.lower ?? '')
}

/** "While he said A, B": the reported words end with the clause that the sentence opens with. */
function opensSubordinate(doc: Document, from: number, region: Stretch): boolean {
  const { tokens } = doc
  const at = /^(?:and|but)$/.test(tokens[region.from]!.lower) ? region.from + 1 : region.from
  const opens = tokens[at]?.lower ?? ''
  if (!(SUBORDINATE.test(opens) || (opens.endsWith('ing') && PLAIN_CUES.has(opens))) || from - at > 20)
    return false
  for (let i = at; i < from; i++) if (tokens[i]!.text === ',') return false
  return true
}

/** ", but he urged ...": the report goes on in its own voice. */
const turnsBack = (doc: Document, at: number) =>
  doc.tokens[at]?.lower === 'but' && /^(?:he|she|they)$/.test(doc.tokens[at + 1]?.lower ?? '')

/** ", a plan that ...": the report explains what was named; in a list ("a boat, a barn and a mill") nothing is. */
function explains(doc: Document, at: number, region: Stretch): boolean {
  if (!/^an?$/.test(doc.tokens[at]?.lower ?? '')) return false
  for (let i = at + 1; i < Math.min(at + 14, region.to - 1); i++)
    // "the suspect, a 29-year-old, was": the clause goes on behind the apposition.
    if (
      doc.tokens[i]!.text === ',' &&
      /^(?:AUX|VERB)$/.test(doc.tokens[i + 1]!.tag) &&
      !/ing$/.test(doc.tokens[i + 1]!.lower)
    )
      return false
    else if (/^(?:and|or)$/.test(doc.tokens[i]!.lower) && /^(?:a|an|the)$/.test(doc.tokens[i + 1]!.lower))
      return false
  return true
}

/** ", adding ..." / ", and said ..." / ", but he said ..." */
function cueBegins(doc: Document, at: number, region: Stretch): boolean {
  const { tokens } = doc
  const token = tokens[at]
  if (!token || at >= region.to) return false
  const known = PLAIN_CUES.get(token.lower)
  if (known && token.lower.endsWith('ing') && token.tag !== 'NOUN') return true
  if (known && /^(?:said|says)$/.test(token.lower)) return true
  if (/^citing$|^quoting$/.test(token.lower)) return true
  if (token.lower === 'and' || BREAKS.has(token.lower)) {
    if (secondCue(doc, at + 1, region)) return true
    for (let i = at + 1; i < Math.min(at + 9, region.to); i++) {
      if (tokens[i]!.text === ',') return false
      const kind = PLAIN_CUES.get(tokens[i]!.lower)?.verbs[0]?.kind
      if (tokens[i]!.tag === 'VERB' && kind && /^(?:say|assert|deny|confirm)$/.test(kind)) return true
      if (tokens[i]!.tag === 'VERB' || tokens[i]!.tag === 'AUX') return false
    }
  }
  return false
}

function secondCue(doc: Document, at: number, region: Stretch): boolean {
  let i = at
  while (i < region.to && (doc.tokens[i]!.tag === 'ADV' || /^(?:has|have|had)$/.test(doc.tokens[i]!.lower)))
    i++
  if (i >= region.to) return false
  const token = doc.tokens[i]!
  const known = PLAIN_CUES.get(token.lower)
  return (
    !!known &&
    token.tag === 'VERB' &&
    (known.forms.has('past') || known.forms.has('s')) &&
    known.verbs.some((verb) => verb.kind !== 'belief' && verb.kind !== 'wish')
  )
}

/** "while AFP, quoting a diplomat, said": another outlet's words begin. */
function secondSpeaker(doc: Document, at: number, region: Stretch): boolean {
  const end = phraseEnd(doc, at, region.to)
  if (end <= at || doc.tokens[end]?.text !== ',') return false
  return /^(?:citing|quoting)$/.test(doc.tokens[end + 1]?.lower ?? '')
}

const participle = (doc: Document, at: number, region: Stretch) =>
  at < region.to && doc.tokens[at]!.tag === 'VERB' && doc.tokens[at]!.lower.endsWith('ing')

function breaksThing(doc: Document, at: number, region: Stretch): boolean {
  const token = doc.tokens[at]
  if (!token || at >= region.to) return true
  if (token.lower === 'as' && doc.tokens[at + 1]?.lower === 'well') return false
  if (token.lower === 'and' || token.lower === 'or')
    return !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(doc.tokens[at + 1]?.tag ?? '')
  return (
    THING_BREAKS.has(token.lower) ||
    /^(?:he|she|they|it|i|we|you)$/.test(token.lower) ||
    (token.tag === 'VERB' && token.lower.endsWith('ing'))
  )
}
