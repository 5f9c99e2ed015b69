import type { Stretch } from '../document.ts'
import { behindSource, build, type Used } from './according-build.ts'
import { authorOf } from './author.ts'
import { isPhrase, nounEnd } from './noun.ts'
import { commaBetween, type Source } from './source.ts'
import { phraseAt, type View } from './view.ts'

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
