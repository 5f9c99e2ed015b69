import type { CueVerb } from '../words/cue-words.ts'
import { THAT_NOUNS } from '../words/en/cue-nouns.ts'
import { REPORT_NOUNS } from '../words/en/outlet-nouns.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import { isTimeWord, opensPhrase, phraseEnd } from './phrase.ts'

/** How a cue's content follows it: where it begins, whether it is a plain object, and which verb sense took it. */
export type Follow = { from: number; thing: boolean; verb: CueVerb; cueTo: number }

const WH = new Set('how what why whether if when where who whom whose which'.split(' '))
/** Verbs that report only with "that" or with marks; with a plain clause they mean something else ("continued work"). */
const QUOTES_ONLY = /^(?:continue|answer|respond|post|text|scream|maintain|shrug)$/
const ADJUNCT_PREPOSITION = new Set(
  'in at on during to after via through from following before by with behind under inside outside'.split(' '),
)

/** Looks for a cue's content after it. Undefined when nothing there can be its content. */
export function follow(doc: Document, cue: Cue, region: Stretch): Follow | undefined {
  for (const verb of cue.verbs) {
    const found = followAs(doc, cue, verb, region)
    if (found) return found
  }
  return undefined
}

function followAs(doc: Document, cue: Cue, verb: CueVerb, region: Stretch): Follow | undefined {
  const { tokens } = doc
  const particle = verb.base.split(' ')[1]
  let at = cue.to
  if (particle) {
    // "made it clear that", "let it be known that"
    while (tokens[at]?.lower !== particle && at < cue.to + 2 && /^(?:it|be)$/.test(tokens[at]?.lower ?? ''))
      at++
    if (tokens[at]?.lower !== particle) return undefined
    at++
  }
  const cueTo = at
  while (at < region.to && tokens[at]!.tag === 'ADV' && !WH.has(tokens[at]!.lower)) at++
  if (at >= region.to) return undefined
  const next = tokens[at]!
  const has = (frame: string) => (verb.frames as string[]).includes(frame)
  const found = (from: number, thing: boolean, to = cueTo): Follow => ({ from, thing, verb, cueTo: to })

  const claim =
    /^(?:deny|confirm)$/.test(verb.kind) || (verb.kind === 'refuse' && next.lower === 'to')
      ? claimIn(doc, at, region)
      : -1
  if (claim >= 0) return found(claim, false)
  for (const frame of verb.frames) {
    if (!frame.startsWith('+') || next.lower !== frame.slice(1)) continue
    if (frame === '+that') return found(at, false)
    if (
      at + 1 < region.to &&
      (opensPhrase(doc, at + 1) ||
        /^(?:VERB|AUX)$/.test(tokens[at + 1]!.tag) ||
        startsQuote(doc, at + 1) ||
        WH.has(tokens[at + 1]!.lower))
    )
      return found(at + 1, true, at + 1)
  }
  if (endsWithTimes(doc, at, region)) return undefined
  if (has('to') && next.lower === 'to' && /^(?:VERB|AUX|NOUN|ADV)$/.test(tokens[at + 1]?.tag ?? ''))
    return found(at, true)
  // "expect inflation to slow"
  if (has('to') && verb.kind === 'belief' && opensPhrase(doc, at)) {
    const end = phraseEnd(doc, at, region.to)
    if (end > at && doc.tokens[end]?.lower === 'to' && doc.tokens[end + 1]?.tag === 'VERB')
      return found(at, true)
  }
  // "telling their story"
  if (verb.base === 'tell' && opensPhrase(doc, at)) {
    const end = phraseEnd(doc, at, region.to)
    if (
      end > at &&
      /^(?:story|stories|tales?|truth|lies?|jokes?)$/.test(tokens[end - 1]!.lower) &&
      tokens[end]?.lower !== 'of' &&
      tokens[end]?.lower !== 'that'
    )
      return found(at, true)
  }
  if (has('hearer')) {
    const hearer = afterHearer(doc, at, verb, region)
    if (hearer !== undefined) return found(hearer, false)
  }
  if (has('clause')) {
    if (next.lower === 'that') return found(at, false)
    const marked = marker(doc, at, region, verb)
    if (marked !== undefined) return found(marked, false)
    if (QUOTES_ONLY.test(verb.base)) return undefined
    if (WH.has(next.lower)) return found(at, false)
    const amount = opensAmount(doc, cueTo) ? cueTo : opensAmount(doc, at) ? at : -1
    if (amount >= 0)
      return has('thing') && !clauseFollows(doc, amount, region)
        ? found(amount, true)
        : hasVerb(doc, amount, region)
          ? found(amount, false)
          : undefined
    if (has('thing') && opensPhrase(doc, at) && !clauseFollows(doc, at, region)) return found(at, true)
    // "told Reuters on Friday, adding that": the phrase is who heard it.
    if (has('hearer') && verb.kind !== 'demand' && !opensClause(doc, at, region) && opensPhrase(doc, at))
      return undefined
    if (
      opensPhrase(doc, at) &&
      hasVerb(doc, at, region) &&
      (!isTimeWord(next.lower) || opensClause(doc, at, region))
    )
      return found(at, false)
    const past = afterTimes(doc, at, region)
    if (past > at && opensPhrase(doc, past) && hasVerb(doc, past, region)) return found(past, false)
    if (past > at && /^(?:whether|if|why|how|what)$/.test(doc.tokens[past]?.lower ?? ''))
      return found(past, false)
    if (/^(?:there|nothing|if|when|once)$/.test(next.lower)) return found(at, false)
  }
  if (has('at') && opensPhrase(doc, at)) return putsAt(doc, at, region) ? found(at, true) : undefined
  if (has('as') && opensPhrase(doc, at) && hasMark(doc, at, region, /^as$/)) return found(at, true)
  if (has('thing')) {
    if (next.lower === 'that') return found(at, true)
    if (opensPhrase(doc, at) || startsQuote(doc, at) || WH.has(next.lower)) return found(at, true)
    if (next.tag === 'VERB' && next.lower.endsWith('ing')) return found(at, true)
  }
  return undefined
}

