import type { Span } from '../../types.ts'
import { canSpeak, impersonal } from './behind.ts'
import { contentAfter } from './content.ts'
import { type PlainCue, plainCueAt } from './cue.ts'
import type { Found } from './draft.ts'
import { isNoun } from './kinds.ts'
import { namingOf } from './naming.ts'
import { isDoubtful, tightened } from './naming-uncased.ts'
import { isPhrase, nounEnd, skipAdjuncts } from './noun.ts'
import { appositions, type Source, subjectAfter, subjectBefore } from './source.ts'
import type { People } from './speaker.ts'
import { thingAfter } from './thing.ts'
import { type Clause, spanOf, type View } from './view.ts'

/** The longest speaker before a colon, in pieces. */
const LABEL = 10

/** Before the words it reports: "a affirmé que ...", "sagte: „...“", "قال الوزير إن ...", "a démenti ...". */
export function cueBefore(view: View, cue: PlainCue, people: People): Found | undefined {
  const { pieces, words } = view
  const judge = cue.kind === 'judge'
  const opened = judge ? undefined : contentAfter(view, cue)
  const source = sourceOf(view, cue, people, opened?.from ?? Number.POSITIVE_INFINITY, opened !== undefined)
  const object = opened && hasObject(view, cue, source) ? thingAfter(view, cue, source) : undefined
  const named = object ?? opened ?? thingAfter(view, judge ? { ...cue, kind: 'deny' } : cue, source)
  if (!named || (named.thing && !canSpeak(view, source, people))) return undefined
  const ahead = judge ? quotedAhead(view, cue) : undefined
  return {
    content: [...(ahead ? [ahead] : []), named.content],
    cue: [cue.from, cue.to],
    source: words.impersonal.has(pieces[cue.from]!.low) ? impersonal(view, cue) : source,
    rule: 'after the cue',
    kind: cue.kind,
    sentence: view.clauses[view.clauseOf[cue.from]!]!.sentence,
  }
}

/** "Als „völlig inakzeptabel“ bezeichnete X den Beschluss": the judgement may open the sentence. */
function quotedAhead(view: View, cue: PlainCue): Span | undefined {
  const { from } = view.sentences[view.clauses[view.clauseOf[cue.from]!]!.sentence]!
  if (view.pieces[from]!.low !== 'als' || cue.from - from > 12) return undefined
  for (let i = from; i < cue.from; i++) if (view.pieces[i]!.quote >= 0) return spanOf(view, from, cue.from)
  return undefined
}

/** "a démenti les informations selon lesquelles": an object stands between verb and opener. */
function hasObject({ words, pieces }: View, cue: PlainCue, source: Source): boolean {
  const first = source[0]
  const denies = cue.kind === 'deny' || cue.kind === 'confirm'
  if (!denies || !words.capitals || words.lists.commaOpens || !first || first.from >= cue.from) return false
  return words.articles.has(pieces[cue.end]?.low ?? '') && pieces[cue.end + 1]?.word === true
}

/** The subject of a verb whose content follows: before it in its clause, else behind it, else before a comma. */
function sourceOf(view: View, cue: PlainCue, people: People, until: number, opened: boolean): Source {
  const { pieces, words } = view
  const clause = view.clauses[view.clauseOf[cue.from]!]!
  const before = subjectBefore(view, cue)
  const own = before.some(({ from }) => from >= clause.from)
  const doubtful = !words.capitals && before.every((part) => isDoubtful(view, part))
  if (own && !doubtful && canSpeak(view, before, people)) return before
  let after = subjectAfter(view, cue).filter(({ from }) => from < until)
  const first = after[0]
  // Without an opener a name ends after two words, or its object would join it.
  if (first && !opened) after = [tightened(view, first)]
  const titled = (source: Source) =>
    source.some((part) => namingOf(view, part).head !== 'person' || namingOf(view, part).role)
  if (own && canSpeak(view, before, people) && !titled(after)) return before
  const rather = canSpeak(view, before, people) && titled(before) && !titled(after)
  if (first && canSpeak(view, after, people) && !rather) return after
  if (before.length > 0) return before
  const next = pieces[cue.end]
  // "beklagen die Bischöfe, sie würden": behind a German verb any noun with an article may be the subject.
  const noun =
    words.lists.commaOpens &&
    after[0] &&
    words.articles.has(pieces[after[0].from]!.low) &&
    pieces[after[0].to - 1]!.capital
  return opened && after.length > 0 && next?.word && (noun || pieces[after[0]!.from]!.capital) ? after : []
}

