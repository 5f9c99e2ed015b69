import type { DraftReliance, Span, TimeExpression } from '../types.ts'
import { BEARS_OUT, CONTRADICTS, REPORT_NOUNS } from '../words/en/outlet-nouns.ts'
import { tokensOf } from './chain.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'
import { type Name, namesIn } from './names.ts'
import { reportDate } from './reliances.ts'
import { DOCUMENT_WORDS } from './spoken-words.ts'

/**
 * Reliances on a report that somebody names: "contradicting an earlier report by X" denies, "bears out a story in
 * the X" confirms, "as first reported by X" cites.
 */
export function reportRelations(doc: Document, times: TimeExpression[]): DraftReliance[] {
  const found: DraftReliance[] = []
  for (const sentence of doc.sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const lower = doc.tokens[i]!.lower
      const first =
        lower === 'reported' || lower === 'revealed' ? firstReported(doc, i, sentence.to) : undefined
      const told = lower === 'what' ? whatReported(doc, i, sentence.to) : undefined
      const named =
        first ?? told ?? (REPORT_NOUNS.has(lower) ? outletOf(doc, i, sentence.from, sentence.to) : undefined)
      if (!named) continue
      const kind = first
        ? 'cites'
        : (stanceBefore(doc, i, sentence.from) ??
          verdictBehind(doc, named, sentence.to) ??
          verdictBefore(doc, i, sentence.from))
      if (!kind) continue
      const date = reportDate(doc, sentence.start, sentence.end, named.text, times)
      const span: Span = [doc.tokens[named.from]!.start, doc.tokens[named.to - 1]!.end]
      found.push({ kind, name: named.text, ...(date ? { date } : {}), span })
    }
  }
  return found
}

/** "as first reported by X", "was first revealed by X". */
function firstReported(doc: Document, at: number, to: number): Name | undefined {
  if (
    doc.tokens[at + 1]?.lower !== 'by' ||
    !/^(?:first|as|previously|earlier)$/.test(doc.tokens[at - 1]?.lower ?? '')
  )
    return undefined
  const name = namesIn(doc, at + 2, Math.min(at + 10, to))[0]
  return name && name.kind !== 'country' ? name : undefined
}

/** "confirming what X had reported", "denied what the daily X wrote". */
function whatReported(doc: Document, at: number, to: number): Name | undefined {
  const name = namesIn(doc, at + 1, Math.min(at + 8, to))[0]
  if (!name || name.kind === 'country' || name.from - at > 4) return undefined
  for (let i = name.to; i < Math.min(name.to + 4, to); i++)
    if (/^(?:report(?:ed|s)|said|says|wrote|writes|written|published|claimed)$/.test(doc.tokens[i]!.lower))
      return name
  return undefined
}

/** "“Nonsense,” she said of a report in X": the verdict stands in the words before. */
function verdictBefore(doc: Document, at: number, from: number): 'denies' | undefined {
  let of = at - 1
  while (of > at - 5 && of > from && doc.tokens[of]!.lower !== 'of') of--
  if (doc.tokens[of]?.lower !== 'of' || !/^(?:said|says)$/.test(doc.tokens[of - 1]?.lower ?? ''))
    return undefined
  for (let i = from; i < of; i++) {
    const { lower } = doc.tokens[i]!
    if (
      VERDICT_FALSE.test(lower) ||
      /^(?:fantasy|invention|inventions|invented|absurd|ridiculous|slander)$/.test(lower)
    )
      return 'denies'
    if (
      /^(?:truth|true)$/.test(lower) &&
      doc.tokens
        .slice(Math.max(from, i - 5), i)
        .some((t) => /^(?:not|no|isn't|never|none)$|n['’]t$/.test(t.lower))
    )
      return 'denies'
  }
  return undefined
}

/** "a report by X", "a story in the X", "a X report", "a report on Monday by X". */
function outletOf(doc: Document, at: number, from: number, to: number): Name | undefined {
  const beside = namesIn(doc, Math.max(from, at - 6), at).at(-1)
  if (beside?.kind === 'outlet' && beside.to === at) return beside
  for (let i = at + 1; i < Math.min(at + 4, to); i++) {
    if (!/^(?:by|in|from|on)$/.test(doc.tokens[i]!.lower)) continue
    const name = namesIn(doc, i + 1, Math.min(i + 8, to))[0]
    if (name && name.from - i <= 4 && name.kind !== 'country' && name.kind !== 'channel') return name
  }
  const before = namesIn(doc, Math.max(from, at - 6), at).at(-1)
  return before?.kind === 'outlet' ? before : undefined
}

