import 'server-only'
import { type Passage, type Rested, restsOn } from '#domain/check/rests-on.ts'
import type { CrossCheckCase } from '#domain/check/types.ts'
import type { ClaimKind } from '#domain/claim/view.ts'
import type { ActorRow } from './actor-rows.ts'
import type { RelianceRow } from './reliance-rows.ts'
import type { BareRow } from './rows.ts'
import type { SourceRow, VerdictRow } from './who-rows.ts'

export type ClaimFacts = { id: string; kind: string; aboutId: string | null; supersededById: string | null }

/** What the cases of all claims have in common, made once: a story has many claims and the same speakers in all. */
export function commonOf(
  tied: BareRow[],
  reliances: RelianceRow[],
  actors: Map<string, ActorRow>,
  sources: Map<string, SourceRow>,
  verdicts: VerdictRow[],
) {
  const reportOf = new Map(tied.map((row) => [row.own_report_id, row.report_id]))
  const contributors = Map.groupBy(
    reliances.filter((row) => row.kind === 'contributed' && row.to_source_id),
    (row) => reportOf.get(row.from_report_id ?? '') ?? row.from_report_id,
  )
  return {
    restedOf: Map.groupBy(
      reliances.map((row, order) => ({ ...restedOf(row), order })),
      (row) => row.fromStatement ?? row.fromReport,
    ),
    contributors,
    sources: byId(
      [...sources.values()].map((row) => ({
        id: row.id,
        kind: row.kind,
        owner: row.owner_id,
        actor: row.actor_id,
      })),
    ),
    actors: byId(
      [...actors.values()].map((row) => ({
        id: row.id,
        kind: row.kind,
        speaksFor: row.speaks_for,
        descriptor: row.descriptor,
        country: row.country,
        body: row.body_id,
        possiblySameAs: row.possibly_same.filter((other) => actors.has(other)).sort(),
      })),
    ),
    verdicts,
  }
}

const byId = <T extends { id: string }>(rows: T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

type Common = ReturnType<typeof commonOf>

/** What of the common parts a claim's own statements lead to: a story has thousands of speakers, a claim a few. */
function partsOf(claim: ClaimFacts, rows: BareRow[], common: Common) {
  const rested = [
    ...new Set(
      rows.flatMap((row) => [
        ...(common.restedOf.get(row.id) ?? []),
        ...(common.restedOf.get(row.own_report_id) ?? []),
        ...(common.restedOf.get(row.report_id) ?? []),
      ]),
    ),
  ]
  const sources = new Set<string>()
  const actors = new Set<string>()
  const reach = (id: string | null | undefined): void => {
    for (let at = id; at && !actors.has(at); ) {
      const actor = common.actors.get(at)
      if (!actor) return
      actors.add(at)
      reach(actor.body)
      at = actor.speaksFor
    }
  }
  for (const row of rows) {
    sources.add(row.source_id)
    for (const hop of row.hops) {
      reach(hop.actor)
      if (hop.source) sources.add(hop.source)
    }
    for (const { to_source_id } of common.contributors.get(row.report_id) ?? [])
      if (to_source_id) sources.add(to_source_id)
  }
  for (const { toSource } of rested) if (toSource) sources.add(toSource)
  reach(claim.aboutId)
  for (const id of sources) reach(common.sources.get(id)?.actor)
  return {
    rested: rested.sort((a, b) => a.order - b.order),
    sources: [...sources].sort().flatMap((id) => common.sources.get(id) ?? []),
    actors: [...actors].sort().map((id) => common.actors.get(id)!),
  }
}

/** A claim with what bears on it, as a case for the cross-check. */
export function caseOf(claim: ClaimFacts, rows: BareRow[], common: Common): CrossCheckCase {
  const reports = new Map(rows.map((row) => [row.report_id, row]))
  const { contributors, verdicts } = common
  const { rested, ...shared } = partsOf(claim, rows, common)
  return {
    id: claim.id,
    claim: {
      id: claim.id,
      kind: claim.kind as ClaimKind,
      about: claim.aboutId,
      supersededBy: claim.supersededById,
    },
    ...shared,
    verdicts,
    reports: [...reports.values()].map((row) => ({
      id: row.report_id,
      source: row.source_id,
      publishedAt: (row.published_at ?? row.recorded_at).toISOString(),
      contributors: (contributors.get(row.report_id) ?? []).flatMap(
        (reliance) => reliance.to_source_id ?? [],
      ),
    })),
    statements: rows.map((row) => ({
      id: row.id,
      report: row.report_id,
      chain: row.hops.flatMap((hop) => hop.actor ?? []),
      mode: row.mode,
      hedge: row.hedge,
      stance: row.stance as CrossCheckCase['statements'][number]['stance'],
      withdrawn: row.withdrawn,
    })),
    reliances: restsOn(rows.map(passageOf), rested),
  }
}

/** Where a tied statement stands. */
export const passageOf = (row: BareRow): Passage => ({
  id: row.id,
  // what two texts share is known of the texts themselves, whatever they were merged into
  report: row.own_report_id,
  source: row.source_id,
  day: row.published_at?.toISOString().slice(0, 10) ?? null,
  stance: row.stance,
  anchor: [row.anchor_start, row.anchor_end],
})

/** A reliance as the rules take it. */
export const restedOf = (row: RelianceRow): Rested => ({
  kind: row.kind,
  fromStatement: row.from_statement_id,
  fromReport: row.from_report_id,
  toStatement: row.to_statement_id,
  toReport: row.to_report_id,
  toSource: row.to_source_id ?? row.target_source,
  toDate: row.to_date ?? row.target_date,
  passages: row.passages,
})
