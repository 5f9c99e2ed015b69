import { type After, LENGTH, nextCue, upTo } from './content.ts'
import type { PlainCue } from './cue.ts'
import { skipAdjuncts } from './noun.ts'
import type { Source } from './source.ts'
import { spanOf, type View } from './view.ts'

/** Kinds whose verbs take a thing: "rejected the offer", "called for a vote". */
const TAKES_THING = new Set(['deny', 'demand', 'promise', 'refuse', 'confirm'])

/** Prepositions of where something was said, between a verb and its object: "a reconnu dans un communiqué une fuite". */
const WHERE = /^(?:dans|lors|devant|durant|durante|ante|im|in|bei|vor|gegenüber|während)$/

/** "sprach von einem Fehler", "سكان تحدثوا عن انفجارات": what a verb of saying is about, up to the end of its sentence. */
function aboutAfter(view: View, cue: PlainCue, from: number, end: number): After | undefined {
  const { pieces, words } = view
  let verb = cue.from
  while (verb < cue.to && !words.talks.has(pieces[verb]!.low)) verb++
  if (verb >= cue.to) return undefined
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const { low, word, quote } = pieces[i]!
    if ((!word && quote < 0) || (quote >= 0 && i > from + 1)) return undefined
    if (words.about.has(low)) return { ...upTo(view, quote >= 0 ? from : i, end)!, thing: true }
    if (words.capitals && words.joiners.has(low) && !words.times.has(pieces[i + 1]?.low ?? ''))
      return undefined
  }
  return undefined
}

/** The thing that a verb of denying, demanding or promising takes: the rest of its clause and sentence. */
export function thingAfter(view: View, cue: PlainCue, source: Source): After | undefined {
  const { pieces, words } = view
  const sentence = view.sentences[view.clauses[view.clauseOf[cue.from]!]!.sentence]!
  const behind = source.filter(({ from }) => from >= cue.after)
  let from = Math.max(cue.after, behind.at(-1)?.to ?? 0)
  const about = aboutAfter(view, cue, from, sentence.to)
  if (about) return about
  if (!TAKES_THING.has(cue.kind) && !takesObject(view, cue)) return undefined
  while (
    from < sentence.to &&
    (!pieces[from]!.word || words.times.has(pieces[from]!.low)) &&
    pieces[from]!.quote < 0
  )
    from++
  while (from + 1 < sentence.to && isWhen(view, from)) from = skipOne(view, from)
  const clause = view.clauses[view.clauseOf[from]!]
  const past = clause && WHERE.test(pieces[from]?.low ?? '') ? skipAdjuncts(view, from, clause.to) : from
  if (clause && past < clause.to) from = past
  // The particle of a separable verb stands behind its object.
  const particle = cue.end - 1 > from && cue.end > cue.after ? cue.end - 1 : -1
  const to = particle > from ? particle : nextCue(view, from, Math.min(sentence.to, from + LENGTH))
  const content = spanOf(view, from, to)
  return content && { content, from, thing: true }
}

/** Praise and blame ("a dénoncé une atteinte"), and fixed phrases that end in a preposition ("a fait état de"). */
function takesObject({ words, pieces }: View, cue: PlainCue): boolean {
  const { low } = pieces[cue.to - 1]!
  return words.judges.has(low) || (cue.to - cue.from > 1 && /^(?:de|d'|à|von)$/.test(low))
}

/** A day between verb and object: "am Sonntag", "le dimanche soir", "ביום ראשון". */
function isWhen(view: View, at: number): boolean {
  const { words, pieces } = view
  if (words.times.has(pieces[at]!.low)) return true
  const next = pieces[at + 1]!
  return (
    (words.joiners.has(pieces[at]!.low) || words.articles.has(pieces[at]!.low)) && words.times.has(next.low)
  )
}

const skipOne = (view: View, at: number) => (view.words.times.has(view.pieces[at]!.low) ? at + 1 : at + 2)
