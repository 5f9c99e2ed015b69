import type { DraftHop, Span } from '../../types.ts'
import type { CueKind } from '../../words/cue-words.ts'
import { firstToken } from '../document.ts'
import type { Draft, Rule } from '../draft.ts'
import { hedgeIn } from './hedge.ts'
import type { Source } from './source.ts'
import { type People, speakerOf } from './speaker.ts'
import { citedBy, throughWhat } from './through.ts'
import type { View } from './view.ts'

/** A draft that already knows its chain and its hedge. */
export type PlainDraft = Draft & { chain: DraftHop[]; hedge: string | null }

/** What a rule found; positions are pieces. */
export type Found = {
  content: Span[]
  cue: [from: number, to: number]
  source: Source
  rule: Rule
  kind: CueKind
  sentence: number
  /** the passage stands inside a quotation that its own attribution interrupts */
  inside?: boolean
}

/** Makes a draft of what a rule found: names its speaker, what it came through and its hedge. */
export function draftOf(view: View, found: Found, people: People): PlainDraft {
  const { pieces, doc } = view
  const { content, source, rule, kind, sentence } = found
  const [from, to] = found.cue
  const start = pieces[from]!.start
  const span: Span = [start, pieces[to - 1]!.end]
  const speaker = speakerOf(view, source, people, start)
  const cited = speaker?.kind === 'outlet' ? citedBy(view, sentence, from, content, people) : undefined
  // An outlet comes through another only where that one is said to cite it.
  const through = cited ? undefined : throughWhat(view, sentence, from, content, speaker?.kind === 'outlet')
  const chain = [speaker, cited].filter((hop): hop is DraftHop => hop !== undefined)
  if (through && through.name !== speaker?.name) chain.unshift(through)
  const last = chain.at(-1)
  if (last) people.last = { at: start, hop: last }
  return {
    content,
    cue: [span],
    source: source.map((part): Span => [pieces[part.from]!.start, pieces[part.to - 1]!.end]),
    rule,
    kind,
    negated: false,
    at: Math.max(0, firstToken(doc, start + 1) - 1),
    sentence,
    nested: false,
    chain,
    hedge: hedgeIn(view, [span, ...content], rule === 'before the cue' || rule === 'according to'),
  }
}
