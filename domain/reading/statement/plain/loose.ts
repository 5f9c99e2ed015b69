import { canSpeak } from './behind.ts'
import { plainCueAt } from './cue.ts'
import type { Found } from './draft.ts'
import { isNoun } from './kinds.ts'
import { namingOf } from './naming.ts'
import { tightened } from './naming-uncased.ts'
import { isAdjunct, nounEnd, skipAdjuncts } from './noun.ts'
import { appositions, type Source } from './source.ts'
import type { People } from './speaker.ts'
import { spanOf, type View } from './view.ts'

/** The most words that a verb which no list holds may have ("s'est ému"). */
const VERB = 3

/** "« ... », ont scandé les manifestants": behind a quotation any verb before somebody reports. */
export function looseVerb(view: View, index: number, people: People): Found | undefined {
  const { clauses, pieces, words } = view
  const clause = clauses[index]!
  const before = clauses[index - 1]
  if (!before?.quoted || before.sentence !== clause.sentence || !touches(view, before.to, clause.from))
    return undefined
  for (let i = clause.from; i < clause.to; i++) if (plainCueAt(view, i)) return undefined
  const reach = words.capitals ? VERB : 1
  for (let verb = clause.from; verb < Math.min(clause.to - 1, clause.from + reach); verb++) {
    const { low, word, capital } = pieces[verb]!
    const small = word && !capital && !words.articles.has(low) && !words.conjunctions.has(low)
    if (!small || words.relatives.has(low) || words.openers.has(low)) return undefined
    if (isAdjunct(view, verb) || isNoun(view, verb)) return undefined
    let from = skipAdjuncts(view, verb + 1, clause.to)
    if (pieces[from]?.low === 'sich') from = skipAdjuncts(view, from + 1, clause.to)
    if (from >= clause.to) continue
    const main = tightened(view, { from, to: nounEnd(view, from, clause.to) })
    if (main.to <= from || !isSpeaker(view, main.from, main.to, people)) continue
    const source: Source = main.to >= clause.to ? [main, ...appositions(view, index, main)] : [main]
    return {
      content: [spanOf(view, before.from, before.to)!],
      cue: [clause.from, verb + 1],
      source,
      rule: 'before the cue',
      kind: 'say',
      sentence: clause.sentence,
    }
  }
  return undefined
}

/** A comma, or a mark that ends the quotation, stands between. */
function touches({ pieces }: View, from: number, to: number): boolean {
  const inner = pieces[from - 2]?.low ?? ''
  for (let i = from; i < to; i++) if (!/^[,،–—-]$/.test(pieces[i]!.low)) return false
  return to > from || /^[,،!?؟.…]$/.test(inner)
}

function isSpeaker(view: View, from: number, to: number, people: People): boolean {
  const { head } = namingOf(view, { from, to })
  if (head === 'other' || !canSpeak(view, [{ from, to }], people)) return false
  return head !== 'unnamed' || [from, from + 1, from + 2].some((at) => at < to && isNoun(view, at))
}
