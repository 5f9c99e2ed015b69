import type { DraftHop, Span } from '../types.ts'
import { BODY_WORDS } from '../words/en/bodies.ts'
import { COUNTRIES } from '../words/en/countries.ts'
import { OUTLET_NOUNS } from '../words/en/outlet-nouns.ts'
import type { Cast } from './cast.ts'
import { citedIn, citedNext } from './cited.ts'
import { type Document, firstToken, type Stretch } from './document.ts'
import type { Draft } from './draft.ts'
import { hopOf, type Memory } from './hop.ts'
import { quotedBy, shownBy } from './media.ts'
import { phraseEnd } from './phrase.ts'
import { carriedBy, publishedIn, throughWhat } from './through.ts'

/** How far around its cue a draft looks for channel, outlet and date. */
const REACH = 40

/** Whoever passes on another's words and is no person by role or body by wording is an outlet. */
const asOutlet = (hop: DraftHop): DraftHop =>
  (hop.kind === 'unnamed' && OUTLET_NOUNS.has(hop.name.split(/\s+/).at(-1)!.toLowerCase())) ||
  (hop.kind === 'body' && (/^\p{Lu}{2,6}$/u.test(hop.name) || isTitle(hop.name))) ||
  (hop.kind === 'person' && !hop.role && (!/\s/.test(hop.name) || /^Al[- ]\p{Lu}/u.test(hop.name)))
    ? { name: hop.name.replace(/^the\s+/i, ''), kind: 'outlet' }
    : hop

/** "the Corren Standaard": capitals throughout and no word that bodies are named with. */
const isTitle = (name: string) =>
  name
    .replace(/^the\s+/i, '')
    .split(/\s+/)
    .every(
      (word) =>
        /^\p{Lu}/u.test(word) && !BODY_WORDS.has(word.toLowerCase()) && !COUNTRIES.has(word.toLowerCase()),
    )

/** "On behalf of the union, X said": whom the sentence says X speaks for. */
function onBehalf(doc: Document, draft: Draft, speaker: DraftHop | undefined): DraftHop | undefined {
  if (speaker?.kind !== 'person' || speaker.speaksFor) return speaker
  const { from, to } = doc.sentences[draft.sentence]!
  const lower = (i: number) => doc.tokens[i]?.lower ?? ''
  let at = -1
  for (let i = from; i < Math.min(from + 40, to - 2) && at < 0; i++) {
    if (lower(i) === 'behalf' && lower(i + 1) === 'of') at = i + 2
    else if (lower(i) === 'speaking' && lower(i + 1) === 'for') at = i + 2
  }
  const end = at < 0 ? at : phraseEnd(doc, at, Math.min(to, at + 12))
  if (end <= at || doc.quoteOf[at]! >= 0) return speaker
  return { ...speaker, speaksFor: doc.text.slice(doc.tokens[at]!.start, doc.tokens[end - 1]!.end) }
}

/** The stretches between who speaks and the cue: "AFP, quoting a diplomat, said" cites no one else. */
const within = (clause: Stretch[], start: number, end: number): Stretch[] =>
  clause.flatMap(({ from, to }) =>
    to <= start || from >= end ? [] : [{ from: Math.max(from, start), to: Math.min(to, end) }],
  )

/** Token positions of a span. */
export function tokensOf(doc: Document, span: Span): Stretch {
  const from = firstToken(doc, span[0])
  return { from, to: Math.max(firstToken(doc, span[1]), from + 1) }
}

/** The stretches of the cue's own clause: near the cue, in its sentence, outside the content. */
export function cueClause(doc: Document, draft: Draft): Stretch[] {
  const sentence = doc.sentences[draft.sentence]!
  const stretches: Stretch[] = []
  let from = Math.max(sentence.from, draft.at - REACH)
  const to = Math.min(sentence.to, draft.at + REACH)
  for (const span of draft.content) {
    const piece = tokensOf(doc, span)
    if (piece.from >= to) break
    if (piece.from > from) stretches.push({ from, to: piece.from })
    from = Math.max(from, piece.to)
  }
  if (from < to) stretches.push({ from, to })
  return stretches
}

/** The chain of a draft, outermost hop first: channel or outlet it came through, then who first spoke. */
export function chainOf(doc: Document, cast: Cast, draft: Draft, memory: Memory): DraftHop[] {
  // Whoever asked says nothing that the report passes on.
  if (draft.rule === 'asked') return []
  const source = draft.source[0] ? tokensOf(doc, draft.source[0]) : undefined
  const speaker = onBehalf(doc, draft, source ? hopOf(doc, cast, source, memory) : undefined)
  const clause = cueClause(doc, draft)
  const outer = (draft.through ?? []).flatMap((span) => hopOf(doc, cast, tokensOf(doc, span), memory) ?? [])
  if (outer.length > 0) return [...outer.map(asOutlet), ...(speaker ? [speaker] : [])]
  const cites = speaker?.kind === 'outlet'
  const beside = cites && source && source.from < draft.at ? within(clause, source.from, draft.at) : clause
  const near = cites ? citedIn(doc, cast, beside, memory) : []
  const cited = cites && near.length === 0 && beside !== clause ? citedIn(doc, cast, clause, memory) : near
  const later =
    speaker?.kind === 'outlet' && cited.length === 0
      ? citedNext(doc, cast, draft.sentence, memory)
      : undefined
  const behind = (later ? [later] : cited).filter(({ name }) => name !== speaker?.name)
  if (speaker && behind.length > 0) return [speaker, ...behind]
  const through =
    (source && (quotedBy(doc, source, speaker) ?? publishedIn(doc, source, speaker))) ??
    carriedBy(doc, clause, speaker) ??
    throughWhat(doc, cast, draft, clause, speaker) ??
    (speaker && speaker.kind !== 'outlet' ? shownBy(doc, clause) : undefined)
  return [...(through ? [through] : []), ...(speaker ? [speaker] : [])]
}
