import type { TimelineEntry } from '#domain/timeline/view.ts'
import { wallClock } from './wall-clock.ts'

type Claim = Extract<TimelineEntry, { kind: 'claim' }>
type StatementEntry = Extract<TimelineEntry, { kind: 'statement' }>

/** An entry of the list: a claim, or a statement with everything it bears on. */
export type Listed =
  | { kind: 'claim'; at: string; claim: Claim; known: boolean }
  | {
      kind: 'statement'
      at: string
      statement: StatementEntry
      ties: Pick<StatementEntry, 'claimId' | 'stance'>[]
    }

export type Day = { day: string; entries: Listed[] }

/** A timeline as a list: by day of the zone, oldest first; a statement that bears on several claims stands once. */
export function byDay(entries: readonly TimelineEntry[], zone: string): Day[] {
  const unknown = new Set<string>()
  const statements = new Map<string, Extract<Listed, { kind: 'statement' }>>()
  const listed: Listed[] = []
  for (const entry of entries) {
    if (entry.kind === 'claim') {
      listed.push({ kind: 'claim', at: entry.at.from, claim: entry, known: true })
      continue
    }
    if (!entry.happened) unknown.add(entry.claimId)
    const { claimId, stance } = entry
    const found = statements.get(entry.id)
    if (found) {
      found.ties.push({ claimId, stance })
      continue
    }
    const made = {
      kind: 'statement' as const,
      at: entry.at.from,
      statement: entry,
      ties: [{ claimId, stance }],
    }
    statements.set(entry.id, made)
    listed.push(made)
  }
  for (const one of listed) if (one.kind === 'claim' && unknown.has(one.claim.id)) one.known = false
  const days = Map.groupBy(listed, ({ at }) => new Date(wallClock(at, zone)).toISOString().slice(0, 10))
  return [...days].map(([day, of]) => ({ day, entries: of }))
}