const startsQuote = (doc: Document, at: number) => doc.quotes[doc.quoteOf[at]!]?.from === at

/** "dismissed a report on Channel 9 that A": the "that" of a claim which the verb denies or confirms. */
function claimIn(doc: Document, at: number, region: Stretch): number {
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
function putsAt(doc: Document, at: number, region: Stretch): boolean {
  const { tokens } = doc
  for (let i = phraseEnd(doc, at, region.to); i < Math.min(at + 14, region.to); i++) {
    const { lower, tag, text } = tokens[i]!
    const participle = /(?:ed|en|st)$/.test(lower) && tokens[i + 1]?.tag === 'NOUN'
    if (/^[,;:.]$/.test(text) || (tag === 'VERB' && !participle) || tag === 'AUX') return false
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

/** ", on condition of anonymity, that" and "— on Twitter, as it happens — that": "that" behind an aside that opens at a token. */
function behindAside(doc: Document, at: number, region: Stretch): number | undefined {
  const mark = doc.tokens[at]!.text
  if (!/^[,—–-]$/.test(mark)) return undefined
  for (let i = at + 2; i < Math.min(at + 30, region.to - 1); i++)
    if (doc.tokens[i]!.text === mark && doc.tokens[i + 1]!.lower === 'that' && doc.quoteOf[i]! < 0)
      return i + 1
  return undefined
}

/** "that", a colon or a quotation after an adjunct ("in a statement on Friday that"), before any other verb. */
function marker(doc: Document, at: number, region: Stretch, verb: CueVerb): number | undefined {
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
    if (
      token.lower === 'that' &&
      i > at &&
      (token.tag === 'SCONJ' || token.tag === 'PRON' || token.tag === 'ADP' || token.tag === 'DET')
    ) {
      return objectFirst && verb.kind !== 'say' ? undefined : i
    }
    // "behind closed doors", "in written evidence": a participle before its noun.
    const participle = /ed$|en$/.test(token.lower) && tokens[i + 1]?.tag === 'NOUN' && i > at
    if ((token.tag === 'VERB' && !participle) || token.tag === 'AUX' || token.text === ';') return undefined
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

/** "at least six", "about half", "more than 40": an amount opens the words, whatever part of speech its first word is. */
function opensAmount(doc: Document, at: number): boolean {
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

/** "said Thursday.", "reported a few days later, ...": only a time or a place follows, so nothing is reported behind the cue. */
function endsWithTimes(doc: Document, at: number, region: Stretch): boolean {
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
  // "this was the only chance": a time only before one ("this week").
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
function afterTimes(doc: Document, at: number, region: Stretch): number {
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

/** Content after "told X": "that", a quotation, a clause, or the infinitive of "urged X to". */
function afterHearer(doc: Document, at: number, verb: CueVerb, region: Stretch): number | undefined {
  const { tokens } = doc
  if (!opensPhrase(doc, at)) return undefined
  if (verb.kind === 'demand' || verb.kind === 'judge')
    return hasMark(doc, at, region, /^(?:to|of|for|that)$/, verb.kind === 'judge') ? at : undefined
  let end = phraseEnd(doc, at, Math.min(region.to, at + 12))
  if (end <= at || end >= region.to) return undefined
  // "told the story of how"
  if (/^(?:story|stories|tales?)$/.test(tokens[end - 1]!.lower) && tokens[end]!.lower === 'of') return end + 1
  // "told The Post and Courier that"
  if (tokens[end]?.lower === 'and' && tokens[end + 1]?.tag === 'PROPN')
    end = phraseEnd(doc, end + 1, region.to)
  // "told The Courier of Newark last week", "asked the attorney in Sarn whether"
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

function hasMark(doc: Document, at: number, region: Stretch, mark: RegExp, commas = false): boolean {
  for (let i = at + 1; i < Math.min(at + 12, region.to); i++) {
    if (mark.test(doc.tokens[i]!.lower)) return true
    if (commas && doc.tokens[i]!.text === ',') continue
    if (/^[,;:.]$/.test(doc.tokens[i]!.text)) return false
  }
  return false
}

function hasVerb(doc: Document, at: number, region: Stretch): boolean {
  for (let i = at + 1; i < Math.min(at + 40, region.to); i++) {
    const token = doc.tokens[i]!
    if ((token.tag === 'VERB' || token.tag === 'AUX') && doc.tokens[i - 1]!.lower !== 'to') return true
  }
  return false
}

function opensClause(doc: Document, at: number, region: Stretch): boolean {
  const end = phraseEnd(doc, at, region.to)
  return /^(?:VERB|AUX)$/.test(doc.tokens[end]?.tag ?? '')
}

/** A verb stands before the first comma or relative word: the words are a clause and no plain object. */
function clauseFollows(doc: Document, at: number, region: Stretch): boolean {
  for (let i = at + 1; i < Math.min(at + 25, region.to); i++) {
    const token = doc.tokens[i]!
    if (token.tag === 'AUX') return true
    if (token.tag === 'VERB') return doc.tokens[i - 1]!.lower !== 'to' && !token.lower.endsWith('ing')
    if (/^(?:[,;:—–]|who|which|that|when|where|because|while|as|after|before)$/.test(token.lower))
      return false
  }
  return false
}
