import type { Span } from '../types.ts'
import type { CueVerb } from '../words/cue-words.ts'
import { THAT_NOUNS } from '../words/en/cue-nouns.ts'
import { REPORT_NOUNS } from '../words/en/outlet-nouns.ts'
import { RELATIVE } from './before-time.ts'
import { build, contentOf, type Region, span } from './build.ts'
import { citedEnd } from './cited.ts'
import { contentEnd } from './content.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'
import { follow } from './follow.ts'
import { isTimeWord, opensPhrase, phraseEnd } from './phrase.ts'
import { subjectBefore } from './source.ts'

const HEDGING = /^(?:said|believed|thought|understood|alleged|reported|rumou?red|feared|presumed|suspected)$/

/** "X is expected to leave", "the plan was rejected by Y": content around the cue, source after "by" or none. */
export function passive(doc: Document, cue: Cue, region: Region): Draft | undefined {
  const { tokens } = doc
  const verb = cue.verbs[0]!
  // "News of the arrest was first reported by X": who had it first, not what was said.
  if (verb.kind === 'report' && tokens.slice(cue.from, cue.head).some(({ lower }) => lower === 'first'))
    return undefined
  const subject = subjectBefore(doc, cue.from, region)
  if (!subject) return undefined
  // "a report that was later confirmed by the regulator" says nothing of what was reported.
  if (subject.to - subject.from === 1 && RELATIVE.has(tokens[subject.from]!.lower)) return undefined
  // "it is thought that A": nobody is named, the report hedges in its own voice.
  if (
    tokens[subject.from]!.lower === 'it' &&
    tokens[cue.to]?.lower === 'that' &&
    HEDGING.test(tokens[cue.head]!.lower)
  )
    return undefined
  if (verb.frames.includes('hearer') && verb.kind !== 'judge') return heard(doc, cue, region)
  let by = -1
  // "are suspected to have come by boat": behind "to" it is how, not who.
  const acts = tokens[cue.to]?.lower === 'to' && /^(?:VERB|AUX)$/.test(tokens[cue.to + 1]?.tag ?? '')
  const last = acts ? cue.to : Math.min(cue.to + 6, region.to)
  for (let i = cue.to; i < last; i++) if (tokens[i]!.lower === 'by' && opensPhrase(doc, i + 1)) by = i
  // "Reports that the king was ill were denied by the palace"
  const said = claimBefore(doc, cue, region)
  if (said && by >= 0 && /^(?:deny|confirm)$/.test(verb.kind))
    return {
      ...build(
        doc,
        cue,
        region,
        [span(doc, said)],
        [span(doc, { from: by, to: phraseEnd(doc, by + 1, region.to) })],
        verb.kind,
        cue.to,
      ),
      rule: 'passive',
    }
  if (!tokens.slice(subject.from, subject.to).some(({ tag }) => /^(?:NOUN|PROPN|PRON|NUM|DET)$/.test(tag)))
    return undefined
  const source = by >= 0 ? { from: by, to: phraseEnd(doc, by + 1, region.to) } : undefined
  // "is said by friends to be furious"
  const friends = source ? citedEnd(doc, by + 1, region.to) : 0
  if (source && tokens[friends]?.lower === 'to' && HEDGING.test(tokens[cue.head]!.lower))
    return {
      ...build(
        doc,
        cue,
        region,
        [span(doc, subject), span(doc, { from: friends, to: contentEnd(doc, friends, region, true) })],
        [span(doc, { from: by, to: friends })],
        verb.kind,
        cue.to,
      ),
      rule: 'passive',
    }
  const next = tokens[cue.to]?.lower
  const reported =
    /^(?:expected|believed|accused|said|reported|thought|considered|alleged|known|described|called|seen|portrayed|characterized|viewed|estimated)$/.test(
      tokens[cue.head]!.lower,
    )
  // "is said to own two boats": nobody is named, so the report hedges in its own voice.
  if (!source && next === 'to' && HEDGING.test(tokens[cue.head]!.lower)) return undefined
  if (!source && !(reported && next && /^(?:to|of|as|that)$/.test(next))) return undefined
  const pieces: Span[] = [span(doc, subject)]
  if (!source && cue.to < region.to)
    pieces.push(span(doc, { from: cue.to, to: contentEnd(doc, cue.to, region, true) }))
  return {
    ...build(doc, cue, region, pieces, source ? [span(doc, source)] : [], verb.kind, cue.to),
    rule: 'passive',
  }
}

