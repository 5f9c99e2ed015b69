import { sameHedge, sameName } from './names.ts'

export type GoldStatement = {
  /** exact substring of the text, or several where the content stands in pieces */
  content: string | string[]
  /** who first spoke, as worded; null where the report speaks itself */
  speaker: string | null
  speakerKind?: string
  speaksFor?: string
  /** the hops before the speaker, outermost first */
  via: string[]
  hedge: string | null
  mode: string
  optional?: boolean
}
export type GoldReliance = { kind: string; name: string; optional?: boolean }
export type GoldCase = {
  id: string
  kind: string
  text: string
  publishedAt?: string
  statements: GoldStatement[]
  reliances: GoldReliance[]
}
export type Found = {
  statements: {
    content: [number, number][]
    mode: string
    hedge: string | null
    chain: { name: string; kind: string; speaksFor?: string }[]
  }[]
  reliances: { kind: string; name: string }[]
}

/** Right answers, answers asked for and answers given: precision is right / given, recall is right / asked. */
export type Count = { right: number; asked: number; given: number }
export const MEASURES = [
  'found',
  'speaker',
  'kind',
  'speaks for',
  'via',
  'hedge',
  'mode',
  'reliance',
] as const
export type Tally = Record<(typeof MEASURES)[number], Count>

/** A tally with nothing in it. */
export function emptyTally(): Tally {
  return Object.fromEntries(MEASURES.map((name) => [name, { right: 0, asked: 0, given: 0 }])) as Tally
}

/** F1 of a count, 1 where nothing was asked and nothing given. */
export function f1({ right, asked, given }: Count): number {
  return asked + given === 0 ? 1 : (2 * right) / (asked + given)
}

/**
 * Adds one passage to the tally and returns what was missed, a line each.
 *
 * Statements are paired one to one by the F1 of their contents' code points, best first, from 0.5 up; where two
 * labels have the same content the one with the right speaker goes first. A draft that has neither a chain nor a
 * hedge is the report's own voice and counts for nothing. A draft left over is spurious, unless it is a piece
 * (four fifths of it) of a label that already has its pair and names the same speaker: a quotation over two sentences
 * may be drafted as two. Labels marked optional (the outer sentence around a nested one, a report that is only
 * denied) are neither missed nor spurious.
 *
 * `found`, `speaker` and `mode` are counted over all statements, the others over those that have such a part in
 * the label or the draft. `via` needs every hop, in order. Names are compared as `sameName` says. Reliances are
 * the pairs of kind and name; each spurious one counts against precision.
 */
export function addCase(tally: Tally, gold: GoldCase, found: Found): string[] {
  const drafts = found.statements.filter((draft) => draft.chain.length > 0 || draft.hedge !== null)
  const labels = gold.statements.map((label) => ({ label, units: unitsOf(gold.text, label.content) }))
  const units = drafts.map((draft) => unitsOfSpans(draft.content))
  const pairs = pair(labels, drafts, units)
  const misses: string[] = []
  for (const [at, { label }] of labels.entries()) {
    if (label.optional) continue
    const draft = drafts[pairs.get(at) ?? -1]
    const told = addStatement(tally, label, draft)
    misses.push(...(draft ? told : [`found: no draft for "${[label.content].flat().join(' … ')}"`]))
  }
  const paired = new Set(pairs.values())
  for (const [at, draft] of drafts.entries()) {
    if (paired.has(at)) continue
    const piece = labels.some(
      ({ label, units: whole }, of) =>
        pairs.has(of) && share(units[at]!, whole) >= 0.8 && speakerRight(label, draft),
    )
    if (piece) continue
    addStatement(tally, undefined, draft)
    misses.push(`found: spurious "${slice(gold.text, draft.content)}" by ${nameOf(draft)}`)
  }
  addReliances(tally.reliance, gold.reliances, found.reliances, misses)
  return misses
}

type Draft = Found['statements'][number]
type Label = { label: GoldStatement; units: Set<number> }

function pair(labels: Label[], drafts: Draft[], units: Set<number>[]): Map<number, number> {
  const options = labels.flatMap(({ label, units: mine }, l) =>
    drafts.map((draft, d) => {
      const right = speakerRight(label, draft)
      return { l, d, overlap: overlap(mine, units[d]!), rank: (right ? 0.2 : 0) - (label.optional ? 0.1 : 0) }
    }),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { l, d } of options
    .filter((option) => option.overlap >= 0.5)
    .sort((a, b) => b.overlap + b.rank - a.overlap - a.rank)) {
    if (pairs.has(l) || taken.has(d)) continue
    pairs.set(l, d)
    taken.add(d)
  }
  return pairs
}