/** "יו"ר האיגוד: "..."": a speaker, a colon and a quotation. */
export function labelled(view: View, index: number, people: People): Found | undefined {
  const { clauses, pieces } = view
  const clause = clauses[index] as Clause
  const next = clauses[index + 1]
  if (!next || clause.quoted || next.sentence !== clause.sentence) return undefined
  if (clause.from !== view.sentences[clause.sentence]!.from || clause.to - clause.from > LABEL)
    return undefined
  const colon = pieces[clause.to]
  if (colon?.low !== ':' || next.from !== clause.to + 1) return undefined
  for (let i = clause.from; i < clause.to; i++) if (plainCueAt(view, i)) return undefined
  const source: Source = [tightened(view, { from: clause.from, to: clause.to })]
  if (!canSpeak(view, source, people)) return undefined
  if (view.words.capitals && !isPhrase(view, clause)) return undefined
  // A topic before the colon: the words have a verb of their own behind them.
  const end = Math.min(view.sentences[clause.sentence]!.to, next.to + 8)
  for (let i = next.to; next.quoted && i < end; i++)
    if (view.clauseOf[i]! >= 0 && plainCueAt(view, i)) return undefined
  // Without marks it must be a headline: a speaker and nothing else, and no full stop.
  const { to } = view.sentences[clause.sentence]!
  if (!next.quoted && (!isPhrase(view, clause) || !isSomebody(view, clause) || pieces[to - 1]?.low === '.'))
    return undefined
  return {
    content: [next.quoted ? spanOf(view, next.from, next.to)! : spanOf(view, next.from, to)!],
    cue: [clause.to, clause.to + 1],
    source,
    rule: 'headline',
    kind: 'say',
    sentence: clause.sentence,
  }
}

/** A person, an office or a known body, not a topic. */
function isSomebody(view: View, stretch: Clause): boolean {
  const { head, role } = namingOf(view, stretch)
  // German writes every noun with a capital: only a given name or a title makes a person.
  if (head === 'person' && view.words.lists.commaOpens && !role)
    return view.words.givenNames.has(view.pieces[stretch.from]!.low)
  return head === 'person' || head === 'role' || head === 'body' || head === 'outlet'
}

/** How many clauses before a colon a subject may begin. */
const BEFORE_COLON = 4

/** "La ministre, Agathe Roumier, a tenu à rassurer : « ... »": whoever a sentence without a cue begins with. */
export function announced(view: View, index: number, people: People): Found | undefined {
  const { clauses, pieces, words } = view
  const quote = clauses[index] as Clause
  const { from: start } = view.sentences[quote.sentence]!
  const colon = quote.from - 1
  if (!quote.quoted || pieces[colon]?.low !== ':') return undefined
  let first = index - 1
  while (first > 0 && index - first <= BEFORE_COLON && clauses[first - 1]!.sentence === quote.sentence)
    first--
  if (first < 0 || clauses[first]!.from > start + 2) return undefined
  for (let i = start; i < colon; i++) if (view.clauseOf[i]! >= 0 && plainCueAt(view, i)) return undefined
  for (let at = first; at < index; at++) {
    const clause = clauses[at]!
    if (clause.quoted) return undefined
    let from = clause.from
    while (from < clause.to && words.conjunctions.has(pieces[from]!.low)) from++
    from = skipAdjuncts(view, from, clause.to)
    if (from >= clause.to) continue
    if (!words.capitals)
      while (from < clause.to - 1 && !isNoun(view, from) && !words.givenNames.has(pieces[from]!.low)) from++
    const main = tightened(view, { from, to: nounEnd(view, from, clause.to) })
    if (main.to <= from || !canSpeak(view, [main], people)) continue
    if (!isSomebody(view, { ...clause, ...main }) && !words.pronouns.has(pieces[from]!.low)) continue
    const source = main.to >= clause.to ? [main, ...appositions(view, at, main)] : [main]
    return {
      content: [spanOf(view, quote.from, quote.to)!],
      cue: [colon, colon + 1],
      source,
      rule: 'headline',
      kind: 'say',
      sentence: quote.sentence,
    }
  }
  return undefined
}
