import type { TimeRange } from '#domain/reading/types.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import type { StatementEntry } from './runs.ts'
import { dayOf } from './wall-clock.ts'

type Claim = Extract<TimelineEntry, { kind: 'claim' }>

/** A statement with everything it bears on. */
export type Tied = { statement: StatementEntry; ties: Pick<StatementEntry, 'claimId' | 'stance'>[] }

/** An entry of the list: a claim, or a report with what was said in it. */
export type Listed =
  | { kind: 'claim'; at: TimeRange; claim: Claim; known: boolean }
  | { kind: 'report'; at: TimeRange; reportId: string; source: StatementEntry['source']; statements: Tied[] }

export type Day = { day: string; entries: Listed[] }

/** A timeline as a list: by day of the zone, oldest first; a statement that bears on several claims stands once. */
export function byDay(
  entries: readonly TimelineEntry[],
  zone: string,
  /** claims of which nobody knows when they happened, where the entries are a part of a list and cannot tell */
  unknown: ReadonlySet<string> = unknownIn(entries),
): Day[] {
  const reports = new Map<string, Extract<Listed, { kind: 'report' }>>()
  const statements = new Map<string, Tied>()
  const listed: Listed[] = []
  for (const entry of entries) {
    const { at } = entry
    if (entry.kind === 'claim') {
      listed.push({ kind: 'claim', at, claim: entry, known: !unknown.has(entry.id) })
      continue
    }
    const { id, claimId, stance, reportId, source } = entry
    const found = statements.get(id)
    if (found) {
      found.ties.push({ claimId, stance })
      continue
    }
    const tied: Tied = { statement: entry, ties: [{ claimId, stance }] }
    statements.set(id, tied)
    const report = reports.get(`${reportId} ${at.from}`)
    if (report) report.statements.push(tied)
    else {
      const made = { kind: 'report' as const, at, reportId, source, statements: [tied] }
      reports.set(`${reportId} ${at.from}`, made)
      listed.push(made)
    }
  }
  const days = Map.groupBy(listed, ({ at }) => dayOf(at, zone))
  return [...days].map(([day, of]) => ({ day, entries: of }))
}

const unknownIn = (entries: readonly TimelineEntry[]): Set<string> =>
  new Set(entries.flatMap((entry) => (entry.kind === 'statement' && !entry.happened ? [entry.claimId] : [])))