/** Counts every part of a label and its draft; either may be missing. Only a pair's differences are told here. */
function addStatement(tally: Tally, label: GoldStatement | undefined, draft: Draft | undefined): string[] {
  const misses: string[] = []
  const add = (what: keyof Tally, asked: string | null, given: string | null, right: boolean) => {
    const counted = label && draft && right && asked !== null && given !== null
    tally[what].asked += label && asked !== null ? 1 : 0
    tally[what].given += draft && given !== null ? 1 : 0
    tally[what].right += counted ? 1 : 0
    if (!counted && (asked ?? given) !== null) misses.push(`${what}: ${asked} asked, ${given} given`)
  }
  const last = draft?.chain.at(-1)
  const text = (value: string | null | undefined): string | null => value || null
  const via = draft?.chain.slice(0, -1).map((hop) => hop.name) ?? []
  const asked = label?.via ?? []
  const sameVia = asked.length === via.length && asked.every((name, at) => sameHop(name, via[at]!))
  const [body, givenBody] = [text(label?.speaksFor), text(last?.speaksFor)]
  const sameBody = body !== null && givenBody !== null && sameName(body, givenBody, 'body')
  const [hedge, givenHedge] = [text(label?.hedge), text(draft?.hedge)]
  add('found', '', '', true)
  const voice = label?.speaker === null ? 'the report' : (label?.speaker ?? '')
  add('speaker', voice, draft ? nameOf(draft) : '', Boolean(label && draft && speakerRight(label, draft)))
  add('kind', text(label?.speakerKind), text(last?.kind), label?.speakerKind === last?.kind)
  add('speaks for', body, givenBody, sameBody)
  add('via', text(asked.join(' > ')), text(via.join(' > ')), sameVia)
  add('hedge', hedge, givenHedge, sameHedge(hedge, givenHedge))
  add('mode', text(label?.mode), text(draft?.mode), label?.mode === draft?.mode)
  return misses
}

/** A hop may be a person or a group that passes words on: any way of comparing will do. */
const sameHop = (gold: string, found: string) =>
  ['outlet', 'person', 'unnamed'].some((kind) => sameName(gold, found, kind))

function speakerRight(label: GoldStatement, draft: Draft): boolean {
  const last = draft.chain.at(-1)
  if (label.speaker === null || !last) return label.speaker === null && !last
  if (sameName(label.speaker, last.name, label.speakerKind)) return true
  const whole = last.speaksFor ? `${last.name} for ${last.speaksFor}` : last.name
  return label.speakerKind === 'unnamed' && sameName(label.speaker, whole, 'unnamed')
}

function addReliances(
  count: Count,
  asked: GoldReliance[],
  given: { kind: string; name: string }[],
  misses: string[],
) {
  const same = (a: { kind: string; name: string }, b: { kind: string; name: string }) =>
    a.kind === b.kind && sameName(a.name, b.name)
  for (const one of asked) {
    const right = given.some((other) => same(one, other))
    if (one.optional) continue
    count.asked++
    if (right) count.right++
    else misses.push(`reliance: no ${one.kind} ${one.name}`)
  }
  const seen: typeof given = []
  for (const one of given) {
    if (seen.some((other) => same(one, other))) continue
    seen.push(one)
    const label = asked.find((other) => same(one, other))
    if (label?.optional) continue
    count.given++
    if (!label) misses.push(`reliance: spurious ${one.kind} ${one.name}`)
  }
}

const nameOf = (draft: Draft) => draft.chain.map((hop) => hop.name).join(' > ') || 'the report'

const slice = (text: string, spans: [number, number][]) =>
  spans.map(([start, end]) => [...text].slice(start, end).join('')).join(' … ')

/** The code points that a content covers; throws where a label is not in its text. */
function unitsOf(text: string, content: string | string[]): Set<number> {
  let from = 0
  const spans = [content].flat().map((piece): [number, number] => {
    const at = text.indexOf(piece, from)
    if (at < 0) throw new Error(`not in its text: ${piece}`)
    from = at + piece.length
    const start = [...text.slice(0, at)].length
    return [start, start + [...piece].length]
  })
  return unitsOfSpans(spans)
}

function unitsOfSpans(spans: [number, number][]): Set<number> {
  const units = new Set<number>()
  for (const [start, end] of spans) for (let at = start; at < end; at++) units.add(at)
  return units
}

/** What share of the first set is in the second. */
function share(one: Set<number>, two: Set<number>): number {
  let both = 0
  for (const at of one) if (two.has(at)) both++
  return one.size === 0 ? 0 : both / one.size
}

const overlap = (one: Set<number>, two: Set<number>) =>
  one.size + two.size === 0 ? 0 : (2 * share(one, two) * one.size) / (one.size + two.size)
