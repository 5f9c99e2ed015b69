import type { Stretch } from '../document.ts'
import type { PlainCue } from './cue.ts'
import { plainCueAt } from './cue.ts'
import { isNoun, isRole, isUnnamed } from './kinds.ts'
import { namingOf } from './naming.ts'
import { isAdjunct, isPhrase, nounEnd, skipAdjuncts } from './noun.ts'
import { inParentheses } from './parentheses.ts'
import { phraseAt, type View } from './view.ts'

/** A speaker as it stands: one stretch a noun phrase, appositions apart, in the order of the text. */
export type Source = Stretch[]

/** How many clauses before its verb a subject with appositions may begin. */
const CLAUSES = 3

/** The comma alone stands between two clauses of one sentence. */
export function commaBetween(view: View, left: number, right: number): boolean {
  const [a, b] = [view.clauses[left], view.clauses[right]]
  if (!a || !b || a.sentence !== b.sentence || b.from - a.to > 3) return false
  let comma = false
  for (let i = a.to; i < b.from; i++) {
    const { low, quote, word } = view.pieces[i]!
    if (/^[,،]$/.test(low)) comma = true
    else if (word || quote < 0) return false
  }
  return comma
}

/** The subject behind a verb, adjuncts skipped, with the appositions that follow it. */
export function subjectAfter(view: View, cue: PlainCue): Source {
  const { pieces } = view
  if (cue.pronoun !== undefined) return [{ from: cue.pronoun, to: cue.pronoun + 1 }]
  const clause = view.clauses[view.clauseOf[cue.from]!]!
  const last = cue.end > cue.after && cue.end <= clause.to ? cue.end - 1 : clause.to
  const limit = learnedFrom(view, cue, last)
  const first = skipAdjuncts(view, cue.after, limit)
  let from = skipDative(view, first, limit)
  while (from < limit && /^(?:sich|se|ihm|uns|mir|dazu|daran)$/.test(pieces[from]!.low)) from++
  // "respondió tajante el consejero"
  const aside = pieces[from] && view.words.capitals && !pieces[from]!.capital && !isNoun(view, from)
  if (
    aside &&
    !view.words.articles.has(pieces[from]!.low) &&
    from + 1 < limit &&
    view.words.articles.has(pieces[from + 1]!.low)
  )
    from++
  // "סיפרה בדמעות המורה": a word with a preposition at its front.
  const how = !view.words.capitals && /^[בب]/.test(pieces[from]?.low ?? '') && from + 1 < limit
  if (how && !isNoun(view, from) && !view.words.givenNames.has(pieces[from]!.low) && isNoun(view, from + 1))
    from++
  if (from >= limit || !pieces[from]!.word || pieces[from]!.quote >= 0) return []
  const to = nounEnd(view, from, limit)
  if (to <= from) return []
  const source = [{ from, to }]
  return to >= clause.to ? [...source, ...appositions(view, view.clauseOf[cue.from]!, source[0]!)] : source
}

/** "sagte dem Sender CNN": a German dative is who was told. */
function skipDative(view: View, from: number, limit: number): number {
  const { words, pieces } = view
  if (!words.lists.commaOpens || from >= limit) return from
  const { low } = pieces[from]!
  const told =
    /^(?:dem|einem|den)$/.test(low) || (low === 'der' && words.outlets.has(pieces[from + 1]?.low ?? ''))
  return told ? skipAdjuncts(view, Math.max(from + 1, nounEnd(view, from, limit)), limit) : from
}

/** "ha podido saber Radio Litoral de fuentes cercanas": whom an outlet learned something from is not part of its name. */
function learnedFrom(view: View, cue: PlainCue, to: number): number {
  const { words, pieces } = view
  if (!words.learns.has(pieces[cue.to - 1]!.low)) return to
  for (let i = cue.after + 1; i < to; i++) {
    const from = phraseAt(view, i, words.learnedFrom, to)
    if (from > 0 && [from, from + 1, from + 2].some((at) => at < to && isUnnamed(view, at))) return i
  }
  return to
}

/** ", ministre des Transports": what the clauses after a name add to it, or the name after a title. */
export function appositions(view: View, clause: number, main: Stretch): Source {
  const found: Source = []
  let head = namingOf(view, main)
  for (let next = clause + 1; next <= clause + 2; next++) {
    const stretch = view.clauses[next]
    if (!stretch || stretch.quoted || !commaBetween(view, next - 1, next)) break
    const named =
      (head.name === undefined || head.unsure) &&
      (head.unsure || head.head === 'role' || (view.words.capitals && /^(?:unnamed|other)$/.test(head.head)))
    const fits = named && isName(view, stretch)
    if (!fits && !isTitle(view, stretch)) break
    found.push(stretch)
    head = namingOf(view, stretch)
  }
  return found
}

