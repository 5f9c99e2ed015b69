import type { DraftHop, DraftReliance, DraftStatement, Mode, Span, TimeExpression } from '../types.ts'
import { cuesOf } from '../words/cues-of.ts'
import { OFFICES, PEOPLE, ROLES } from '../words/en/roles.ts'
import { readCast } from './cast.ts'
import { chainOf } from './chain.ts'
import { continueQuotations } from './continuation.ts'
import { type Document, firstToken, readDocument } from './document.ts'
import type { Draft } from './draft.ts'
import { draftEnglish } from './english.ts'
import { goesOn } from './goes-on.ts'
import { draftHeadlines } from './headline.ts'
import { hedgeOf } from './hedge.ts'
import { draftHedged } from './hedged.ts'
import type { Memory } from './hop.ts'
import { learnNames } from './learn-names.ts'
import { draftLooseQuotations } from './loose-quotations.ts'
import { hasMarks, withoutNestedThoughts } from './nested.ts'
import { draftOwn } from './own-words.ts'
import { isCarrier, passingOn } from './passes-on.ts'
import type { PlainDraft } from './plain/draft.ts'
import { draftPlain } from './plain/draft-plain.ts'
import { draftPointingBack } from './pointing-back.ts'
import { certaintyOf, reasonOf } from './reason.ts'
import { relationOf, reportRelations } from './relations.ts'
import { citedOutlets, creditsOf, judgedApart, withoutTwins } from './reliances.ts'
import { saidAt } from './said-at.ts'
import { draftWordsInMarks } from './words-in-marks.ts'

/** What reading the statements of a text gives; all spans are UTF-16 until the boundary converts them. */
export type Statements = { statements: DraftStatement[]; reliances: DraftReliance[] }

/** Drafts the statements of a text. Times are those of the whole text, ascending, their offsets in UTF-16; `told`
 * are passages that the report tells in its own voice. */
export function readStatements(
  text: string,
  language: string,
  times: TimeExpression[],
  told: Span[] = [],
): Statements {
  const doc = readDocument(text, language)
  const words = cuesOf(language)
  const names = words ? undefined : learnNames(doc)
  let drafts = words ? draftPlain(doc, words) : draftAll(doc)
  drafts.push(...draftOwn(doc, told, drafts))
  if (!words) drafts.push(...draftHedged(doc, drafts))
  drafts.sort((a, b) => a.content[0]![0] - b.content[0]![0] || widthOf(b) - widthOf(a) || a.at - b.at)
  clip(drafts)
  if (!words) drafts = withoutNestedThoughts(doc, drafts)
  const cast = readCast(doc, names)
  const memory: Memory = {}
  const statements: DraftStatement[] = []
  const sentences: number[] = []
  const passing = words ? new Set<Draft>() : passingOn(doc, drafts)
  const reliances: DraftReliance[] = []
  const open: { start: number; end: number; chain: DraftHop[]; hedge: string | null; kind: Draft['kind'] }[] =
    []
  let before: { draft: Draft; statement: DraftStatement } | undefined
  for (const draft of drafts) {
    const start = draft.content[0]![0]
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop()
    const relation = relationOf(doc, draft, times)
    const narrated = draft.rule === 'own words' || draft.rule === 'hedged'
    const own =
      relation || narrated
        ? []
        : words
          ? ((draft as PlainDraft).chain ?? [])
          : chainOf(doc, cast, draft, memory)
    // "denied a report in X that A": X is not passed on by whoever denies it.
    const within = open.at(-1)
    const shared =
      draft.rule === 'noun' &&
      (within?.start === start || /^(?:deny|confirm|judge)$/.test(within?.kind ?? ''))
    const outer = draft.nested || narrated || shared ? undefined : open.at(-1)
    const chain = outer
      ? [...outer.chain, ...own.filter((hop) => !outer.chain.some(({ name }) => name === hop.name))]
      : own
    if (passing.has(draft) && isCarrier(chain.at(-1))) {
      open.push({ start, end: draft.content[0]![1], chain, hedge: hedgeOf(doc, draft), kind: draft.kind })
      continue
    }
    const statement: DraftStatement = {
      content: relation?.content ?? draft.content,
      cue: draft.cue,
      source: relation ? [] : draft.source,
      mode: relation || narrated ? 'narrated' : modeOf(doc, draft.content),
      hedge: (words ? (draft as PlainDraft).hedge : hedgeOf(doc, draft)) ?? outer?.hedge ?? null,
      chain,
      why: relation
        ? `“${textOf(doc, draft.cue)}” ties this report's statement to one by ${relation.reliance.name}`
        : reasonOf(doc, draft, chain),
      certainty: relation ? 0.5 : certaintyOf(draft, chain, open.length > 0, !words && hasMarks(doc, draft)),
    }
    const when = saidAt(doc, draft, times)
    if (when) statement.saidAt = when
    if (!relation && !narrated && !outer) goesOn(doc, draft, statement, before)
    // What is drafted inside another's words does not come between.
    if (!outer) before = relation || narrated ? undefined : { draft, statement }
    if (relation) reliances.push({ ...relation.reliance, statements: [statements.length] })
    statements.push(statement)
    sentences.push(draft.sentence)
    if (!relation && !narrated) {
      remember(memory, chain.at(-1))
      open.push({ start, end: draft.content[0]![1], chain, hedge: statement.hedge, kind: draft.kind })
    }
  }
  return {
    statements,
    reliances: words
      ? [...citedOutlets(doc, statements, sentences, times), ...reliances, ...creditsOf(doc)]
      : withoutTwins([
          ...judgedApart(doc, statements, citedOutlets(doc, statements, sentences, times), [
            ...reliances,
            ...reportRelations(doc, times),
          ]),
          ...creditsOf(doc),
        ]),
  }
}

