import { build, contentOf, type Region, span } from './build.ts'
import type { Cue } from './cue.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'
import { opensPhrase, phraseEnd } from './phrase.ts'

const HEARERS =
  /^(?:court|jury|inquiry|tribunal|committee|panel|hearing|inquest|commission|parliament|judge|judges)$/

/** "The tribunal heard from a guard, X, that A": whoever was heard speaks. */
export function heardFrom(doc: Document, cue: Cue, region: Region): Draft | undefined {
  const { tokens } = doc
  if (tokens[cue.to]?.lower !== 'from' || !opensPhrase(doc, cue.to + 1)) return undefined
  let end = phraseEnd(doc, cue.to + 1, region.to)
  let to = end
  // A name between commas behind the office.
  if (tokens[end]?.text === ',') {
    while (to + 1 < Math.min(end + 10, region.to) && tokens[to + 1]!.text !== ',') to++
    to++
    end = to + 1
  }
  if (tokens[end]?.lower !== 'that' || end + 2 >= region.to) return undefined
  const content = contentOf(doc, { from: end, thing: false }, region)
  const source = span(doc, { from: cue.to + 1, to })
  return build(doc, cue, region, [content], [source], 'say', cue.to)
}

/** Only somebody whose task is to hear others passes on what was heard ("the court heard that A"). */
export const hears = (doc: Document, cue: Cue) => HEARERS.test(doc.tokens[cue.from - 1]?.lower ?? '')
