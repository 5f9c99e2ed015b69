import type { CrossCheckCase } from '#domain/check/types.ts'
import { actors } from './actors.ts'
import { claims } from './claims.ts'
import { reliances } from './reliances.ts'
import { reports } from './reports.ts'
import { sources } from './sources.ts'
import { stances } from './stances.ts'
import { statements } from './statements.ts'
import type { CastStatement } from './types.ts'

/** The case of one claim of the cast, in the shape the cross-check takes; keys stand as ids. */
export function caseOf(claimKey: string): CrossCheckCase {
  const claim = claims.find((one) => one.key === claimKey)
  if (!claim) throw new Error(`no claim "${claimKey}" in the cast`)
  const tied = new Map(
    stances.filter((one) => one.claim === claimKey).map((one) => [one.statement, one.value]),
  )
  const bearing = statements.filter((one) => tied.has(one.key))
  return {
    id: claim.key,
    claim: { id: claim.key, kind: claim.kind, about: claim.about, supersededBy: claim.supersededBy },
    sources: sources.map(({ key, kind, owner, actor }) => ({ id: key, kind, owner, actor })),
    actors: actors.map(({ key, names: _, ...actor }) => ({ id: key, ...actor })),
    reports: reports.map(({ key, source, publishedAt, contributors }) => ({
      id: key,
      source,
      publishedAt,
      contributors,
    })),
    statements: bearing.map((statement) => ({
      id: statement.key,
      report: statement.report,
      chain: statement.chain.flatMap((hop) => hop.actor ?? []),
      mode: statement.mode,
      hedge: statement.hedge,
      stance: tied.get(statement.key)!,
      withdrawn: isDropped(statement),
    })),
    reliances: reliances
      .filter((one) => tied.has(one.from))
      .map(({ from, to, kind }) => ({ from, kind, ...target(to) })),
  }
}

/** True when a later snapshot of the report no longer holds the statement's words. */
export function isDropped(statement: CastStatement): boolean {
  const report = reports.find((one) => one.key === statement.report)
  return !report?.snapshots.at(-1)?.text.includes(statement.exact)
}

function target(to: (typeof reliances)[number]['to']): {
  to?: string
  toSource?: string
  toDate?: string | null
} {
  return 'statement' in to ? { to: to.statement } : { toSource: to.source, toDate: to.date }
}
