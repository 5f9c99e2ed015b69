import type { CueVerb } from '../words/cue-words.ts'
import { afterTimes, endsWithTimes } from './adjuncts.ts'
import { clauseFollows, hasVerb, opensAmount, opensClause, startsQuote, WH } from './clause-ahead.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import { afterHearer, hasMark } from './hearer.ts'
import { marker } from './marker.ts'
import { claimIn, inCourt, putsAt } from './objects.ts'
import { isTimeWord, opensPhrase, phraseEnd } from './phrase.ts'

/** How a cue's content follows it: where it begins, whether it is a plain object, and which verb sense took it. */
export type Follow = { from: number; thing: boolean; verb: CueVerb; cueTo: number }

/** Verbs that report only with "that" or with marks; with a plain clause they mean something else ("continued work"). */
const QUOTES_ONLY = /^(?:continue|answer|respond|post|text|scream|maintain|shrug)$/

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
    /^(?:deny|confirm)$/.test(verb.kind) ||
    /^(?:express|voice|repeat|reiterate)$/.test(verb.base) ||
    (verb.kind === 'refuse' && next.lower === 'to')
      ? claimIn(doc, at, region)
      : -1
  if (claim >= 0) return found(claim, false)
  for (const frame of verb.frames) {
    // "ruled on Tuesday that"
    const late = frame === '+that' && next.tag === 'ADP' ? afterTimes(doc, at, region) : at
    if (late > at && tokens[late]?.lower === 'that') return found(late, false)
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
  // "vowed on Monday to fight", "claimed on Telegram to have won"
  if (has('to') && next.tag === 'ADP') {
    const past = afterTimes(doc, at, region)
    if (
      past > at &&
      tokens[past]?.lower === 'to' &&
      tokens[past + 1]?.tag &&
      /^(?:VERB|AUX)$/.test(tokens[past + 1]!.tag)
    )
      return found(past, true)
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
    // "reported late Monday that"
    const day = isTimeWord(next.lower) ? afterTimes(doc, at, region) : at
    if (day > at && tokens[day]?.lower === 'that') return found(day, false)
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
  if (has('thing') && !(verb.kind === 'deny' && inCourt(doc, at, region))) {
    if (next.lower === 'that') return found(at, true)
    if (opensPhrase(doc, at) || startsQuote(doc, at) || WH.has(next.lower)) return found(at, true)
    if (next.tag === 'VERB' && next.lower.endsWith('ing')) return found(at, true)
  }
  return undefined
}
