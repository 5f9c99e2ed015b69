import { edgesOf, sideOf, standingOfCase } from '../check/crosscheck.ts'
import type { Standing } from '../check/standing.ts'
import type { CrossCheckCase, Origin } from '../check/types.ts'
import { caseAt, momentsOf, publishedOf, type Told } from './track-cut.ts'

export const trackOutcomes = ['confirmed', 'refuted', 'disputed', 'retracted', 'open'] as const
export type TrackOutcome = (typeof trackOutcomes)[number]
export type TrackSide = 'affirms' | 'denies'

/** Milliseconds for which others may confirm or refute what a source was first alone with: 365 days. */
export const TRACK_WINDOW = 365 * 24 * 60 * 60 * 1000

/** A claim for which a source's word was once all there was, and what became of it within the window. */
export type TrackCase = {
  source: string
  side: TrackSide
  /** milliseconds since 1970: when it was alone, and when the window closes */
  began: number
  until: number
  /** the first statement of its own; null where only others told of its report */
  statement: string | null
  outcome: TrackOutcome
  /** the first independent statement that says the same, and the first that says the opposite, within the window */
  same: { statement: string; at: number } | null
  opposite: { statement: string; at: number } | null
}

/** How a claim stood at a moment: its sides, with what in them rests on nothing else in the record. */
type View = {
  case: CrossCheckCase
  sides: Record<TrackSide, Origin[]>
  origins: Origin[]
  edges: { a: string; b: string }[]
  hedged: Set<string>
  roots: Set<string>
  sourceOf: Map<string, string>
}

/**
 * The cases that a claim makes: one for each source whose origins alone stood behind the claim, on one side and not only
 * hedged, at some moment by publication. What counts as its own, as independent and as an outcome is docs/track-record.md.
 * @param moments where to look for a beginning; a test looks everywhere
 */
export function casesOf(told: Told, moments = momentsOf): TrackCase[] {
  const published = publishedOf(told)
  const found = new Map<string, TrackCase>()
  for (const moment of moments(told, published)) {
    const view = viewOf(caseAt(told, published, moment))
    const alone = aloneIn(view)
    if (!alone || found.has(alone.source)) continue
    const until = moment + TRACK_WINDOW
    const own = ownOf(view, alone.source, alone.side)
    const end = viewOf(caseAt(told, published, until))
    const ended = outcomeOf(end, alone, own.length > 0, (statement) => {
      const at = published.get(reportOf(end, statement))
      return at !== undefined && at > moment ? at : null
    })
    const first = own.map((id) => ({ id, at: published.get(reportOf(view, id)) ?? 0 })).sort(inTime)[0]
    found.set(alone.source, { ...alone, began: moment, until, statement: first?.id ?? null, ...ended })
  }
  return [...found.values()].sort((a, b) => (a.source < b.source ? -1 : 1))
}

const inTime = (a: { id: string; at: number }, b: { id: string; at: number }): number =>
  a.at - b.at || (a.id < b.id ? -1 : 1)
const reportOf = (view: View, statement: string): string =>
  view.case.statements.find(({ id }) => id === statement)?.report ?? ''

function viewOf(at: CrossCheckCase): View {
  const standing: Standing = standingOfCase(at)
  const { hedged, indexed } = standing.evidence
  const sides = {
    affirms: sideOf(standing, standing.affirming).origins,
    denies: sideOf(standing, standing.denying).origins,
  }
  const resting = new Set(at.reliances.map(({ from }) => from))
  const sources = new Map(at.reports.map(({ id, source }) => [id, source]))
  return {
    case: at,
    sides,
    origins: [...sides.affirms, ...sides.denies],
    edges: edgesOf(standing),
    hedged: new Set(indexed.ids.filter((_, n) => hedged[n] === 1)),
    roots: new Set(indexed.ids.filter((id) => !resting.has(id))),
    sourceOf: new Map(at.statements.map(({ id, report }) => [id, sources.get(report) as string])),
  }
}