/** The clause is a title: "directrice de l'hôpital", "einer der Fahrgäste", "وهو أحد الركاب". */
export function isTitle(view: View, { from, to }: Stretch): boolean {
  const { words, pieces } = view
  let i = from
  while (
    i < to &&
    (words.articles.has(pieces[i]!.low) ||
      words.relatives.has(pieces[i]!.low) ||
      words.conjunctions.has(pieces[i]!.low))
  )
    i++
  if (i >= to || to - from > 14 || namesSource(view, from, to) || words.openers.has(pieces[from]!.low))
    return false
  const near = [i, i + 1, i + 2].filter((at) => at < to)
  const noun = near.some(
    (at) =>
      (isRole(view, at) || isUnnamed(view, at)) &&
      !words.links.has(pieces[at]!.low) &&
      !words.joiners.has(pieces[at]!.low),
  )
  return noun && !near.some((at) => plainCueAt(view, at) && !isNoun(view, at))
}

/** "citing two officials", "according to": a clause of its own, no apposition. */
const namesSource = (view: View, from: number, to: number) =>
  phraseAt(view, from, view.words.citing, to) > 0 || phraseAt(view, from, view.words.accordingTo, to) > 0

/** The clause is a personal name and nothing else. */
export function isName(view: View, { from, to }: Stretch): boolean {
  const { words, pieces } = view
  const count = to - from
  if (count < 1 || count > 5 || namesSource(view, from, to)) return false
  for (let i = from; i < to; i++) {
    const { low, capital, word } = pieces[i]!
    if (!word) return false
    if (
      words.capitals &&
      !capital &&
      !/^(?:von|van|de|da|dos|del|la|ben|bin|ibn|al|el|abu|zu|di|le)$/.test(low)
    )
      return false
    const honorific = i === from && count > 1 && isRole(view, i)
    if (
      !words.capitals &&
      ((isNoun(view, i) && !honorific && !words.givenNames.has(low)) ||
        isAdjunct(view, i) ||
        plainCueAt(view, i))
    )
      return false
  }
  return namingOf(view, { from, to }).head === 'person'
}

/** The subject before a verb: in its own clause, or, where a comma stands before the verb, in those before it. */
export function subjectBefore(view: View, cue: PlainCue): Source {
  const { pieces, words } = view
  const index = view.clauseOf[cue.from]!
  const clause = view.clauses[index]!
  let from = clause.from
  while (from < cue.from && words.conjunctions.has(pieces[from]!.low)) from++
  if (from < cue.from && words.relatives.has(pieces[from]!.low) && !words.articles.has(pieces[from]!.low))
    return commaBetween(view, index - 1, index) ? earlier(view, index) : []
  // Behind an adjunct a German verb comes before its subject.
  if (from < cue.from && words.lists.commaOpens && isAdjunct(view, from)) return []
  from = skipAdjuncts(view, from, cue.from)
  const clitic = isClitic(view, from) && (from + 1 === cue.from || /^(?:s'|se|sich)$/.test(pieces[from]!.low))
  if (from >= cue.from || clitic)
    return clause.from >= cue.from || from === clause.from ? earlier(view, index) : []
  const to = nounEnd(view, from, cue.from)
  if (to <= from) return []
  const source = [{ from, to }]
  const title = namingOf(view, source[0]!)
  // "Marc Delorme, ministre des Transports a déclaré": the name stands before its title.
  if (from === clause.from && title.head === 'role' && commaBetween(view, index - 1, index)) {
    const before = view.clauses[index - 1]!
    if (!before.quoted && isName(view, before)) return [before, ...source]
  }
  return source
}

const isClitic = (view: View, at: number) =>
  /^(?:s'|l'|le|se|n'|ne|lo|sich|y|en)$/.test(view.pieces[at]?.low ?? '')

/** A name and its title before a verb: what stands before both belongs to something else. */
function earlier(view: View, index: number): Source {
  const found: Source = []
  for (let at = index - 1, next = index; at >= Math.max(0, index - CLAUSES - 1); at--) {
    const clause = view.clauses[at]!
    if (inParentheses(view, at)) continue
    if (clause.quoted || !(commaBetween(view, at, next) || (next - at > 1 && inParentheses(view, at + 1))))
      break
    next = at
    if (isPhrase(view, clause) || (isTitle(view, clause) && at > 0 && commaBetween(view, at - 1, at)))
      found.unshift(clause)
    else if (found.length > 0) break
  }
  return found.slice(-2)
}
