import type { CueWords } from '../../words/cue-words.ts'
import type { Document } from '../document.ts'
import { accordingTo, asSaid } from './according.ts'
import { accordingAfter } from './according-after.ts'
import { announced, cueBefore, labelled } from './before.ts'
import { cueBehind } from './behind.ts'
import { carryOn } from './carry-on.ts'
import { type PlainCue, plainCueAt } from './cue.ts'
import { draftOf, type Found, type PlainDraft } from './draft.ts'
import { cueInside } from './inside.ts'
import { looseVerb } from './loose.ts'
import { isPhrase } from './noun.ts'
import { pointingBack, trailingDash } from './outside.ts'
import { isTitle } from './source.ts'
import type { People } from './speaker.ts'
import { readPeople } from './speaker.ts'
import { type View, viewOf } from './view.ts'

/** Drafts attributions in a language that is read from word lists alone, without a tagger. */
export function draftPlain(doc: Document, words: CueWords): PlainDraft[] {
  const view = viewOf(doc, words)
  const people = readPeople(view)
  const drafts: PlainDraft[] = []
  view.sentences.forEach((sentence, index) => {
    const own: PlainDraft[] = []
    let inside = -1
    for (let i = sentence.from; i < sentence.to; i++) {
      const at = view.clauseOf[i]!
      const clause = view.clauses[at]
      if (!clause) continue
      if (clause.quoted) {
        const cue = words.capitals && clause.from !== inside ? plainCueAt(view, i) : undefined
        const found =
          (cue && cueInside(view, cue, people)) ??
          (i === clause.from && own.length === 0 ? announced(view, at, people) : undefined)
        if (found?.content[0]) {
          inside = clause.from
          own.push(draftOf(view, found, people))
        }
        continue
      }
      const led = accordingTo(view, i, people) ?? asSaid(view, i, people) ?? accordingAfter(view, i)
      if (led?.found.content[0]) {
        own.push(draftOf(view, led.found, people))
        // In front of its passage a source leaves the passage to be read; a cue inside it nests.
        i = Math.max(i, led.used - 1)
        continue
      }
      const label = i === clause.from ? labelled(view, at, people) : undefined
      const cue = label ? undefined : (plainCueAt(view, i) ?? bareCue(view, i))
      const loose = !label && !cue && i === clause.from ? looseVerb(view, at, people) : undefined
      const found = label ?? loose ?? (cue && verb(view, cue, people))
      // "نقلت وكالة عن دبلوماسي قوله إن": two verbs open one passage.
      const twin = own.at(-1)
      if (
        !found?.content[0] ||
        (found.rule === 'after the cue' &&
          twin?.rule === found.rule &&
          twin.content[0]![0] === found.content[0]![0])
      )
        continue
      own.push(draftOf(view, found, people))
      if (cue) i = Math.max(i, cue.to - 1)
    }
    dropCues(own)
    const pointed = pointingBack(view, index, drafts, people)
    if (pointed) {
      drafts.push(pointed)
      return
    }
    const trailing = index === 0 && own.length === 0 ? trailingDash(view, people) : undefined
    if (trailing) own.push(trailing)
    drafts.push(...carryOn(view, index, own, drafts, people))
  })
  return drafts
}

/** "X habe A gestanden, teilte Y mit": what holds nothing but the attribution of another passage reports nothing. */
function dropCues(own: PlainDraft[]): void {
  for (let i = own.length - 1; i >= 0; i--) {
    const [start, end] = own[i]!.content[0]!
    const inCue = own.some(
      (other) =>
        other !== own[i] &&
        other.content[0]![1] <= start &&
        other.cue.some((span) => start >= span[0] && end <= span[1]),
    )
    if (inCue) own.splice(i, 1)
  }
}

/** "..., so der Minister". */
function bareCue(view: View, at: number): PlainCue | undefined {
  const clause = view.clauses[view.clauseOf[at]!]!
  if (at !== clause.from || !view.words.bare.has(view.pieces[at]!.low)) return undefined
  return { from: at, to: at + 1, kind: 'say', after: at + 1, end: at + 1 }
}

function verb(view: View, cue: PlainCue, people: People): Found | undefined {
  const { words } = view
  const index = view.clauseOf[cue.from]!
  const before = view.clauses[index - 1]
  const quoted = before?.quoted && before.sentence === view.clauses[index]!.sentence
  const bare = view.words.bare.has(view.pieces[cue.from]!.low)
  if (quoted || bare) return cueBehind(view, cue, people) ?? (bare ? undefined : cueBefore(view, cue, people))
  if (words.lists.commaOpens && verbFirst(view, cue)) {
    const behind = cueBehind(view, cue, people)
    if (behind) return behind
  }
  const opened = cueBefore(view, cue, people)
  // A verb that opens nothing and takes a thing may still stand behind its passage ("..., a démenti le syndicat").
  if (opened && !(opened.kind !== 'say' && behindOnly(view, cue, opened))) return opened
  return cueBehind(view, cue, people) ?? opened
}

/** "Die Lage sei schwierig, sagte er am Dienstag, aber ...": a main clause before a verb that comes first. */
function verbFirst(view: View, cue: PlainCue): boolean {
  const { clauses, words, pieces } = view
  const index = view.clauseOf[cue.from]!
  const clause = clauses[index]!
  const before = clauses[index - 1]
  if (cue.from !== clause.from || !before || before.sentence !== clause.sentence) return false
  if (pieces[before.to]?.low !== ',' || isPhrase(view, before) || isTitle(view, before)) return false
  const { low } = pieces[before.from]!
  const second = pieces[before.from + 1]?.low ?? ''
  return !(
    words.subordinates.has(low) ||
    (words.relatives.has(low) && index > 1 && clauses[index - 2]!.sentence === clause.sentence) ||
    (words.joiners.has(low) &&
      words.relatives.has(second) &&
      clauses[index - 2]?.sentence === clause.sentence)
  )
}

/** Its object would begin with the speaker itself. */
function behindOnly(view: View, cue: PlainCue, opened: Found): boolean {
  const source = opened.source[0]
  return (
    source !== undefined &&
    source.from >= cue.after &&
    cue.from === view.clauses[view.clauseOf[cue.from]!]!.from &&
    view.words.capitals &&
    (opened.content[0]?.[0] ?? 0) >= view.pieces[source.from]!.start &&
    !view.words.openers.has(view.pieces[source.to]?.low ?? '') &&
    view.pieces[source.to]?.low !== ':'
  )
}
