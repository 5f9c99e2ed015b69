import type { Span } from '../../types.ts'
import { isAside } from './author.ts'
import { goesOn, passageBefore } from './behind.ts'
import type { Found } from './draft.ts'
import { isOutlet } from './kinds.ts'
import { inParentheses } from './parentheses.ts'
import type { Source } from './source.ts'
import { spanOf, type View } from './view.ts'

/** Pieces that a rule looked at and that no other rule may take for a cue. */
export type Used = { found: Found; used: number }

/** Only a conjunction or a mark stands before it in its sentence. */
export function isFirst(view: View, index: number, at: number): boolean {
  const { sentence } = view.clauses[index]!
  for (let i = view.sentences[sentence]!.from; i < at; i++)
    if (view.pieces[i]!.word && !view.words.conjunctions.has(view.pieces[i]!.low)) return false
  return true
}

export function build(
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
    const plain = same || aside > last.to ? aside : endOfClause(view, Math.max(last.to, cue[1]))
    const opener = clauses[view.clauseOf[last.to - 1]! + 1]
    if (opener && !opener.quoted && view.pieces[opener.from]!.low === 'wonach') {
      const content = spanOf(view, opener.from, opener.to)
      return (
        content && {
          found: { content: [content], cue, source, rule: 'noun', kind: 'report', sentence: clause.sentence },
          used: opener.to,
        }
      )
    }
    const from = same ? endOfOutlets(view, plain) : endOfRelative(view, plain)
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

/** "Nach Informationen von NDR, WDR und „Süddeutscher Zeitung“ ...": further outlets of one list. */
function endOfOutlets(view: View, to: number): number {
  const { pieces } = view
  let end = to
  for (let i = to; i < Math.min(to + 24, pieces.length); i++) {
    const { low, quote } = pieces[i]!
    if (quote >= 0) {
      const last = view.pieces.findIndex((piece, at) => at > i && piece.quote !== quote)
      let named = false
      for (let k = i; k < last; k++) named ||= isOutlet(view, k)
      if (!named) break
      end = last
      i = last - 1
    } else if (isOutlet(view, i)) end = i + 1
    else if (!/^(?:,|und|sowie|dem|der|des|den)$/.test(low)) break
  }
  return end
}

/** "Wie aus einem Schreiben hervorgeht, das dem BR vorliegt, A": a relative clause belongs to what opens the sentence. */
function endOfRelative(view: View, to: number): number {
  const next = view.clauses[view.clauseOf[to - 1]! + 1]
  const behind = view.clauses[view.clauseOf[to - 1]! + 2]
  if (!view.words.lists.commaOpens || !next || next.quoted || behind?.sentence !== next.sentence) return to
  const last = view.pieces[next.to - 1]!.low
  return view.words.relatives.has(view.pieces[next.from]!.low) &&
    /^(?:vorliegt|vorliegen|vorlag|vorlagen|hat|haben|ist|wurde|wurden|veröffentlichte|einsehen)$/.test(last)
    ? next.to
    : to
}

/** The end of the clause that holds the piece before a position. */
const endOfClause = (view: View, to: number) => view.clauses[view.clauseOf[to - 1]!]?.to ?? to

export function behindSource(
  view: View,
  cue: [number, number],
  source: Source,
  from: number,
): Used | undefined {
  const { sentence } = view.clauses[view.clauseOf[cue[0]]!]!
  const content = spanOf(view, from, fullStop(view, from, view.sentences[sentence]!.to))
  return (
    content && {
      found: { content: [content], cue, source, rule: 'according to', kind: 'report', sentence },
      used: Math.max(from, cue[1]),
    }
  )
}

/** A full stop that a quotation follows ends a passage, even where marks that look alike hid the end of its sentence. */
function fullStop({ pieces }: View, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++)
    if (pieces[i]!.low === '.' && pieces[i]!.quote < 0 && pieces[i + 1]!.quote >= 0) return i
  return to
}
