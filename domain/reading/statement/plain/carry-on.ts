import type { Span } from '../../types.ts'
import { canSpeak } from './behind.ts'
import { plainCueAt } from './cue.ts'
import { draftOf, type PlainDraft } from './draft.ts'
import { nounEnd } from './noun.ts'
import { subjectAfter, subjectBefore } from './source.ts'
import type { People } from './speaker.ts'
import { spanOf, type View } from './view.ts'

/** How near the beginning of a sentence its verb must show that speech goes on, in pieces. */
const REACH = 14

/**
 * Gives a sentence without a cue to whom it belongs: a quotation that follows one, what a colon at the end of the
 * sentence before announces, the rest of a line of dialogue, and reported speech that its mood carries on.
 * @returns the drafts to add; a quotation that goes on joins the draft before it instead
 */
export function carryOn(
  view: View,
  index: number,
  own: PlainDraft[],
  drafts: PlainDraft[],
  people: People,
): PlainDraft[] {
  const sentence = view.sentences[index]!
  if (own.length > 0 || sentence.to <= sentence.from) return own
  const whole = quotation(view, index)
  const last = drafts.at(-1)
  const follows = last !== undefined && lastSentence(view, last) === index - 1
  if (whole) {
    if (follows && quotes(view, last)) {
      last.content.push(whole)
      return []
    }
    const announced = announcedBy(view, index - 1, whole, people)
    if (announced) return [announced]
    const at = sentence.from
    return [
      draftOf(
        view,
        {
          content: [whole],
          cue: [at, at + 1],
          source: [],
          rule: 'bare quotation',
          kind: 'say',
          sentence: index,
        },
        people,
      ),
    ].map((draft) => ({ ...draft, cue: [] }))
  }
  if (!follows) return moodOf(view, index, people)
  const span = spanOf(view, sentence.from, sentence.to)
  if (!span) return []
  if (dialogue(view, last, index)) {
    last.content.push(span)
    return []
  }
  const mood = reported(view, index)
  if (mood < 0 || last.rule === 'bare quotation') return []
  const draft = draftOf(
    view,
    {
      content: [span],
      cue: [mood, mood + 1],
      source: [],
      rule: 'after the cue',
      kind: 'say',
      sentence: index,
    },
    people,
  )
  return [{ ...draft, chain: last.chain }]
}

/** "Die Richterin gab der Klage statt. Die Kündigung sei unwirksam.": whose words the mood shows, the subject before. */
function moodOf(view: View, index: number, people: People): PlainDraft[] {
  const { pieces, words } = view
  const [before, sentence] = [view.sentences[index - 1], view.sentences[index]!]
  const mood = reported(view, index)
  if (!words.lists.commaOpens || !before || mood < 0 || before.paragraph !== sentence.paragraph) return []
  if (!INDIRECT.test(pieces[mood]!.low) || /^(?:es|wenn|ob)$/.test(pieces[sentence.from]!.low)) return []
  const clause = view.clauses[view.clauseOf[before.from]!]
  if (!clause || clause.quoted) return []
  const main = { from: before.from, to: nounEnd(view, before.from, clause.to) }
  const content = spanOf(view, sentence.from, sentence.to)
  if (main.to <= main.from || main.to >= clause.to || !canSpeak(view, [main], people) || !content) return []
  const found = {
    content: [content],
    cue: [mood, mood + 1] as [number, number],
    source: [main],
    rule: 'after the cue' as const,
    kind: 'say' as const,
    sentence: index,
  }
  return [draftOf(view, found, people)]
}
/** Forms that are only ever indirect speech. */
const INDIRECT = /^(?:sei|seien|habe|werde|könne|müsse|solle|dürfe|gebe|gehe|komme|stehe|bleibe|nehme)$/

/** The sentence that the last piece of a draft's content stands in. */
function lastSentence(view: View, draft: PlainDraft): number {
  const end = draft.content.at(-1)![1]
  let found = draft.sentence
  while (found + 1 < view.sentences.length && view.sentences[found + 1]!.start < end) found++
  return found
}

/** The span of a sentence that is a quotation from its first piece to its last. */
function quotation(view: View, index: number): Span | undefined {
  const { from, to } = view.sentences[index]!
  for (let i = from; i < to; i++) if (view.pieces[i]!.quote < 0 && view.pieces[i]!.word) return undefined
  const clause = view.clauses[view.clauseOf[from]!]
  return clause?.quoted ? spanOf(view, from, to) : undefined
}

/** The last piece of the content ends with a quotation. */
function quotes(view: View, draft: PlainDraft): boolean {
  const end = draft.content.at(-1)![1]
  const { quotes: all } = view.doc
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.end < end) low = middle + 1
    else high = middle
  }
  return low < all.length && all[low]!.start < end
}

/** "Il a ajouté :" at the end of the sentence before. */
function announcedBy(view: View, before: number, content: Span, people: People): PlainDraft | undefined {
  const sentence = view.sentences[before]
  if (!sentence || view.pieces[sentence.to - 1]?.low !== ':') return undefined
  for (let i = sentence.to - 1; i >= Math.max(sentence.from, sentence.to - 40); i--) {
    const cue = plainCueAt(view, i)
    if (!cue || view.clauses[view.clauseOf[i]!]!.quoted) continue
    const ahead = subjectBefore(view, cue)
    const source = ahead.length > 0 ? ahead : subjectAfter(view, cue)
    return draftOf(
      view,
      {
        content: [content],
        cue: [cue.from, cue.to],
        source,
        rule: 'next paragraph',
        kind: cue.kind,
        sentence: before,
      },
      people,
    )
  }
  return undefined
}

/** A line that opens with a dash is one turn of a dialogue: what follows its attribution is still spoken. */
function dialogue(view: View, last: PlainDraft, index: number): boolean {
  const { paragraph } = view.sentences[index]!
  const first = view.sentences[last.sentence]!
  if (first.paragraph !== paragraph || last.rule === 'after the cue') return false
  const dash = (at: number) => /^[—–]$/.test(view.pieces[at]?.low ?? '')
  return dash(first.from) && (dash(first.to - 1) || dash(first.to - 2))
}

/** The verb near the beginning whose mood says that somebody else is speaking ("sei"), or -1. */
function reported(view: View, index: number): number {
  const { from, to } = view.sentences[index]!
  if (view.words.reported.size === 0) return -1
  for (let i = from; i < Math.min(to, from + REACH); i++)
    if (view.words.reported.has(view.pieces[i]!.low) && view.pieces[i]!.quote < 0) return i
  return -1
}
