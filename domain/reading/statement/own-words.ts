import type { Span } from '../types.ts'
import { type Document, firstToken } from './document.ts'
import type { Draft } from './draft.ts'

/** Passages that the report states itself and that an editor would tie, where no speaker's words cover them. */
export function draftOwn(doc: Document, passages: Span[], drafts: Draft[]): Draft[] {
  const taken = drafts.flatMap((draft) => draft.content).sort((a, b) => a[0] - b[0])
  const own: Draft[] = []
  let next = 0
  let reach = 0
  for (const passage of [...passages].sort((a, b) => a[0] - b[0])) {
    while (next < taken.length && taken[next]![0] < passage[1]) reach = Math.max(reach, taken[next++]![1])
    const at = firstToken(doc, passage[0])
    const words = doc.tokens.slice(at, firstToken(doc, passage[1])).filter((token) => token.word).length
    // A heading of a few words announces what the sentence below it says.
    if (reach > passage[0] || words < 5) continue
    reach = passage[1]
    const sentence = doc.regions[doc.regionOf[at]!]!.sentence
    own.push({
      content: [passage],
      cue: [],
      source: [],
      rule: 'own words',
      kind: 'report',
      negated: false,
      at,
      sentence,
      nested: false,
    })
  }
  return own
}
