import type { Span } from '../../types.ts'
import { isAside } from './author.ts'
import { type PlainCue, plainCueAt } from './cue.ts'
import type { Found } from './draft.ts'
import { isNoun } from './kinds.ts'
import { namingOf } from './naming.ts'
import { isDoubtful } from './naming-uncased.ts'
import { nounEnd, skipAdjuncts } from './noun.ts'
import { appositions, commaBetween, isTitle, type Source, subjectAfter, subjectBefore } from './source.ts'
import type { People } from './speaker.ts'
import { phraseAt, spanOf, type View } from './view.ts'

/** True when a noun phrase can be a speaker: a pronoun, a known noun, a full name, or a surname named before. */
export function canSpeak(view: View, source: Source, people: People): boolean {
  const first = source[0]
  if (!first) return false
  const { words, pieces } = view
  if (words.pronouns.has(pieces[first.from]!.low)) return true
  const found = namingOf(view, first)
  if (found.name || found.head === 'role' || found.head === 'outlet' || found.head === 'body') return true
  if (people.bySurname.has(found.text.toLowerCase())) return true
  if (found.head === 'unnamed') {
    for (let i = first.from; i < Math.min(first.to, first.from + 4); i++) if (isNoun(view, i)) return true
    return false
  }
  return words.capitals && !words.lists.commaOpens && pieces[first.to - 1]!.capital
}

/** The clause before another holds what is attributed: a quotation, or words up to a comma or dash. */
export function passageBefore(view: View, index: number): Span | undefined {
  const before = view.clauses[index - 1]
  const clause = view.clauses[index]
  if (!before || !clause || before.sentence !== clause.sentence) return undefined
  for (let i = before.to; i < clause.from; i++) if (/^[:;()]$/.test(view.pieces[i]!.low)) return undefined
  const sentence = view.sentences[clause.sentence]!
  if (!before.quoted) return spanOf(view, sentence.from, before.to)
  // Words of the report in front of a quotation belong to it when no mark parts them.
  const first = view.clauses[index - 2]
  const whole = first && first.sentence === before.sentence && !first.quoted && first.to === before.from
  return whole ? spanOf(view, sentence.from, before.to) : spanOf(view, before.from, before.to)
}

/** Behind the words it reports: "..., a déclaré la ministre", "..., so der Minister", "„...“, sagte er, „...“". */
export function cueBehind(view: View, cue: PlainCue, people: People): Found | undefined {
  const { pieces, words } = view
  const index = view.clauseOf[cue.from]!
  const clause = view.clauses[index]!
  const content = passageBefore(view, index)
  if (!content) return undefined
  const quoted = view.clauses[index - 1]!.quoted
  let lead = clause.from
  while (
    lead < cue.from &&
    (words.conjunctions.has(pieces[lead]!.low) || /^(?:s'|se|l'|le|lo)$/.test(pieces[lead]!.low))
  )
    lead++
  // "... «no tiene vuelta atrás» y añadió que": a statement of its own.
  if (lead > clause.from && words.conjunctions.has(pieces[clause.from]!.low) && opensNext(view, cue))
    return undefined
  let source: Source
  if (lead === cue.from) {
    const nobody = cue.pronoun !== undefined && words.impersonal.has(pieces[cue.pronoun]!.low)
    source =
      nobody || words.impersonal.has(pieces[cue.from]!.low) ? impersonal(view, cue) : subjectAfter(view, cue)
    const dropped =
      words.lists.dropsSubject &&
      source.length === 0 &&
      isParenthesis(view, cue) &&
      !canSpeak(view, subjectBefore(view, cue), people)
    if (
      !quoted &&
      !dropped &&
      !words.impersonal.has(pieces[cue.from]!.low) &&
      !canSpeak(view, source, people) &&
      !isNamedNoun(view, source)
    )
      return undefined
    if (!quoted && !words.capitals && source[0] && isDoubtful(view, source[0])) return undefined
    if (quoted && source.length > 0 && !canSpeak(view, source, people) && !view.words.capitals) source = []
  } else {
    // "...", דני לוי אמר: after a quotation the subject may come first.
    if (!quoted || cue.end < clause.to) return undefined
    source = [{ from: clause.from, to: cue.from }]
    if (!canSpeak(view, source, people)) return undefined
  }
  const more = goesOn(view, index, source, quoted)
  return {
    content: [content, ...more],
    cue: [cue.from, cue.to],
    source,
    rule: more.length > 0 ? 'around the cue' : 'before the cue',
    kind: cue.kind,
    sentence: clause.sentence,
  }
}

