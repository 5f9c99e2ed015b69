import type { Span } from '../../types.ts'
import type { Stretch } from '../document.ts'
import { authorOf, isAside } from './author.ts'
import { canSpeak, goesOn, passageBefore } from './behind.ts'
import { plainCueAt } from './cue.ts'
import type { Found } from './draft.ts'
import { namingOf } from './naming.ts'
import { isNoun, isPhrase, nounEnd } from './noun.ts'
import { appositions, commaBetween, inParentheses, type Source, subjectAfter } from './source.ts'
import type { People } from './speaker.ts'
import { phraseAt, spanOf, type View } from './view.ts'

/** Pieces that a rule looked at and that no other rule may take for a cue. */
export type Used = { found: Found; used: number }

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
  if (words.capitals && words.links.has(pieces[from]!.low) && !words.articles.has(pieces[from]!.low)) from++
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

/** "Der Polizei zufolge": a source before the word that names it one. */
export function accordingAfter(view: View, at: number): Used | undefined {
  const { words } = view
  const index = view.clauseOf[at]!
  const clause = view.clauses[index]
  const to = clause ? phraseAt(view, at, words.accordingAfter, clause.to) : -1
  if (!clause || to < 0) return undefined
  const source: Source = []
  if (at > clause.from) {
    const start = nounBefore(view, clause.from, at)
    return accordingBehind(
      view,
      index,
      start,
      [at, to],
      authorOf(view, { from: start, to: at }, at) ?? { from: start, to: at },
    )
  }
  for (
    let i = index - 1;
    i >= Math.max(0, index - 2) && commaBetween(view, i, i + 1) && isPhrase(view, view.clauses[i]!);
    i--
  )
    source.unshift(view.clauses[i]!)
  if (source.length === 0) return undefined
  const first = source[0]!.from === view.sentences[clause.sentence]!.from
  if (first) return behindSource(view, [at, to], source, to)
  const start = view.clauseOf[source[0]!.from]!
  return build(view, start, at, [at, to], source, false, true)
}

function accordingBehind(
  view: View,
  index: number,
  start: number,
  cue: [number, number],
  named: Stretch,
): Used | undefined {
  if (start === view.sentences[view.clauses[index]!.sentence]!.from)
    return behindSource(view, cue, [named], cue[1])
  return build(view, index, start, cue, [named], false, true)
}

/** Where the noun phrase that ends at a place begins: "Zwei Menschen kamen [der Feuerwehr] zufolge". */
function nounBefore(view: View, from: number, at: number): number {
  for (let i = Math.max(from, at - 18); i < at; i++)
    if (nounEnd(view, i, at) >= at || (authorOf(view, { from: i, to: at }, at)?.to ?? 0) >= at) return i
  return at - 1
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
      const to = nounEnd(view, from, cue.from)
      source = to > from ? [{ from, to }] : []
    }
    if (!canSpeak(view, source, people)) return undefined
    const first = isFirst(view, index, at)
    const made = build(view, index, at, [cue.from, cue.to], source, first, false)
    return made && { ...made, used: Math.max(made.used, cue.to) }
  }
  return undefined
}

/** Only a conjunction or a mark stands before it in its sentence. */
function isFirst(view: View, index: number, at: number): boolean {
  const { sentence } = view.clauses[index]!
  for (let i = view.sentences[sentence]!.from; i < at; i++)
    if (view.pieces[i]!.word && !view.words.conjunctions.has(view.pieces[i]!.low)) return false
  return true
}

function build(
  view: View,
  index: number,
  at: number,
  cue: [number, number],
  source: Source,
  first: boolean,
  same: boolean,
): Used | undefined {
  const { clauses } = view
  const clause = clauses[index]!
  const last = source.at(-1)!
  if (first) {
    const aside = endOfAside(view, last.to)
    const from = same || aside > last.to ? aside : endOfClause(view, Math.max(last.to, cue[1]))
    return behindSource(view, cue, source, from)
  }
  const content: Span | undefined =
    at === clause.from ? passageBefore(view, index) : spanOf(view, view.sentences[clause.sentence]!.from, at)
  if (!content) return undefined
  const quoted = at === clause.from && clauses[index - 1]!.quoted
  // German sets no commas: "Zwei Menschen kamen laut Polizei ums Leben".
  const rest =
    same && at !== clause.from
      ? spanOf(view, Math.max(last.to, cue[1]), view.sentences[clause.sentence]!.to)
      : undefined
  const more = rest ? [rest] : goesOn(view, index, source, quoted)
  const found = {
    content: [content, ...more],
    cue,
    source,
    rule: 'according to',
    kind: 'report',
    sentence: clause.sentence,
  } as const
  return { found: { ...found, content: [...found.content] }, used: last.to }
}

/** Steps over what is said of a source between commas, where the sentence goes on behind it. */
function endOfAside(view: View, to: number): number {
  const { clauses, clauseOf } = view
  const own = clauseOf[to - 1]!
  let index = own
  if (inParentheses(view, own + 1)) return clauses[own + 1]!.to + 1
  if (to < (clauses[own]?.to ?? to)) return to
  while (isAside(view, index + 1) && clauses[index + 2]?.sentence === clauses[own]!.sentence) index++
  return index > own ? clauses[index]!.to : to
}

/** The end of the clause that holds the piece before a position. */
const endOfClause = (view: View, to: number) => view.clauses[view.clauseOf[to - 1]!]?.to ?? to

function behindSource(view: View, cue: [number, number], source: Source, from: number): Used | undefined {
  const { sentence } = view.clauses[view.clauseOf[cue[0]]!]!
  const content = spanOf(view, from, view.sentences[sentence]!.to)
  return (
    content && {
      found: { content: [content], cue, source, rule: 'according to', kind: 'report', sentence },
      used: Math.max(from, cue[1]),
    }
  )
}
