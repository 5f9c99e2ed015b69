import { type Region, span } from './build.ts'
import { contentEnd } from './content.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'
import { subjectBefore } from './source.ts'

/** What somebody is of what they hold to be so ("adamant that"). Own list after Quirk et al. 16.71-16.72. */
const HELD =
  /^(?:adamant|convinced|certain|confident|sure|insistent|hopeful|optimistic|pessimistic|sceptical|skeptical|doubtful|worried|concerned|afraid|fearful|aware|emphatic|positive|satisfied|unconvinced)$/
const BE = /^(?:is|are|was|were|remains|remained|be|been)$/

/** "The army is adamant that A": the verb "to be" and an adjective are the cue. */
export function adjectiveCue(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  if (!HELD.test(tokens[at]!.lower) || tokens[at + 1]?.lower !== 'that' || at + 4 > region.to)
    return undefined
  let from = at
  while (
    from > region.from &&
    (/^(?:ADV|AUX|PART)$/.test(tokens[from - 1]!.tag) || BE.test(tokens[from - 1]!.lower))
  )
    from--
  if (!tokens.slice(from, at).some(({ lower }) => BE.test(lower))) return undefined
  const subject = subjectBefore(doc, from, region)
  // "it is certain that" has no speaker.
  if (!subject || /^(?:it|that|which|there)$/.test(tokens[subject.from]!.lower)) return undefined
  return {
    content: [span(doc, { from: at + 1, to: contentEnd(doc, at + 1, region, false) })],
    cue: [span(doc, { from, to: at + 1 })],
    source: [span(doc, subject)],
    rule: 'after the cue',
    kind: 'belief',
    negated: tokens.slice(from, at).some(({ lower }) => /^(?:not|never)$|n['’]t$/.test(lower)),
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}