/** Outer passages come before what is nested in them: only "according to" takes in another's cue from its start. */
const widthOf = (draft: Draft) =>
  draft.rule === 'according to' ? draft.content.at(-1)![1] - draft.content[0]![0] : 0

/** Cues first, then quotations that lean on a neighbour, then those that only their marks give away. */
function draftAll(doc: Document): Draft[] {
  const cued = [...draftHeadlines(doc), ...draftEnglish(doc)]
  const loose = draftLooseQuotations(doc, cued)
  const back = draftPointingBack(doc, [...cued, ...loose])
  const all = continueQuotations(doc, [...cued, ...loose, ...back])
  return [...all, ...draftWordsInMarks(doc, all)]
}

/** A passage that its own attribution follows ends before it: what starts inside cannot run beyond. */
function clip(drafts: Draft[]): void {
  let outer: Span | undefined
  for (const draft of drafts) {
    const span = draft.content[0]!
    if (outer && span[0] < outer[1] && draft.content.at(-1)![1] > outer[1] && span[0] >= outer[0]) {
      draft.content = [[span[0], outer[1]]]
      continue
    }
    if (draft.rule === 'before the cue' || draft.rule === 'according to') outer = draft.content[0]!
  }
}

function remember(memory: Memory, hop: DraftHop | undefined): void {
  if (!hop) return
  memory.last = hop
  if (hop.kind === 'person') memory.person = hop
  else if (hop.kind === 'body') memory.body = hop
  else if (hop.kind === 'unnamed') {
    if (isOne(hop.name)) memory.person = hop
    else if (!/^(?:he|she)$/i.test(hop.name)) memory.group = hop
  }
}

/** "a former moderator", "the striker": one person without a name, whom a later "he" stands for. */
function isOne(name: string): boolean {
  const head =
    /^(?:(?:an?|the|one)\s+)?([\p{L}\s-]+?)(?=$|,|\s(?:of|for|at|in|from|with|who|to|close|familiar|briefed)\b)/iu.exec(
      name,
    )
  const last = head?.[1]?.trim().split(/\s+/).at(-1)?.toLowerCase() ?? ''
  const person =
    OFFICES.has(last) ||
    ROLES.has(last) ||
    PEOPLE.has(last) ||
    /(?:er|or|ist|ian|man|woman|eer|ess)$/.test(last)
  return person && !/(?:[^s]s|people|men|women)$/.test(last)
}

const textOf = (doc: Document, spans: Span[]) =>
  spans.map(([start, end]) => doc.text.slice(start, end)).join(' ')

/** quoted: marks around all of it; partly quoted: marks around some of it. */
export function modeOf(doc: Document, content: Span[]): Mode {
  let inside = 0
  let words = 0
  for (const [start, end] of content) {
    for (let i = firstToken(doc, start); i < doc.tokens.length && doc.tokens[i]!.start < end; i++) {
      if (!doc.tokens[i]!.word) continue
      words++
      if (doc.quoteOf[i]! >= 0) inside++
    }
  }
  if (inside === 0) return 'paraphrased'
  return inside >= words - 1 || inside / words > 0.9 ? 'quoted' : 'partly quoted'
}