/** The nearest verb before a report that says whether it is right. */
function stanceBefore(doc: Document, at: number, from: number): DraftReliance['kind'] | undefined {
  for (let i = at - 1; i >= Math.max(from, at - 8); i--) {
    const { lower, text } = doc.tokens[i]!
    if (lower === 'contrary' && doc.tokens[i + 1]?.lower === 'to') return 'denies'
    if (/^(?:line|consistent)$/.test(lower) && doc.tokens[i + 1]?.lower === 'with') return 'confirms'
    if (CONTRADICTS.has(lower)) return 'denies'
    // "declined to confirm a report": neither.
    if (
      BEARS_OUT.has(lower) &&
      WITHHOLDS.test(doc.tokens[i - 2]?.lower ?? '') &&
      doc.tokens[i - 1]!.lower === 'to'
    )
      return 'cites'
    if (BEARS_OUT.has(lower)) return negated(doc, i) ? 'denies' : 'confirms'
    if (text === ';' || lower === 'that') return undefined
  }
  return undefined
}

const WITHHOLDS = /^(?:declined?|refused?|declines|refuses|unable|able)$/

/** "a report in X that A was “simply untrue”": what the sentence says of it behind its words. */
function verdictBehind(doc: Document, name: Name, to: number): 'confirms' | 'denies' | undefined {
  for (let i = name.to; i < Math.min(name.to + 30, to); i++) {
    const { lower } = doc.tokens[i]!
    const verdict = VERDICT_FALSE.test(lower) ? 'denies' : VERDICT_TRUE.test(lower) ? 'confirms' : undefined
    if (!verdict) continue
    for (let k = i - 1; k >= Math.max(name.to, i - 5); k--)
      if (
        calledBefore(doc, name) ||
        /^(?:is|was|are|were|as|be|report|story|article|it)$/.test(doc.tokens[k]!.lower)
      )
        return denied(doc, k, i) || /^(?:that|which)$/.test(doc.tokens[k - 1]!.lower) ? undefined : verdict
  }
  return undefined
}
/** "called the report by X “a fabrication”" */
function calledBefore(doc: Document, name: Name): boolean {
  for (let i = name.from - 1; i > Math.max(0, name.from - 9); i--)
    if (/^(?:call(?:ed|s|ing)|brand(?:ed|s)|label(?:l?ed|s)|describ(?:ed|es))$/.test(doc.tokens[i]!.lower))
      return true
  return false
}

/** "could not be independently verified" */
const denied = (doc: Document, from: number, to: number) =>
  doc.tokens
    .slice(Math.max(0, from - 1), to)
    .some(({ lower }) => /^(?:not|never|cannot)$|n['’]t$/.test(lower))

const VERDICT_FALSE =
  /^(?:untrue|false|wrong|incorrect|inaccurate|baseless|unfounded|nonsense|fabricated|fabrication|fake|fiction|rubbish|lies?|misleading|invention|inventions|fantasy|groundless|unsubstantiated|absurd|ridiculous|laughable|malicious|defamatory|denied|rejected|dismissed|disputed|contradicted|refuted)$/
const VERDICT_TRUE = /^(?:true|accurate|correct|confirmed|verified|corroborated)$/

const negated = (doc: Document, at: number) =>
  /^(?:not|never|cannot)$|n['’]t$/.test(doc.tokens[at - 1]?.lower ?? '')

type Relation = { content: Span[]; reliance: DraftReliance }

/** "The statement confirms a report by X": the outlet's own words that tie one report to another. */
export function relationOf(doc: Document, draft: Draft, times: TimeExpression[]): Relation | undefined {
  if ((draft.kind !== 'confirm' && draft.kind !== 'deny') || !draft.source[0] || draft.nested)
    return undefined
  const source = tokensOf(doc, draft.source[0])
  if (!doc.tokens.slice(source.from, source.to).some((token) => DOCUMENT_WORDS.has(token.lower)))
    return undefined
  const object = tokensOf(doc, draft.content[0]!)
  const outlet = namesIn(doc, object.from, Math.min(object.to, object.from + 12)).find(
    (name) => name.kind === 'outlet',
  )
  if (!outlet) return undefined
  const span: Span = [doc.tokens[outlet.from]!.start, doc.tokens[outlet.to - 1]!.end]
  const sentence = doc.sentences[draft.sentence]!
  const date = reportDate(doc, sentence.start, sentence.end, outlet.text, times)
  const kind = draft.kind === 'deny' || draft.negated ? 'denies' : 'confirms'
  return {
    content: [[draft.source[0][0], draft.content[0]![1]]],
    reliance: { kind, name: outlet.text, ...(date ? { date } : {}), span },
  }
}
