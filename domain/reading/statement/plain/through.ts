import type { DraftHop, Span } from '../../types.ts'
import type { Stretch } from '../document.ts'
import { authorOf, isAside } from './author.ts'
import { isBody, isOutlet, isUnnamed } from './kinds.ts'
import { namingOf } from './naming.ts'
import { isAdjunct, nounEnd } from './noun.ts'
import { type People, speakerOf } from './speaker.ts'
import { phraseAt, type View } from './view.ts'

/** How far around its cue a draft looks for what it came through, in pieces. */
const REACH = 40

/** The pieces near a cue in its sentence that are no reported words. */
function around(view: View, sentence: number, at: number, content: Span[]): number[] {
  const { from, to } = view.sentences[sentence]!
  const near: number[] = []
  for (let i = Math.max(from, at - REACH); i < Math.min(to, at + REACH); i++) {
    const { start } = view.pieces[i]!
    if (!content.some((span) => start >= span[0] && start < span[1])) near.push(i)
  }
  return near
}

/** The outlet or channel that the words came through: who was told, who is cited, where they were posted. */
export function throughWhat(
  view: View,
  sentence: number,
  at: number,
  content: Span[],
  outlet: boolean,
): DraftHop | undefined {
  const { words, pieces } = view
  for (const i of around(view, sentence, at, content)) {
    const piece = pieces[i]!
    const before = pieces[i - 1]
    if (!outlet && words.channels.has(piece.low) && (!words.capitals || piece.capital) && before?.word)
      return { name: piece.text, kind: 'channel' }
    const told = before && (words.hearers.has(before.low) || words.hearers.has(pieces[i - 2]?.low ?? ''))
    const marked = !outlet && inMarks(view, i)
    if (marked) return { name: marked, kind: 'outlet' }
    const lies = !outlet && liesBefore(view, i)
    if (lies) return { name: lies, kind: 'outlet' }
    if (!isOutlet(view, i) || !((told && !outlet) || isAside(view, view.clauseOf[i]!))) continue
    return { name: outletName(view, i), kind: 'outlet' }
  }
  return undefined
}

/** "sagte der „Süddeutschen Zeitung“", "im Gespräch mit der »Zeit«": a name in marks behind the article of who was told. */
function inMarks(view: View, at: number): string | undefined {
  const { words, pieces } = view
  const { quote, word } = pieces[at]!
  if (!words.lists.commaOpens || quote < 0 || word || pieces[at - 1]?.quote === quote) return undefined
  const noun = isOutlet(view, at - 1) ? at - 2 : at - 1
  if (!/^(?:der|dem|den|zur|zum)$/.test(pieces[noun]?.low ?? '')) return undefined
  const led = pieces[noun - 1]?.low ?? ''
  const told =
    words.verbs.has(led) ||
    /^(?:mit|gegenüber|in|bei)$/.test(led) ||
    (isNounEnd(view, noun - 1) && verbNear(view, noun))
  if (!told || view.clauses[view.clauseOf[at]!]?.quoted) return undefined
  let to = at + 1
  while (pieces[to]?.quote === quote) to++
  return view.doc.text.slice(pieces[at + 1]!.start, pieces[pieces[to - 1]!.word ? to - 1 : to - 2]!.end)
}

const isNounEnd = (view: View, at: number) => view.pieces[at]?.capital === true

/** "sagte Brandt der": a verb of saying shortly before. */
function verbNear(view: View, at: number): boolean {
  for (let i = at - 1; i > at - 14 && i >= 0 && view.pieces[i]!.word; i--)
    if (view.words.verbs.has(view.pieces[i]!.low)) return true
  return false
}

/** "das dem BR vorliegt": who has the document in hand. */
function liesBefore(view: View, at: number): string | undefined {
  const { words, pieces } = view
  if (!words.lists.commaOpens || !/^(?:vorliegt|vorliegen|vorlag|vorlagen)$/.test(pieces[at + 1]?.low ?? ''))
    return undefined
  const { quote, capital, text } = pieces[at]!
  if (capital && quote < 0) return text
  if (quote < 0) return undefined
  let from = at
  while (pieces[from - 1]?.quote === quote) from--
  return view.doc.text.slice(pieces[from + 1]!.start, pieces[at - 1]!.end)
}

/** The name of an outlet: its noun and what names it, quotation marks aside. */
function outletName(view: View, at: number): string {
  const { words, pieces } = view
  const sentence = view.sentences[view.clauses[view.clauseOf[at]!]?.sentence ?? -1]
  if (words.outlets.has(pieces[at]!.low) || !sentence) return pieces[at]!.text
  let to = at + 1
  const limit = Math.min(sentence.to, at + 6)
  const { quote } = pieces[to] ?? { quote: -1 }
  if (quote >= 0 && quote !== pieces[at]!.quote) while (to < sentence.to && pieces[to]!.quote === quote) to++
  else if (words.capitals) to = Math.max(to, nounEnd(view, at, limit))
  else
    while (
      to < limit &&
      pieces[to]!.word &&
      to < at + 3 &&
      !isAdjunct(view, to) &&
      !words.verbs.has(pieces[to]!.low) &&
      !words.openers.has(pieces[to]!.low) &&
      !words.outlets.has(pieces[to - 1]!.low) &&
      (!isUnnamed(view, to) || to === at + 1)
    )
      to++
  return view.doc.text.slice(pieces[at]!.start, pieces[to - 1]!.end)
}

/** "citant deux responsables": whom an outlet cites, in the clause of its verb. */
export function citedBy(
  view: View,
  sentence: number,
  at: number,
  content: Span[],
  people: People,
): DraftHop | undefined {
  const { pieces } = view
  const learned = [at, at + 1, at + 2].some((i) => view.words.learns.has(pieces[i]?.low ?? ''))
  for (const i of around(view, sentence, at, content)) {
    const { to } = view.sentences[sentence]!
    let from = phraseAt(view, i, view.words.citing, to)
    if (from < 0 && learned) {
      const told = phraseAt(view, i, view.words.learnedFrom, to)
      if (told > 0 && [told, told + 1].some((k) => k < to && (isUnnamed(view, k) || isBody(view, k))))
        from = told
    }
    if (from < 0) continue
    const clause = view.clauses[view.clauseOf[from]!]
    if (!clause) continue
    const own: Stretch = { from, to: nounEnd(view, from, clause.to) }
    // "zitiert die Zeitung X einen Anwohner": the subject may stand between.
    const behind = /^zitier/.test(pieces[i]!.low) && namingOf(view, own).head === 'outlet' ? own.to : from
    const noun: Stretch = { from: behind, to: nounEnd(view, behind, clause.to) }
    const source = authorOf(view, noun, clause.to) ?? noun
    const cited = speakerOf(view, [source], people, pieces[i]!.start)
    if (cited && source.to > source.from) return cited
  }
  return undefined
}
