import type { Span } from '../../types.ts'
import type { Stretch } from '../document.ts'
import { canSpeak } from './behind.ts'
import type { PlainCue } from './cue.ts'
import type { Found } from './draft.ts'
import { namingOf } from './naming.ts'
import { nounEnd, skipAdjuncts } from './noun.ts'
import { isName, isTitle, type Source } from './source.ts'
import type { People } from './speaker.ts'
import { spanOf, type View } from './view.ts'

/** A name that a comma sets off behind its title. */
const isNamed = (view: View, main: Stretch, name: Stretch) =>
  name.to > name.from && !namingOf(view, main).name && isName(view, name)

/** An attribution inside the marks of a quotation: "« Il faut agir, s'agace X, présidente de Y. Cela dure. »". */
export function cueInside(view: View, cue: PlainCue, people: People): Found | undefined {
  const { pieces, words } = view
  const clause = view.clauses[view.clauseOf[cue.from]!]!
  let comma = cue.from - 1
  while (comma > clause.from && /^(?:s'|se|l')$/.test(pieces[comma]!.low)) comma--
  if (!/^[,،!?]$/.test(pieces[comma]!.low) || comma - clause.from < 2) return undefined
  const from = cue.pronoun ?? skipAdjuncts(view, cue.after, clause.to)
  const to = cue.pronoun === undefined ? nounEnd(view, from, clause.to) : from + 1
  const source: Source = [{ from, to }]
  if (
    to <= from ||
    !canSpeak(view, source, people) ||
    words.pronouns.has(pieces[from]!.low) !== (cue.pronoun !== undefined)
  )
    return undefined
  let end = to
  while (end < clause.to && !/^[.,!?…]$/.test(pieces[end]!.low)) end++
  let second = end + 1
  while (second < clause.to && !/^[.,!?…]$/.test(pieces[second]!.low)) second++
  const title = { from: end + 1, to: second }
  if (
    pieces[end]?.low === ',' &&
    second <= clause.to &&
    (isTitle(view, title) || isNamed(view, source[0]!, title))
  ) {
    source.push(title)
    end = second
  }
  const content = [spanOf(view, clause.from, comma), spanOf(view, Math.min(end + 1, clause.to), clause.to)]
  return {
    content: content.filter((span): span is Span => span !== undefined && span[1] - span[0] > 2),
    cue: [cue.from, cue.to],
    source,
    rule: 'around the cue',
    kind: cue.kind,
    sentence: clause.sentence,
    inside: true,
  }
}