const opensNext = ({ words, pieces }: View, cue: PlainCue) =>
  words.openers.has(pieces[cue.end]?.low ?? '') || pieces[cue.end]?.low === ':'

/** "..., so die Flugaufsicht": behind a comma and a German verb any noun with an article speaks. */
function isNamedNoun({ words, pieces }: View, source: Source): boolean {
  const first = source[0]
  return (
    words.lists.commaOpens === true &&
    first !== undefined &&
    words.articles.has(pieces[first.from]!.low) &&
    pieces[first.to - 1]!.capital
  )
}

/** "Las ventas, dijo, crecerán": between its marks stands nothing but the verb and when it was said. */
function isParenthesis(view: View, cue: PlainCue): boolean {
  const clause = view.clauses[view.clauseOf[cue.from]!]!
  return skipAdjuncts(view, cue.end, clause.to) >= clause.to
}

function skipTimes(view: View, from: number, to: number): number {
  let i = from
  while (i < to && view.words.times.has(view.pieces[i]!.low)) i++
  return i
}

/** "hieß es aus Polizeikreisen", "מהמשטרה נמסר": the source stands behind a preposition, after the verb or before it. */
export function impersonal(view: View, cue: PlainCue): Source {
  const { pieces, words } = view
  const index = view.clauseOf[cue.from]!
  const clause = view.clauses[index]!
  for (const i of [skipTimes(view, cue.end, clause.to), clause.from]) {
    if (i >= clause.to) continue
    const phrase = phraseAt(view, i, words.learnedFrom, clause.to)
    const start = phrase > 0 ? phrase : words.from.has(pieces[i]!.low) ? i + 1 : -1
    if (start < 0) continue
    const to = nounEnd(view, start, i >= cue.end ? clause.to : cue.from)
    const source = [{ from: start, to }]
    if (to > start) return to >= clause.to ? [...source, ...appositions(view, index, source[0]!)] : source
  }
  return []
}

/** What goes on behind an attribution: a second quotation, or the rest of the sentence. */
export function goesOn(view: View, index: number, source: Source, quoted: boolean): Span[] {
  const { clauses, pieces } = view
  const { sentence } = clauses[index]!
  let next = index + 1
  while (clauses[next]?.sentence === sentence && source.some((part) => part.from === clauses[next]!.from))
    next++
  while (isAside(view, next)) next++
  const clause = clauses[next]
  if (!clause || clause.sentence !== sentence) return []
  if (quoted) {
    // The next quotation of the sentence, before which at most an adjunct stands.
    for (let i = next; i <= next + 1 && clauses[i]?.sentence === sentence; i++)
      if (isAnothers(view, i)) return []
      else if (clauses[i]!.quoted) return [spanOf(view, clauses[i]!.from, clauses[i]!.to)!]
    return []
  }
  if (clause.quoted || isTitle(view, clause) || skipAdjuncts(view, clause.from, clause.to) >= clause.to)
    return []
  if (!commaBetween(view, next - 1, next) && pieces[clause.from - 1]?.low !== '—') return []
  const rest = spanOf(view, clause.from, view.sentences[sentence]!.to)
  return rest && clause.to - clause.from > 1 ? [rest] : []
}

/** A quotation behind a full stop that a verb of its own follows. */
function isAnothers(view: View, index: number): boolean {
  const { clauses, pieces } = view
  const clause = clauses[index]!
  const before = pieces.slice(clauses[index - 1]!.to, clause.from)
  if (!before.some(({ low, quote }) => /^[.!?؟]$/.test(low) && quote < 0)) return false
  const end = view.sentences[clause.sentence]!.to
  for (let i = clause.to; i < Math.min(end, clause.to + 4); i++) if (plainCueAt(view, i)) return true
  return false
}