/** "The claim that A was rejected by X": the clause of the noun that opens the sentence. */
function claimBefore(doc: Document, cue: Cue, region: Region): Stretch | undefined {
  const { tokens } = doc
  const noun = tokens[region.from]!.tag === 'DET' ? region.from + 1 : region.from
  if (!THAT_NOUNS.has(tokens[noun]!.lower) && !REPORT_NOUNS.has(tokens[noun]!.lower)) return undefined
  return tokens[noun + 1]?.lower === 'that' && cue.from - noun > 4
    ? { from: noun + 1, to: cue.from }
    : undefined
}

/** "Asked by X whether A, Ott left", "when asked about A": a participle that opens a clause; who asked may not be named. */
export function askedBefore(doc: Document, cue: Cue, region: Region): Draft | undefined {
  const { tokens } = doc
  if (!/^(?:asked|pressed|questioned)$/.test(tokens[cue.head]!.lower)) return undefined
  const opens =
    cue.head === region.from || /^(?:when|whenever|if|once|[,—–])$/.test(tokens[cue.head - 1]!.lower)
  if (!opens || cue.from < cue.head - 1) return undefined
  // "X, speaking in parliament, asked why": with no verb of its own behind it this is what X does.
  if (tokens[cue.head - 1]?.text === ',' && cue.head > region.from && !verbBehindComma(doc, cue.to, region))
    return undefined
  let source: Stretch | undefined
  let to = cue.to
  if (tokens[to]?.lower === 'by' && opensPhrase(doc, to + 1)) {
    source = { from: to + 1, to: phraseEnd(doc, to + 1, region.to) }
    to = source.to
  }
  if (tokens[to]?.lower === 'on' && isTimeWord(tokens[to + 1]?.lower ?? '')) to += 2
  const after = follow(doc, { ...cue, to, verbs: [ASKED] }, region)
  if (!after) return undefined
  let end = after.from + 1
  while (end < region.to && (tokens[end]!.text !== ',' || doc.quoteOf[end]! >= 0)) end++
  end = Math.min(end, contentEnd(doc, after.from, region, after.thing))
  return {
    ...build(
      doc,
      cue,
      region,
      [span(doc, { from: after.from, to: end })],
      source ? [span(doc, source)] : [],
      'ask',
      cue.to,
    ),
    rule: 'asked',
  }
}
function verbBehindComma(doc: Document, from: number, region: Region): boolean {
  for (let i = from; i < region.to - 1; i++)
    if (
      doc.tokens[i]!.text === ',' &&
      doc.tokens.slice(i + 1, i + 12).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
    )
      return true
  return false
}

const ASKED: CueVerb = { base: 'ask', kind: 'ask', frames: ['clause', 'to', '+about', '+for', '+on'] }

/** "He was asked whether ...", "She was told that ...": the content follows and the speaker is not named. */
function heard(doc: Document, cue: Cue, region: Region): Draft | undefined {
  let to = cue.to
  let by: Stretch | undefined
  if (doc.tokens[to]?.lower === 'by' && opensPhrase(doc, to + 1)) {
    by = { from: to + 1, to: phraseEnd(doc, to + 1, region.to) }
    to = by.to
  }
  const after = follow(
    doc,
    { ...cue, to, verbs: cue.verbs.map((verb) => ({ ...verb, frames: ['clause', 'to', '+about'] })) },
    region,
  )
  if (!after) return undefined
  return {
    ...build(
      doc,
      cue,
      region,
      [contentOf(doc, after, region)],
      by ? [span(doc, by)] : [],
      after.verb.kind,
      by ? cue.to : after.cueTo,
    ),
    rule: 'passive',
  }
}