/**
 * The source whose own an origin is, if it is one's: a newsroom, what stands in for its report, or an unnamed speaker whom
 * only it brought in. Who is named answers for themselves; a circle is nobody's.
 */
function sourceOfOrigin(view: View, { key, kind, statements }: Origin): string | null {
  const first = statements.filter((id) => view.roots.has(id)).map((id) => view.sourceOf.get(id) as string)
  const named =
    kind === 'newsroom'
      ? key.slice('source:'.length)
      : kind === 'stand-in' && key.startsWith('report:')
        ? key.slice('report:'.length).split('@')[0]
        : kind === 'unnamed'
          ? first[0]
          : undefined
  return named !== undefined && first.every((source) => source === named) ? named : null
}

/** The source whose word is all there is, and what it says. */
function aloneIn(view: View): { source: string; side: TrackSide } | null {
  const { affirms, denies } = view.sides
  if (affirms.length > 0 === denies.length > 0) return null
  const side = affirms.length > 0 ? 'affirms' : 'denies'
  const sources = new Set(view.sides[side].map((origin) => sourceOfOrigin(view, origin)))
  const [source] = sources
  if (sources.size !== 1 || !source) return null
  const isSaid = view.sides[side].some(({ statements }) => statements.some((id) => !view.hedged.has(id)))
  return isSaid ? { source, side } : null
}

/** The live statements of a source's own reports behind its own origins, on one side. */
const ownOf = (view: View, source: string, side: TrackSide): string[] => [
  ...new Set(
    view.sides[side]
      .filter((origin) => sourceOfOrigin(view, origin) === source)
      .flatMap(({ statements }) => statements.filter((id) => view.sourceOf.get(id) === source)),
  ),
]

function outcomeOf(
  view: View,
  { source, side }: { source: string; side: TrackSide },
  spoke: boolean,
  laterAt: (statement: string) => number | null,
): Pick<TrackCase, 'outcome' | 'same' | 'opposite'> {
  const joined = joinedTo(view, source)
  const owners = new Map(view.case.sources.map(({ id, owner }) => [id, owner ?? null]))
  const owner = owners.get(source) ?? null
  const first = (on: TrackSide): TrackCase['same'] => {
    const said = view.sides[on]
      .filter(({ key }) => !joined.has(key))
      .flatMap(({ statements }) => statements)
      .filter((id) => view.roots.has(id) && !view.hedged.has(id))
      .filter((id) => {
        const by = view.sourceOf.get(id) as string
        return by !== source && (owner === null || owners.get(by) !== owner)
      })
      .flatMap((id) => {
        const at = laterAt(id)
        return at === null ? [] : [{ id, at }]
      })
      .sort(inTime)[0]
    return said ? { statement: said.id, at: said.at } : null
  }
  const [same, opposite] = [first(side), first(side === 'affirms' ? 'denies' : 'affirms')]
  const isGone = spoke && ownOf(view, source, side).length === 0
  const outcome = isGone
    ? 'retracted'
    : same && opposite
      ? 'disputed'
      : same
        ? 'confirmed'
        : opposite
          ? 'refuted'
          : 'open'
  return { outcome, same, opposite }
}

/** The origins that are a source's own, or could be one with them by any possible edge, step by step. */
function joinedTo(view: View, source: string): Set<string> {
  const joined = new Set(
    view.origins.filter((origin) => sourceOfOrigin(view, origin) === source).map(({ key }) => key),
  )
  const next = new Map<string, string[]>()
  const lead = (from: string, to: string): void => {
    const known = next.get(from)
    if (known) known.push(to)
    else next.set(from, [to])
  }
  for (const { a, b } of view.edges) {
    lead(a, b)
    lead(b, a)
  }
  for (const key of joined) for (const other of next.get(key) ?? []) joined.add(other)
  return joined
}
