import type { CueVerb } from '../words/cue-words.ts'
import { CONTRADICTS, REPORT_NOUNS } from '../words/en/outlet-nouns.ts'
import { asSaying } from './as-saying.ts'
import { afterQuotation, contentBefore } from './before.ts'
import { build, contentOf, type Region, span } from './build.ts'
import { citesPeople } from './cited.ts'
import { type Cue, cueAt } from './cue.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'
import { accordingTo, nounCue } from './fixed-cues.ts'
import { follow } from './follow.ts'
import { aroundGap } from './gap.ts'
import { askedBefore, passive } from './passive.ts'
import { clauseSubject, sharedSubject, subjectBefore } from './source.ts'

/** Drafts every attribution that an English cue word makes, sentence by sentence, in the order of the text. */
export function draftEnglish(doc: Document): Draft[] {
  const drafts: Draft[] = []
  for (const region of doc.regions) {
    let last: Draft | undefined
    for (let i = region.from; i < region.to; i++) {
      if (doc.regions[doc.regionOf[i]!] !== region) continue
      const quoted = region.quote < 0 ? asSaying(doc, i, region) : undefined
      const draft =
        quoted?.draft ??
        (region.quote < 0
          ? (accordingTo(doc, i, region) ?? nounCue(doc, i, region) ?? verbCue(doc, i, region, last))
          : undefined)
      if (quoted) i = quoted.last
      // A cue with another cue right behind it has no words of its own.
      if (!draft || draft.content.some(([start, end]) => end <= start)) continue
      // "confirmed a report that A": the verb has taken what the noun would.
      if (draft.rule === 'noun' && last?.sentence === draft.sentence && last.content[0]![0] === draft.content[0]![0])
        continue
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
  if (!cue || citesPeople(doc, cue, region)) return undefined
  if (aboutReport(doc, cue, region)) return undefined
  if (cue.infinitive && cue.verbs.every((verb) => WEAK.has(verb.kind))) return undefined
  if (cue.passive) return passive(doc, cue, region)
  const asked = askedBefore(doc, cue, region)
  if (asked) return asked
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
    source = sharedSubject(doc, cue.from, region) ?? clauseSubject(doc, cue.from, region)
  }
  const content = contentOf(doc, after, region)
  return build(doc, cue, region, [content], source ? [span(doc, source)] : [], after.verb.kind, after.cueTo)
}

/** "contradicting a report by X", "a video purportedly showing": about what others published, nobody speaks here. */
function aboutReport(doc: Document, cue: Cue, region: Region): boolean {
  const { tokens } = doc
  const { lower } = tokens[cue.head]!
  if (
    lower === 'showing' &&
    /^(?:purportedly|allegedly|apparently|reportedly)$/.test(tokens[cue.head - 1]?.lower ?? '')
  )
    return true
  if (!CONTRADICTS.has(lower) || !lower.endsWith('ing')) return false
  for (let i = cue.to; i < Math.min(cue.to + 6, region.to); i++)
    if (REPORT_NOUNS.has(tokens[i]!.lower)) return true
  return false
}
