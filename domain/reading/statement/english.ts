import type { CueVerb } from '../words/cue-words.ts'
import { adjectiveCue } from './adjective-cues.ts'
import { afterQuotation } from './after-quotation.ts'
import { asSaying } from './as-saying.ts'
import { contentBefore } from './before.ts'
import { behindContent, behindCue, endsBefore } from './beside-content.ts'
import { build, contentOf, type Region, span } from './build.ts'
import { byAccount } from './by-account.ts'
import { citesPeople } from './cited.ts'
import { controller } from './controller.ts'
import { cueAt } from './cue.ts'
import {
  aboutNaming,
  aboutReport,
  bearsOutWhat,
  closesHeadline,
  refusesToSay,
  withHedge,
  withRefusal,
} from './cue-checks.ts'
import { type Document, firstToken } from './document.ts'
import type { Draft } from './draft.ts'
import { accordingTo } from './fixed-cues.ts'
import { follow } from './follow.ts'
import { aroundGap } from './gap.ts'
import { heardFrom, hears } from './heard-from.ts'
import { namesIn } from './names.ts'
import { nounCue } from './noun-cues.ts'
import { askedBefore, passive } from './passive.ts'
import { clauseSubject, sharedSubject, subjectBefore } from './source.ts'
import { DOCUMENT_WORDS } from './spoken-words.ts'

/** Drafts every attribution that an English cue word makes, sentence by sentence, in the order of the text. */
export function draftEnglish(doc: Document): Draft[] {
  const drafts: Draft[] = []
  for (const region of doc.regions) {
    let last: Draft | undefined
    const made: Draft[] = []
    for (let i = region.from; i < region.to; i++) {
      if (doc.regions[doc.regionOf[i]!] !== region) continue
      const quoted = region.quote < 0 ? asSaying(doc, i, region) : undefined
      const draft =
        quoted?.draft ??
        (region.quote < 0
          ? (byAccount(doc, i, region) ??
            // "X said A, as first reported by Y": who had it first is no hop where somebody speaks.
            (doc.tokens[i]!.lower === 'as' && made.length > 0 ? undefined : accordingTo(doc, i, region)) ??
            adjectiveCue(doc, i, region) ??
            nounCue(doc, i, region) ??
            verbCue(doc, i, region, last, made))
          : undefined)
      if (quoted) i = quoted.last
      // A cue with another cue right behind it has no words of its own.
      if (!draft || draft.content.some(([start, end]) => end <= start)) continue
      // "confirmed a report that A": the verb has taken what the noun would.
      if (
        draft.rule === 'noun' &&
        last?.sentence === draft.sentence &&
        last.content[0]![0] === draft.content[0]![0] &&
        !namesIn(
          doc,
          firstToken(doc, draft.source[0]?.[0] ?? 0),
          firstToken(doc, draft.source[0]?.[1] ?? 0),
        ).some(({ kind }) => kind === 'outlet')
      )
        continue
      drafts.push(draft)
      made.push(draft)
      last = draft
    }
  }
  return drafts
}

/** Kinds that report nothing as an infinitive ("to support", "to know"). */
const WEAK = new Set<CueVerb['kind']>(['judge', 'belief', 'wish', 'refuse'])

