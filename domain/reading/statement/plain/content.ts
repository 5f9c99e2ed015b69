import type { Span } from '../../types.ts'
import type { PlainCue } from './cue.ts'
import { plainCueAt } from './cue.ts'
import { skipAdjuncts } from './noun.ts'
import { spanOf, type View } from './view.ts'

/** How far behind its verb content may begin, and how far it may run, in pieces. */
const BEGIN = 40
export const LENGTH = 400

/** Reported words behind a verb, and the piece (opener, colon, mark) at which the speaker ends. */
export type After = { content: Span; from: number; thing: boolean }

/** Finds reported words behind a verb: after an opener, a colon, a quotation mark or, in German, a comma. */
export function contentAfter(view: View, cue: PlainCue): After | undefined {
  const { pieces, words } = view
  const sentence = view.sentences[view.clauses[view.clauseOf[cue.from]!]!.sentence]!
  const limit = Math.min(sentence.to, cue.end + BEGIN)
  // "así lo explicó X, que ...": what was said stands before.
  if (words.capitals && /^l[oe']'?$/.test(pieces[cue.from - 1]?.low ?? '')) return undefined
  const infinitive = infinitiveAfter(view, cue)
  if (infinitive >= 0) return upTo(view, infinitive, sentence.to)
  let comma = -1
  for (let i = cue.end; i < limit; i++) {
    const { low, quote, word, joined } = pieces[i]!
    if (quote >= 0 && pieces[i - 1]?.quote !== quote && view.clauses[view.clauseOf[i]!]?.quoted)
      return quotation(view, i, sentence.to)
    if (low === ':') return colon(view, i, sentence.to)
    if (!word && /^[,،]$/.test(low) && comma < 0 && quote < 0) comma = i
    if (words.openers.has(low) || (!joined && opensItself(view, i, cue))) return upTo(view, i, sentence.to)
    if (i > cue.end && comma >= 0 && plainCueAt(view, i) && !words.lists.commaOpens) return undefined
  }
  if (words.lists.commaOpens && comma >= 0) return upTo(view, comma + 1, sentence.to)
  return undefined
}

/** "dit ne pas savoir", "afirmó haber destruido": an infinitive right behind the verb, adverbs aside; or -1. */
function infinitiveAfter(view: View, cue: PlainCue): number {
  const { pieces, words } = view
  if (!words.infinitives || cue.kind === 'demand') return -1
  const start = skipInsertion(view, skipAdjuncts(view, cue.end, view.clauses[view.clauseOf[cue.from]!]!.to))
  for (let i = start; i < Math.min(pieces.length, start + 5); i++) {
    const { low, word, quote } = pieces[i]!
    if (!word || quote >= 0) return -1
    if (words.infinitives.test(low) && !words.articles.has(pieces[i - 1]!.low)) {
      let from = i
      while (from > start && words.beforeInfinitives.has(pieces[from - 1]!.low)) from--
      return from
    }
    if (!words.beforeInfinitives.has(low) && !/(?:ment|mente)$/.test(low)) return -1
  }
  return -1
}

/** "a affirmé, de son côté, avoir pris": steps over a few words between commas. */
function skipInsertion({ pieces }: View, at: number): number {
  if (pieces[at]?.low !== ',') return at
  for (let i = at + 1; i < Math.min(pieces.length, at + 7); i++) if (pieces[i]!.low === ',') return i + 1
  return at
}

/** Hebrew ש at the front of the first word behind verb or adjuncts. */
function opensItself(view: View, at: number, cue: PlainCue): boolean {
  const { words, pieces } = view
  const { low } = pieces[at]!
  const prefix = words.openerPrefixes.find(
    (letter) => low.startsWith(letter) && low.length > letter.length + 1,
  )
  if (!prefix || words.known(low)) return false
  if (at === cue.after || at === skipAdjuncts(view, cue.after, view.clauses[view.clauseOf[cue.from]!]!.to))
    return true
  // Behind a name: only where the rest is not one more word of it.
  return at - cue.after >= 3
}

function quotation(view: View, at: number, end: number): After {
  const { pieces } = view
  const { quote } = pieces[at]!
  let to = at
  while (to < end && pieces[to]!.quote === quote) to++
  const closes = to >= end || /^[.,،;!?؟]$/.test(pieces[to]!.low)
  return closes ? { content: spanOf(view, at, to)!, from: at, thing: false } : upTo(view, at, end)!
}

function colon(view: View, at: number, end: number): After | undefined {
  if (at + 1 >= end) return undefined
  const { quote } = view.pieces[at + 1]!
  const found = quote >= 0 ? quotation(view, at + 1, end) : upTo(view, at + 1, end)
  return found && { ...found, from: at }
}

export function upTo(view: View, from: number, end: number): After | undefined {
  const to = Math.min(end, from + LENGTH, nextCue(view, from, Math.min(end, from + LENGTH)))
  const content = spanOf(view, from, to)
  return content && { content, from, thing: false }
}

/** Where the same speaker's next verb begins ("..., et a ajouté que", "مضيفا أن"): the content ends before it. */
export function nextCue(view: View, from: number, end: number): number {
  const { pieces, words } = view
  for (let i = from + 3; i < end; i++) {
    const before = pieces[i - 1]!
    const led = words.conjunctions.has(before.low) || (/^[,،]$/.test(before.low) && before.quote < 0)
    if (!led || pieces[i]!.quote >= 0) continue
    const contrast = contrasted(view, i, end)
    if (contrast) return /^[,،]$/.test(before.low) ? i - 1 : i
    // "..., mais il a soutenu que": the same speaker as a pronoun.
    const at = words.pronouns.has(pieces[i]!.low) ? i + 1 : i
    const cue = at < end ? plainCueAt(view, at) : undefined
    if (!cue || cue.pronoun !== undefined) continue
    const next = pieces[skipAdjuncts(view, cue.end, end)]
    if (
      next &&
      (words.openers.has(next.low) ||
        next.low === ':' ||
        opensItself(view, skipAdjuncts(view, cue.end, end), cue))
    )
      return words.conjunctions.has(before.low) ? i - 1 : i
  }
  return end
}

/** "فيما تحدث سكان عن", "tandis que le ministre affirme que": another speaker's verb behind a word of contrast. */
function contrasted(view: View, at: number, end: number): boolean {
  const { pieces, words } = view
  const next = pieces[at + 1]?.low ?? ''
  if (
    !words.contrasts.has(pieces[at]!.low) &&
    !(words.joiners.has(pieces[at]!.low) && words.contrasts.has(next))
  )
    return false
  const { to } = view.clauses[view.clauseOf[at]!] ?? { to: at }
  for (let i = at + 1; i < Math.min(end, to, at + 12); i++) {
    const cue = plainCueAt(view, i)
    if (!cue) continue
    if (cue.kind === 'deny') return true
    for (let k = cue.end; k < Math.min(to, cue.end + 8); k++)
      if (words.openers.has(pieces[k]!.low) || words.about.has(pieces[k]!.low)) return true
    return false
  }
  return false
}
