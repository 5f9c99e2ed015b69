import type { CueVerb } from '../words/cue-words.ts'
import { PEOPLE } from '../words/en/roles.ts'
import { afterQuotation, contentBefore } from './before.ts'
import { build, contentOf, type Region, span } from './build.ts'
import { type Cue, cueAt } from './cue.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'
import { accordingTo, nounCue } from './fixed-cues.ts'
import { follow } from './follow.ts'
import { aroundGap } from './gap.ts'
import { passive } from './passive.ts'
import { clauseSubject, subjectBefore } from './source.ts'

/** Drafts every attribution that an English cue word makes, sentence by sentence, in the order of the text. */
export function draftEnglish(doc: Document): Draft[] {
  const drafts: Draft[] = []
  for (const region of doc.regions) {
    let last: Draft | undefined
    for (let i = region.from; i < region.to; i++) {
      if (doc.regions[doc.regionOf[i]!] !== region) continue
      const draft =
        region.quote < 0
          ? (accordingTo(doc, i, region) ?? nounCue(doc, i, region) ?? verbCue(doc, i, region, last))
          : undefined
      // A cue with another cue right behind it has no words of its own.
      if (!draft || draft.content.some(([start, end]) => end <= start)) continue
      drafts.push(draft)
      last = draft
    }
  }
  return drafts
}

/** Kinds that report nothing as an infinitive ("to support", "to know"). */
const WEAK = new Set<CueVerb['kind']>(['judge', 'belief', 'wish', 'refuse'])

function verbCue(doc: Document, at: number, region: Region, last: Draft | undefined): Draft | undefined {
  const cue = cueAt(doc, at, region)
  if (!cue || citesPeople(doc, cue)) return undefined
  if (cue.infinitive && cue.verbs.every((verb) => WEAK.has(verb.kind))) return undefined
  if (cue.passive) return passive(doc, cue, region)
  const takesClause = cue.verbs.some(
    (verb) => verb.frames.includes('clause') || verb.frames.includes('hearer'),
  )
  const subject = subjectBefore(doc, cue.from, region)
  const before = takesClause
    ? (aroundGap(doc, cue, subject, region) ??
      afterQuotation(doc, cue, region, last) ??
      contentBefore(doc, cue, subject, region))
    : undefined
  if (before) return before
  const after = follow(doc, cue, region)
  if (!after) return undefined
  let source = subject
  if (!source) {
    if (last && last.sentence === region.sentence && last.source.length > 0)
      return build(
        doc,
        cue,
        region,
        [contentOf(doc, after, region)],
        last.source,
        after.verb.kind,
        after.cueTo,
      )
    source = clauseSubject(doc, cue.from, region)
  }
  const content = contentOf(doc, after, region)
  return build(doc, cue, region, [content], source ? [span(doc, source)] : [], after.verb.kind, after.cueTo)
}

/** "citing officials" names a source of the outlet, it reports nothing itself. */
function citesPeople(doc: Document, cue: Cue): boolean {
  if (!/^(?:citing|quoting)$/.test(doc.tokens[cue.head]!.lower)) return false
  for (let i = cue.to; i < cue.to + 5; i++) {
    const lower = doc.tokens[i]?.lower ?? ','
    if (PEOPLE.has(lower)) return true
    if (/^[,.;]$/.test(lower)) return false
  }
  return false
}