function verbCue(
  doc: Document,
  at: number,
  region: Region,
  last: Draft | undefined,
  made: Draft[],
): Draft | undefined {
  const cue = withHedge(doc, withRefusal(doc, cueAt(doc, at, region)), region)
  if (!cue || refusesToSay(doc, cue, region) || citesPeople(doc, cue, region)) return undefined
  if (doc.tokens[cue.from - 1]?.lower === 'without' && doc.tokens[cue.to]?.lower !== 'that') return undefined
  if (aboutReport(doc, cue, region) || aboutNaming(doc, cue, region)) return undefined
  if (/^(?:hear|hears|heard|hearing)$/.test(doc.tokens[cue.head]!.lower)) {
    const said = heardFrom(doc, cue, region)
    if (said || !hears(doc, cue)) return said
  }
  // "has yet to confirm the figure"
  if (cue.infinitive && doc.tokens[cue.from - 1]?.lower === 'yet') return undefined
  if (bearsOutWhat(doc, cue, region)) return undefined
  if (cue.infinitive && cue.verbs.every((verb) => WEAK.has(verb.kind))) return undefined
  // "groups supporting the plan": a participle that only says which groups.
  if (doc.tokens[cue.head]!.lower === 'supporting' && cue.from === cue.head) return undefined
  // "Accusations by X that A have been denied by Y": what the noun says is no subject.
  if (
    cue.passive &&
    last?.rule === 'noun' &&
    last.source.length > 0 &&
    last.sentence === region.sentence &&
    Math.abs(firstToken(doc, last.content.at(-1)![1]) - cue.from) <= 1
  )
    return undefined
  if (cue.passive) return passive(doc, cue, region)
  const asked = askedBefore(doc, cue, region)
  if (asked) return asked
  const takesClause = cue.verbs.some(
    (verb) =>
      verb.frames.includes('clause') || verb.frames.includes('hearer') || verb.frames.includes('+that'),
  )
  const beside = subjectBefore(doc, cue.from, region)
  const inverted = beside !== undefined && closesHeadline(doc, cue, region)
  const subject = inverted ? undefined : ((beside && controller(doc, cue, beside, region)) ?? beside)
  // "In line with what the Herald wrote in March, A"
  if (
    subject &&
    doc.tokens[subject.from - 1]?.lower === 'what' &&
    !/^[:]$/.test(doc.tokens[cue.to]?.text ?? '')
  )
    if (doc.tokens[subject.from - 2]?.lower === 'with' || doc.tokens[subject.from - 2]?.lower === 'to')
      return undefined
  const before = takesClause
    ? (aroundGap(doc, cue, subject, region) ??
      afterQuotation(doc, cue, region, last) ??
      contentBefore(doc, cue, subject, region))
    : undefined
  if (before) return before
  if (inverted) return undefined
  const after = follow(doc, cue, region)
  if (!after) return undefined
  // "Axios, which first reported the dispute": who had it first, not what was said.
  if (
    after.thing &&
    after.verb.kind === 'report' &&
    subject &&
    /^(?:which|who)$/.test(doc.tokens[subject.from]!.lower)
  )
    return undefined
  // "argues that A, pointing to the density of its bones": what the words rest on.
  if (
    after.verb.base === 'point' &&
    cue.from === cue.head &&
    !cue.finite &&
    last?.sentence === region.sentence
  )
    return undefined
  // "The documents bear out a story that A": they say nothing of their own, the story does.
  if (
    subject &&
    after.from > cue.to + 1 &&
    /^(?:confirm|deny)$/.test(after.verb.kind) &&
    doc.tokens.slice(subject.from, subject.to).some(({ lower }) => DOCUMENT_WORDS.has(lower)) &&
    doc.tokens[after.from]!.lower === 'that'
  )
    return undefined
  const content = contentOf(doc, after, region)
  // "dares to announce it": a pronoun alone says nothing.
  if (/^(?:it|this|that|them|so)$/i.test(doc.text.slice(content[0], content[1]))) return undefined
  let source = subject ?? behindCue(doc, cue, after.from, region) ?? behindContent(doc, cue, content, region)
  if (!source) {
    const first = made.find((draft) => draft.source.length > 0 && endsBefore(doc, draft, cue.from))
    if (first) return build(doc, cue, region, [content], first.source, after.verb.kind, after.cueTo)
    if (last && last.sentence === region.sentence && last.source.length > 0)
      return build(doc, cue, region, [content], last.source, after.verb.kind, after.cueTo)
    source = sharedSubject(doc, cue.from, region) ?? clauseSubject(doc, cue.from, region)
  }
  return {
    ...build(doc, cue, region, [content], source ? [span(doc, source)] : [], after.verb.kind, after.cueTo),
    thing: after.thing,
  }
}
