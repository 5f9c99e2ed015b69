import { type Document, firstToken } from './document.ts'
import type { Draft } from './draft.ts'

/** Thoughts and judgements: worth a draft of their own, but not inside what somebody else is reported to say. */
const THOUGHTS = new Set<Draft['kind']>(['belief', 'wish', 'refuse', 'judge', 'show'])

/**
 * Leaves out what the speaker of a passage says of others' thoughts ("she said he wants to leave"): the passage has
 * it already. Words in marks stay, they may be a second speaker's. Drafts come in the order of their contents.
 */
export function withoutNestedThoughts(doc: Document, drafts: Draft[]): Draft[] {
  let reach = 0
  return drafts.filter((draft) => {
    const [start, end] = draft.content[0]!
    const nobody = draft.rule === 'noun' && draft.source.length === 0
    if (start < reach && (THOUGHTS.has(draft.kind) || draft.thing || nobody) && !hasMarks(doc, draft))
      return false
    if (draft.rule !== 'own words' && draft.rule !== 'hedged') reach = Math.max(reach, end)
    return true
  })
}

/** True when some of the content stands in quotation marks that the cue stands outside of. */
export function hasMarks(doc: Document, draft: Draft): boolean {
  if (doc.quoteOf[draft.at]! >= 0) return false
  for (const [start, end] of draft.content)
    for (let i = firstToken(doc, start); i < doc.tokens.length && doc.tokens[i]!.start < end; i++)
      if (doc.quoteOf[i]! >= 0) return true
  return false
}
