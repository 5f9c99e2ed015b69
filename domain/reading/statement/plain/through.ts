import type { DraftHop, Span } from '../../types.ts'
import type { Stretch } from '../document.ts'
import { authorOf, isAside } from './author.ts'
import { isBody, isOutlet, isUnnamed } from './kinds.ts'
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
    if (!isOutlet(view, i) || !((told && !outlet) || isAside(view, view.clauseOf[i]!))) continue
    return { name: outletName(view, i), kind: 'outlet' }
  }
  return undefined
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
    const noun: Stretch = { from, to: nounEnd(view, from, clause.to) }
    const source = authorOf(view, noun, clause.to) ?? noun
    const cited = speakerOf(view, [source], people, pieces[i]!.start)
    if (cited && source.to > source.from) return cited
  }
  return undefined
}
