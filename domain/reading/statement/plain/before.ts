import { canSpeak, impersonal } from './behind.ts'
import { contentAfter, thingAfter } from './content.ts'
import { type PlainCue, plainCueAt } from './cue.ts'
import type { Found } from './draft.ts'
import { namingOf } from './naming.ts'
import { givenAt, nameEnd } from './naming-uncased.ts'
import { type Source, subjectAfter, subjectBefore } from './source.ts'
import type { People } from './speaker.ts'
import { type Clause, spanOf, type View } from './view.ts'

/** The longest speaker before a colon, in pieces. */
const LABEL = 10

/** Before the words it reports: "a affirmé que ...", "sagte: „...“", "قال الوزير إن ...", "a démenti ...". */
export function cueBefore(view: View, cue: PlainCue, people: People): Found | undefined {
  const { pieces, words } = view
  const judge = cue.kind === 'judge'
  const opened = judge ? undefined : contentAfter(view, cue)
  const source = sourceOf(view, cue, people, opened?.from ?? Number.POSITIVE_INFINITY, opened !== undefined)
  const named = opened ?? thingAfter(view, judge ? { ...cue, kind: 'deny' } : cue, source)
  if (!named || (named.thing && !canSpeak(view, source, people))) return undefined
  return {
    content: [named.content],
    cue: [cue.from, cue.to],
    source: words.impersonal.has(pieces[cue.from]!.low) ? impersonal(view, cue) : source,
    rule: 'after the cue',
    kind: cue.kind,
    sentence: view.clauses[view.clauseOf[cue.from]!]!.sentence,
  }
}

/** The subject of a verb whose content follows: before it in its clause, else behind it, else before a comma. */
function sourceOf(view: View, cue: PlainCue, people: People, until: number, opened: boolean): Source {
  const { pieces, words } = view
  const clause = view.clauses[view.clauseOf[cue.from]!]!
  const before = subjectBefore(view, cue)
  const own = before.some(({ from }) => from >= clause.from)
  if (own && canSpeak(view, before, people)) return before
  let after = subjectAfter(view, cue).filter(({ from }) => from < until)
  const first = after[0]
  if (first && !opened && !words.capitals) {
    // Without an opener a name ends after two words, or its object would join it.
    const given = givenAt(view, first.from, first.to)
    const { name } = namingOf(view, first)
    const count = name?.split(/\s+/).length ?? 0
    if (given >= 0) after = [{ from: first.from, to: nameEnd(view, given, first.to) }]
    else if (count > 2) after = [{ from: first.from, to: first.to - (count - 2) }]
  }
  const titled = (source: Source) =>
    source.some((part) => namingOf(view, part).head !== 'person' || namingOf(view, part).role)
  const rather = canSpeak(view, before, people) && titled(before) && !titled(after)
  if (first && canSpeak(view, after, people) && !rather) return after
  if (before.length > 0) return before
  const next = pieces[cue.end]
  return opened && after.length > 0 && next?.word && pieces[after[0]!.from]!.capital ? after : []
}

/** "יו"ר האיגוד: "..."": a speaker, a colon and a quotation. */
export function labelled(view: View, index: number, people: People): Found | undefined {
  const { clauses, pieces } = view
  const clause = clauses[index] as Clause
  const next = clauses[index + 1]
  if (!next?.quoted || clause.quoted || next.sentence !== clause.sentence) return undefined
  if (clause.from !== view.sentences[clause.sentence]!.from || clause.to - clause.from > LABEL)
    return undefined
  const colon = pieces[clause.to]
  if (colon?.low !== ':' || next.from !== clause.to + 1) return undefined
  for (let i = clause.from; i < clause.to; i++) if (plainCueAt(view, i)) return undefined
  const source: Source = [{ from: clause.from, to: clause.to }]
  if (!canSpeak(view, source, people)) return undefined
  return {
    content: [spanOf(view, next.from, next.to)!],
    cue: [clause.to, clause.to + 1],
    source,
    rule: 'headline',
    kind: 'say',
    sentence: clause.sentence,
  }
}
