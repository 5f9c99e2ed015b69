import type { CueKind } from '../../words/cue-words.ts'
import { phraseAt, type View } from './view.ts'

/** A reporting verb with its auxiliary and particle; positions are pieces, `to` exclusive. */
export type PlainCue = {
  from: number
  to: number
  kind: CueKind
  /** where a subject behind the verb begins: after a joined pronoun, or between auxiliary and participle */
  after: number
  /** the particle or participle at the clause's end, whose content follows only there */
  end: number
  /** a pronoun joined to the verb ("a-t-il déclaré") */
  pronoun?: number
}

/** How far an auxiliary may stand from its participle, and a particle from its verb, in pieces. */
const AUXILIARY = 4
const PARTICLE = 30

/** The cue whose first word stands at a piece, or undefined; looked for once a piece. */
export function plainCueAt(view: View, at: number): PlainCue | undefined {
  const known = view.cues[at]
  if (known !== null) return known
  const found = findCue(view, at)
  view.cues[at] = found
  return found
}

function findCue(view: View, at: number): PlainCue | undefined {
  const { pieces, words } = view
  const clause = view.clauses[view.clauseOf[at]!]
  if (!clause || !pieces[at]!.word) return undefined
  const phrase = phraseAt(view, at, words.phrases, clause.to)
  if (phrase > 0) {
    const text = pieces
      .slice(at, phrase)
      .map(({ low }) => low)
      .join(' ')
    return { from: at, to: phrase, kind: words.kindOfPhrase.get(text)!, after: phrase, end: phrase }
  }
  const { low } = pieces[at]!
  if (
    phraseAt(view, at, words.notCues, clause.to) > 0 ||
    phraseAt(view, at - 1, words.notCues, clause.to) > 0
  )
    return undefined
  return separable(view, at, clause.to) ?? compound(view, at, clause.to) ?? finite(view, at, low)
}

function finite(view: View, at: number, low: string): PlainCue | undefined {
  const { pieces, words } = view
  const kind =
    words.verbs.get(low) ?? (words.talks.has(low) ? 'say' : words.learns.has(low) ? 'report' : undefined)
  if (!kind || phraseAt(view, at, words.citing, at + 5) > at + 1) return undefined
  if (words.lists.commaOpens && (isPassive(view, at) || isAttribute(view, at) || isInfinitive(view, at)))
    return undefined
  const next = pieces[at + 1]
  const joined = next?.joined && words.pronouns.has(next.low)
  const end = joined ? at + 2 : at + 1
  return { from: at, to: end, kind, after: end, end, ...(joined ? { pronoun: at + 1 } : {}) }
}

/** "sei informiert worden": the form of the present is a participle too. */
function isPassive(view: View, at: number): boolean {
  const { pieces } = view
  if (!pieces[at]!.low.endsWith('t')) return false
  if (/^(?:worden|werden|wurde|wurden|wird|sei|ist)$/.test(pieces[at + 1]?.low ?? '')) return true
  const { from } = view.clauses[view.clauseOf[at]!]!
  for (let i = at - 1; i >= Math.max(from, at - 12); i--)
    if (/^(?:wird|werden|wurden?|ist|sind|war|waren|sei|seien)$/.test(pieces[i]!.low)) return true
  return false
}

/** "in einem auf Facebook veröffentlichten Video": a participle before its noun. */
function isAttribute(view: View, at: number): boolean {
  const { pieces, words } = view
  if (!/(?:te|ten|ter|tes)$/.test(pieces[at]!.low) || !pieces[at + 1]?.capital) return false
  const { from } = view.clauses[view.clauseOf[at]!]!
  for (let i = at - 2; i >= Math.max(from, at - 7); i--)
    if (
      (words.articles.has(pieces[i]!.low) || words.indefinite.has(pieces[i]!.low)) &&
      /^(?:auf|am|an|im|in|bei|von|vom|mit|zuvor|jetzt|nun|kürzlich|heute|gestern)$/.test(pieces[i + 1]!.low)
    )
      return true
  return false
}

/** "könne man nicht sagen": a modal verb of the clause makes it an infinitive. */
function isInfinitive(view: View, at: number): boolean {
  const { pieces } = view
  const clause = view.clauses[view.clauseOf[at]!]!
  if (!pieces[at]!.low.endsWith('n') || at + 1 < clause.to) return false
  for (let i = at - 1; i >= Math.max(clause.from, at - 12); i--)
    if (
      /^(?:kann|können|könne|konnte|konnten|könnte|könnten|soll|sollen|solle|sollte|will|wollen|wolle|wollte|wollten|muss|müssen|müsse|darf|dürfe|möchte|lässt|wird|werde|würde|zu)$/.test(
        pieces[i]!.low,
      )
    )
      return true
  return false
}

/** "teilte ... mit": the particle ends the clause, or the clause before the content. */
function separable(view: View, at: number, clauseEnd: number): PlainCue | undefined {
  const { pieces, words } = view
  const found = words.particles.get(pieces[at]!.low)
  if (!found) return undefined
  const sentence = view.sentences[view.clauses[view.clauseOf[at]!]!.sentence]!
  for (let i = at + 1; i < Math.min(at + PARTICLE, sentence.to); i++) {
    const particle = found.find(([word]) => word === pieces[i]!.low)
    const closes = particle && (!pieces[i + 1]?.word || i + 1 === sentence.to)
    if (!closes) continue
    return { from: at, to: i < clauseEnd ? i + 1 : at + 1, kind: particle[1], after: at + 1, end: i + 1 }
  }
  return undefined
}

/** "a déclaré", "a-t-il déclaré", "hat ... erklärt". */
function compound(view: View, at: number, clauseEnd: number): PlainCue | undefined {
  const { pieces, words } = view
  if (!words.auxiliaries.has(pieces[at]!.low)) return undefined
  const reach = words.lists.commaOpens ? PARTICLE : AUXILIARY
  let pronoun: number | undefined
  for (let i = at + 1; i < Math.min(at + reach, clauseEnd); i++) {
    if (pieces[i]!.joined && words.pronouns.has(pieces[i]!.low)) pronoun = i
    const { low } = pieces[i]!
    const kind =
      words.participles.get(low) ??
      (words.talks.has(low) ? 'say' : words.learns.has(low) ? 'report' : undefined)
    if (!kind) continue
    const after = words.lists.commaOpens ? at + 1 : i + 1
    return { from: at, to: i + 1, kind, after, end: i + 1, ...(pronoun === undefined ? {} : { pronoun }) }
  }
  return undefined
}
