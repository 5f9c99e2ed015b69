import type { Span } from '../../types.ts'
import type { Stretch } from '../document.ts'
import { build, isFirst, type Used } from './according-build.ts'
import { authorOf } from './author.ts'
import { canSpeak } from './behind.ts'
import { plainCueAt } from './cue.ts'
import { isNoun } from './kinds.ts'
import { namingOf } from './naming.ts'
import { nounEnd } from './noun.ts'
import { appositions, type Source, subjectAfter } from './source.ts'
import type { People } from './speaker.ts'
import { phraseAt, spanOf, type View } from './view.ts'

/** "selon X, ...", "..., laut X", "وفقا ل": a source that a preposition names. */
export function accordingTo(view: View, at: number, people: People): Used | undefined {
  const { words, pieces } = view
  const index = view.clauseOf[at]!
  const clause = view.clauses[index]
  if (!clause || clause.quoted) return undefined
  const first = isFirst(view, index, at)
  const own = phraseAt(view, at, words.ownWords, clause.to)
  if (own > 0) return ofItself(view, index, [at, own], first, people)
  let from = phraseAt(view, at, words.accordingTo, clause.to)
  const perhaps = from < 0 && first
  if (perhaps) from = phraseAt(view, at, words.perhaps, clause.to)
  if (from < 0 || from >= clause.to || words.openers.has(pieces[from]!.low)) return undefined
  if (
    /^(?:le|la|les|des|du|el|los|las|lo)?(?:quel(?:le)?s?|cual(?:es)?|que)$/.test(pieces[from]!.low) ||
    /^cual(?:es)?$/.test(pieces[from + 1]?.low ?? '')
  )
    return undefined
  if (!first && cites(view, at, clause.to)) return undefined
  if (words.as.has(pieces[at]!.low) && saysSoon(view, from, clause.to)) return undefined
  const linked =
    words.links.has(pieces[from]!.low) || (words.lists.commaOpens && words.from.has(pieces[from]!.low))
  if (words.capitals && linked && !words.articles.has(pieces[from]!.low)) from++
  if (from >= clause.to) return undefined
  from = documentAt(view, from, clause.to)
  const noun = { from, to: nounEnd(view, from, clause.to) }
  if (noun.to <= from) return undefined
  const main = authorOf(view, noun, clause.to) ?? noun
  const source: Source = main.to >= clause.to ? [main, ...appositions(view, index, main)] : [main]
  if (
    perhaps &&
    !(source.some((part) => namingOf(view, part).name || hasView(view, part)) && main.to >= clause.to)
  )
    return undefined
  if (!first && !canSpeak(view, source, people)) return undefined
  // What would leave nothing to be said was no name.
  for (let parts = source.length; parts > 0; parts--) {
    const made = build(
      view,
      index,
      at,
      [at, from],
      source.slice(0, parts),
      first,
      words.lists.commaOpens === true,
    )
    if (made) return made
  }
  return undefined
}

/** "Laut einem am Dienstag veröffentlichten Bericht des Rechnungshofs": German puts much before the document. */
function documentAt(view: View, from: number, to: number): number {
  const { words, pieces } = view
  const more =
    words.lists.commaOpens &&
    words.articles.has(pieces[from]!.low) &&
    words.joiners.has(pieces[from + 1]?.low ?? '')
  for (let i = from + 1; more && i < Math.min(to, from + 9); i++)
    if (words.documents.has(pieces[i]!.low)) return i
  return from
}

/** "Russland hat nach eigenen Angaben ...": the sentence is its subject's; without one, the last speaker's. */
function ofItself(
  view: View,
  index: number,
  cue: [number, number],
  first: boolean,
  people: People,
): Used | undefined {
  const { sentence } = view.clauses[index]!
  const whole = view.sentences[sentence]!
  const [at, to] = cue
  const rest = spanOf(view, to, whole.to)
  const before = first ? undefined : spanOf(view, whole.from, at)
  const subject = first ? undefined : { from: whole.from, to: nounEnd(view, whole.from, at) }
  const known =
    subject &&
    subject.to > subject.from &&
    (canSpeak(view, [subject], people) || view.pieces[whole.from]!.capital) &&
    view.words.capitals
  const content = [before, rest].filter((span): span is Span => span !== undefined)
  if (content.length === 0) return undefined
  const found = {
    content,
    cue,
    source: known ? [subject] : [],
    rule: 'according to',
    kind: 'report',
    sentence,
  } as const
  return { found: { ...found, content: [...content], source: [...found.source] }, used: to }
}

/** "Pour Greenpeace, cet accord est « ... »": a body has a view where its words stand in the same sentence. */
function hasView(view: View, part: Stretch): boolean {
  const { head } = namingOf(view, part)
  const { to } = view.sentences[view.clauses[view.clauseOf[part.from]!]!.sentence]!
  if (head !== 'body' && !(head === 'other' && view.pieces[part.to - 1]!.capital)) return false
  for (let i = part.to; i < Math.min(to, part.to + 60); i++) if (view.pieces[i]!.quote >= 0) return true
  return false
}

/** "según informó X", "comme l'a dit X": the word compares, and a verb follows at once. */
function saysSoon(view: View, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) if (plainCueAt(view, i) && !isNoun(view, i)) return true
  return false
}

/** "The paper reported, citing two officials, that": what an outlet reports in the same sentence cites. */
function cites(view: View, at: number, to: number): boolean {
  if (phraseAt(view, at, view.words.citing, to) < 0) return false
  const { from } = view.sentences[view.clauses[view.clauseOf[at]!]!.sentence]!
  for (let i = Math.max(from, at - 30); i < at; i++) if (plainCueAt(view, i)) return true
  return false
}

/** "Comme l'a expliqué X, ...", "..., según informó X", "Wie X mitteilte, ...". */
export function asSaid(view: View, at: number, people: People): Used | undefined {
  const { words } = view
  const index = view.clauseOf[at]!
  const clause = view.clauses[index]
  if (!clause || clause.quoted || (at !== clause.from && !isFirst(view, index, at))) return undefined
  const from = phraseAt(view, at, words.as, clause.to)
  if (from < 0) return undefined
  for (let i = from; i < Math.min(clause.to, from + 14); i++) {
    const cue = plainCueAt(view, i)
    if (!cue) continue
    let source = subjectAfter(view, cue)
    if (!canSpeak(view, source, people)) {
      const start = words.lists.commaOpens && words.from.has(view.pieces[from]!.low) ? from + 1 : from
      const to = nounEnd(view, start, cue.from)
      source = to > start ? [{ from: start, to }] : []
    }
    if (!canSpeak(view, source, people)) return undefined
    const first = isFirst(view, index, at)
    const made = build(view, index, at, [cue.from, cue.to], source, first, false)
    return made && { ...made, used: Math.max(made.used, cue.to) }
  }
  return undefined
}
