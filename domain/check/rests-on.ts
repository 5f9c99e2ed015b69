import type { Span } from '../reading/types.ts'
import type { CrossCheckCase } from './types.ts'

/** A statement that bears on a claim, with where it stands. */
export type Passage = {
  id: string
  report: string
  source: string
  day: string | null
  stance: string
  anchor: Span
}

/** A reliance as the record keeps it: of a statement or a whole report, on a statement, report or source. */
export type Rested = {
  kind: string
  fromStatement: string | null
  fromReport: string | null
  toStatement: string | null
  toReport: string | null
  toSource: string | null
  toDate: string | null
  passages: { from: Span; to: Span }[]
}

type Reliance = CrossCheckCase['reliances'][number]

/** How much of a statement must lie in a shared passage for the passage to be its source (crosscheck: half). */
const SHARE = 0.5
const kinds = new Map<string, Reliance['kind']>([
  ['cites', 'cites'],
  ['reprints', 'reprints'],
  ['syndicates', 'reprints'],
  ['same text', 'same text'],
])

/**
 * The reliances among the statements of one claim, from what the record keeps of statements and whole reports.
 * Where what is relied on says nothing on this claim in the record, a stand-in's source and day take its place.
 * Contributions are no reliance of a statement (they are P4) and are left out.
 */
export function restsOn(passages: Passage[], kept: Rested[]): Reliance[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const byReport = Map.groupBy(passages, (passage) => passage.report)
  const found = kept.flatMap((rested) => {
    const kind = kinds.get(rested.kind)
    if (!kind) return []
    const from = rested.fromStatement
      ? [byId.get(rested.fromStatement)]
      : (byReport.get(rested.fromReport ?? '') ?? [])
    return from.flatMap((passage) => (passage ? one(passage, kind, rested, byId, byReport, passages) : []))
  })
  // Where neither the other statement nor its source is known there is nothing to rest on.
  const whole = found.filter((reliance) => reliance.to || reliance.toSource)
  return [...new Map(whole.map((reliance) => [JSON.stringify(reliance), reliance])).values()]
}

function one(
  from: Passage,
  kind: Reliance['kind'],
  rested: Rested,
  byId: Map<string, Passage>,
  byReport: Map<string, Passage[]>,
  all: Passage[],
): Reliance[] {
  const standIn: Reliance = { from: from.id, toSource: rested.toSource, toDate: rested.toDate, kind }
  const to = (passage: Passage): Reliance => ({ from: from.id, to: passage.id, kind })
  const sameSide = (passage: Passage | undefined): passage is Passage =>
    passage !== undefined && passage.stance === from.stance && passage.id !== from.id
  if (rested.toStatement) {
    const target = byId.get(rested.toStatement)
    return sameSide(target) ? [to(target)] : [standIn]
  }
  if (rested.toReport && kind === 'same text') {
    const shared = rested.passages.filter(
      (passage) => overlap(from.anchor, passage.from) >= SHARE * length(from.anchor),
    )
    if (shared.length === 0) return []
    const twins = (byReport.get(rested.toReport) ?? []).filter(
      (other) =>
        sameSide(other) &&
        shared.some(
          (passage) =>
            overlap(other.anchor, mapped(from.anchor, passage)) >=
            SHARE * Math.min(length(other.anchor), length(from.anchor)),
        ),
    )
    return twins.length ? twins.map(to) : [standIn]
  }
  // "Until that report is captured": a report by that source of that day, if it bears on the claim in the same way.
  const captured = all.filter(
    (other) =>
      sameSide(other) &&
      (rested.toReport
        ? other.report === rested.toReport
        : other.source === rested.toSource && rested.toDate !== null && other.day === rested.toDate),
  )
  return captured.length ? captured.map(to) : rested.toSource ? [standIn] : []
}

const length = ([start, end]: Span): number => end - start
const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
/** Where an anchor of the later text lies in the earlier one. */
const mapped = (anchor: Span, passage: { from: Span; to: Span }): Span => [
  anchor[0] - passage.from[0] + passage.to[0],
  anchor[1] - passage.from[0] + passage.to[0],
]
