import type { Span } from '../types.ts'
import type { Region } from './build.ts'
import type { Cue } from './cue.ts'
import { type Document, firstToken, type Stretch } from './document.ts'
import type { Draft } from './draft.ts'
import { opensPhrase, phraseEnd } from './phrase.ts'
import { subjectAfter } from './source.ts'

/** "X said that Y found A and called it B": whose words ended right before the second verb; the outermost comes first. */
export function endsBefore(doc: Document, draft: Draft, at: number): boolean {
  const end = firstToken(doc, draft.content.at(-1)![1])
  return (
    end < at &&
    at - end <= 3 &&
    doc.tokens
      .slice(end, at)
      .every(({ lower, tag }) => /^(?:and|but|,|then|also)$/.test(lower) || tag === 'ADV')
  )
}

/** "Said one paramedic: “A”": who speaks stands between the cue that opens the sentence and the colon. */
export function behindCue(doc: Document, cue: Cue, from: number, region: Region): Stretch | undefined {
  if (cue.head !== region.from || !cue.finite || doc.tokens[from - 1]?.text !== ':') return undefined
  const source = subjectAfter(doc, cue.head, { from: region.from, to: from - 1 })
  return source && source.to === from - 1 ? source : undefined
}

/** "Recalling that night, Ott said B": the participle that opens the sentence shares the subject behind the comma. */
export function behindContent(doc: Document, cue: Cue, content: Span, region: Region): Stretch | undefined {
  const { tokens } = doc
  // "After saying A, X ...", "Having announced A, X ..."
  const opens =
    cue.from - region.from <= 2 &&
    tokens.slice(region.from, cue.from).every(({ tag }) => /^(?:ADP|ADV|SCONJ|CCONJ)$/.test(tag))
  if (!opens || !(tokens[cue.head]!.lower.endsWith('ing') || tokens[cue.from]!.lower === 'having'))
    return undefined
  const comma = firstToken(doc, content[1])
  if (doc.tokens[comma]?.text !== ',' || comma + 1 >= region.to || !opensPhrase(doc, comma + 1))
    return undefined
  const end = phraseEnd(doc, comma + 1, region.to)
  return end > comma + 1 ? { from: comma + 1, to: end } : undefined
}
