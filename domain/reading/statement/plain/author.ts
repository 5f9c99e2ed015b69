import type { Stretch } from '../document.ts'
import { isNoun } from './kinds.ts'
import { namingOf } from './naming.ts'
import { nounEnd } from './noun.ts'
import { commaBetween } from './source.ts'
import type { View } from './view.ts'

/** How far behind a document its author may stand, in pieces. */
const REACH = 7

/** "un rapport publié par l'ONU", "تقرير صادر عن المرصد": who wrote the document that a noun phrase begins with. */
export function authorOf(view: View, { from }: Stretch, limit: number): Stretch | undefined {
  const { words, pieces } = view
  let at = from
  while (at < limit && (words.articles.has(pieces[at]!.low) || (words.capitals && !pieces[at]!.capital))) {
    if (words.documents.has(pieces[at]!.low) || at - from > 2) break
    at++
  }
  if (at >= limit || !words.documents.has(pieces[at]!.low)) return undefined
  for (let i = at + 1; i < Math.min(limit, at + REACH); i++) {
    const bare = i === at + 1 && !words.capitals && isNoun(view, i)
    if (!bare && !words.authored.has(pieces[i]!.low)) continue
    // "Bericht der „New York Times“": a name in marks is read from its article on.
    const marked =
      !bare && words.lists.commaOpens && pieces[i + 1] && !pieces[i + 1]!.word && pieces[i + 1]!.quote >= 0
    const start = bare || marked ? i : i + 1
    if (start >= limit || (!pieces[start]!.word && pieces[start]!.quote < 0)) continue
    const author = { from: start, to: nounEnd(view, start, limit) }
    if (author.to <= start) continue
    const { head } = namingOf(view, author)
    const known = head === 'body' || head === 'outlet' || head === 'role'
    const named = words.capitals && !words.lists.commaOpens && pieces[author.to - 1]!.capital
    if (known || named || (head === 'person' && words.capitals)) return author
  }
  return undefined
}

/** "cité par l'AFP", "auf den sich die dpa beruft": a clause that says more of a source, set off by commas. */
export function isAside(view: View, index: number): boolean {
  const { words, pieces, clauses } = view
  const clause = clauses[index]
  if (!clause || clause.quoted || !commaBetween(view, index - 1, index)) return false
  const [first, second] = [pieces[clause.from]!.low, pieces[clause.from + 1]?.low ?? '']
  const related = words.relatives.has(first) || (words.joiners.has(first) && words.relatives.has(second))
  return (
    related ||
    words.asides.has(first) ||
    words.openerPrefixes.some((one) => first.startsWith(one) && !words.known(first))
  )
}
