import { BEARS_OUT, CONTRADICTS, REPORT_NOUNS } from '../words/en/outlet-nouns.ts'
import { isPeople } from './before-checks.ts'
import type { Region } from './build.ts'
import { type Cue, cueAt } from './cue.ts'
import type { Document } from './document.ts'
import { follow } from './follow.ts'
import { namesIn } from './names.ts'
import { subjectAfter, subjectBefore } from './source.ts'

/** "King furious over leak, say aides": only who speaks stands behind the cue, so nothing before it is the subject. */
export function closesHeadline(doc: Document, cue: Cue, region: Region): boolean {
  if (doc.tokens[cue.from - 1]?.text !== ',' || !/^(?:say|says|said)$/.test(doc.tokens[cue.head]!.lower))
    return false
  const source = subjectAfter(doc, cue.head, region)
  return (
    !!source &&
    source.to >= region.to - 1 &&
    source.to - source.from <= 8 &&
    isPeople(doc, source) &&
    !doc.tokens.slice(source.from, source.to).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
  )
}

const REFUSES = /^(?:declin|refus)(?:ed|es|e|ing)$/

/** "declined to say whether": the refusal and the verb are one cue. */
export function withRefusal(doc: Document, cue: Cue | undefined): Cue | undefined {
  const before = doc.tokens[(cue?.from ?? 0) - 1]
  if (!cue?.infinitive || !REFUSES.test(before?.lower ?? '')) return cue
  const finite = !/ing$/.test(before!.lower)
  return { ...cue, from: cue.from - 1, infinitive: false, finite, negated: true }
}

/** "“A,” the sheikh is reported to have told": the hedge and the verb are one cue where words of their own are given. */
export function withHedge(doc: Document, cue: Cue | undefined, region: Region): Cue | undefined {
  const { tokens } = doc
  if (!cue) return cue
  // "a policeman is heard saying"
  if (/^(?:heard|seen)$/.test(tokens[cue.from - 1]?.lower ?? '') && /ing$/.test(tokens[cue.head]!.lower)) {
    let be = cue.from - 1
    while (be > region.from && /^(?:AUX|ADV)$|^be$/.test(tokens[be - 1]!.tag)) be--
    return be < cue.from - 1 ? { ...cue, from: be, finite: true } : cue
  }
  // "to have told": the auxiliary is part of the cue, "to" is not.
  const to = tokens[cue.from]!.lower === 'to' ? cue.from : cue.from - 1
  const be = to - 2
  if (be <= region.from || tokens[to]!.lower !== 'to') return cue
  if (!/^(?:said|believed|thought|understood|alleged|reported|rumou?red)$/.test(tokens[to - 1]!.lower))
    return cue
  if (!/^(?:is|are|was|were)$/.test(tokens[be]!.lower)) return cue
  const subject = subjectBefore(doc, be, region)
  const quoted = subject && doc.quoteOf[subject.from - 1]! >= 0
  const opens = /^(?:that|:)$/.test(tokens[cue.to]?.lower ?? '')
  return quoted || opens ? { ...cue, from: be, infinitive: false, finite: true, passive: false } : cue
}

/** The verb of refusing before a verb of saying that has words of its own. */
export function refusesToSay(doc: Document, cue: Cue, region: Region): boolean {
  if (!REFUSES.test(doc.tokens[cue.head]!.lower) || doc.tokens[cue.to]?.lower !== 'to') return false
  const said = cueAt(doc, cue.to + 1, region)
  return !!said && said.verbs.some(({ frames }) => frames.includes('clause')) && !!follow(doc, said, region)
}

/** "The tape bears out what the two women had told X: A": a thing confirms, and those who said it speak. */
export function bearsOutWhat(doc: Document, cue: Cue, region: Region): boolean {
  if (!BEARS_OUT.has(doc.tokens[cue.head]!.lower) && doc.tokens[cue.head]!.lower !== 'confirms') return false
  const what = doc.tokens[cue.to]?.lower === 'out' ? cue.to + 1 : cue.to
  if (doc.tokens[what]?.lower !== 'what') return false
  const subject = subjectBefore(doc, cue.from, region)
  return !!subject && doc.tokens[subject.to - 1]!.tag === 'NOUN' && !isPeople(doc, subject)
}

/** "who asked not to be named", "who did not want her name published": why somebody is not named reports nothing. */
export function aboutNaming(doc: Document, cue: Cue, region: Region): boolean {
  if (!/^(?:ask|want|declin|refus|insist|request)/.test(doc.tokens[cue.head]!.lower)) return false
  for (let i = cue.to; i < Math.min(cue.to + 8, region.to); i++) {
    const { lower, text } = doc.tokens[i]!
    if (/^(?:named|identified|anonymity|anonymous|unnamed)$/.test(lower)) return true
    if (
      /^(?:sur|last |full )?names?$/.test(lower) &&
      /^(?:published|used|printed|disclosed|to|not|withheld|be)$/.test(doc.tokens[i + 1]?.lower ?? '')
    )
      return true
    if (text === ',' || text === ';') return false
  }
  return false
}

/** "contradicting a report by X", "a video purportedly showing": about what others published, nobody speaks here. */
export function aboutReport(doc: Document, cue: Cue, region: Region): boolean {
  const { tokens } = doc
  const { lower } = tokens[cue.head]!
  if (
    lower === 'showing' &&
    /^(?:purportedly|allegedly|apparently|reportedly)$/.test(tokens[cue.head - 1]?.lower ?? '')
  )
    return true
  if (!(CONTRADICTS.has(lower) || BEARS_OUT.has(lower)) || !lower.endsWith('ing')) return false
  for (let i = cue.to; i < Math.min(cue.to + 6, region.to); i++)
    if (REPORT_NOUNS.has(tokens[i]!.lower)) return true
  // "confirming what X had reported"
  return (
    tokens[cue.to]?.lower === 'what' && namesIn(doc, cue.to + 1, Math.min(cue.to + 7, region.to)).length > 0
  )
}
