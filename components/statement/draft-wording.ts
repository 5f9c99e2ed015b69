import type { Problem } from '#domain/outcome.ts'
import type { Span, TimeRange } from '#domain/reading/types.ts'
import { wording as schema, type Wording } from '#domain/statement/input.ts'
import type { DraftView, HopView, Mode } from '#domain/statement/view.ts'
import { rangeOf, unknownWhen, type When, whenOf } from './draft-when.ts'

/** A draft with its said time in words, as the server put it. */
export type DeskDraft = DraftView & { saidWords: string | null }

/** Where a selection goes: the words themselves, the cue that attributes them, or the speaker's mention. */
export type Part = 'content' | 'cue' | 'source'
export const parts = ['content', 'cue', 'source'] as const satisfies readonly Part[]

/** A hop as it is typed; `key` tells two hops of one name apart while they are moved. */
export type Hop = {
  key: number
  name: string
  kind: HopView['kind']
  speaksFor: string
  role: string
  /** who it is where that is known; a name typed anew is looked up when it is saved */
  actor: string | null
  source: string | null
}

/** A wording as it is typed; kept on the device until the record has it. */
export type Working = Record<Part, Span[]> & {
  chain: Hop[]
  mode: Mode
  hedge: string
  said: When
}

export function workingOf(draft: DeskDraft, zone: string): Working {
  return {
    content: draft.content,
    cue: draft.cue,
    source: draft.source,
    chain: draft.chain.map((hop, key) => ({
      key,
      name: hop.name,
      kind: hop.kind,
      speaksFor: hop.speaksFor ?? '',
      role: hop.role ?? '',
      actor: hop.actorId,
      source: hop.sourceId,
    })),
    mode: draft.mode,
    hedge: draft.hedge ?? '',
    said: whenOf(draft.said, zone),
  }
}

export const emptyWorking: Working = {
  content: [],
  cue: [],
  source: [],
  chain: [],
  mode: 'quoted',
  hedge: '',
  said: unknownWhen,
}

/**
 * What is sent for a wording as typed; hops without a name are left out.
 * @returns 'wrong' when the said time is none
 */
export function wordingOf(working: Working, zone: string, original: TimeRange | null): Wording | 'wrong' {
  const said = rangeOf(working.said, zone, original)
  if (said === 'wrong') return 'wrong'
  const { content, cue, source, mode } = working
  const chain = working.chain
    .filter((hop) => hop.name.trim())
    .map(({ key: _, speaksFor, role, ...hop }) => ({
      ...hop,
      speaksFor: speaksFor || null,
      role: role || null,
    }))
  return { content, cue, source, mode, chain, hedge: working.hedge || null, said }
}

/** A passage set as the only one, or put to the others in the order of the text; those that touch become one. */
export function withPassage(spans: readonly Span[], added: Span, more: boolean): Span[] {
  if (!more) return [added]
  const joined: Span[] = []
  for (const [start, end] of [...spans, added].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/** The wording as two, its words parted at a code point; null when one side would have none. */
export function split(wording: Wording, at: number, text: readonly string[]): [Wording, Wording] | null {
  const side = (low: number, high: number) =>
    wording.content.flatMap(([start, end]): Span[] => {
      const piece = trimmed([Math.max(start, low), Math.min(end, high)], text)
      return piece ? [piece] : []
    })
  const first = side(0, at)
  const second = side(at, Number.POSITIVE_INFINITY)
  if (first.length === 0 || second.length === 0) return null
  return [
    { ...wording, content: first },
    { ...wording, content: second },
  ]
}

function trimmed([start, end]: Span, text: readonly string[]): Span | null {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text[from] ?? '')) from++
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--
  return from < to ? [from, to] : null
}

/** The wording a draft stands for now, to be split or sent again. */
export function wordingOfDraft(draft: DeskDraft): Wording {
  return {
    content: draft.content,
    cue: draft.cue,
    source: draft.source,
    chain: draft.chain.map(({ actorId, sourceId, ...hop }) => ({ ...hop, actor: actorId, source: sourceId })),
    mode: draft.mode,
    hedge: draft.hedge,
    said: draft.said,
  }
}

/** What the record would refuse in a wording, by the one schema it is checked with on both sides. */
export function refusals(wording: Wording): Problem[] {
  const parsed = schema.safeParse(wording)
  if (parsed.success) return []
  return parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
}

/** The field of the form that a problem is about: "wordings.0.chain.1.name" is about the chain. */
export const fieldOf = (problem: Problem): string =>
  problem.field.split('.').find((part) => part in emptyWorking) ?? 'form'
