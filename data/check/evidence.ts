import 'server-only'
import { type Passage, type Rested, restsOn } from '#domain/check/rests-on.ts'
import type { CrossCheckCase } from '#domain/check/types.ts'
import type { ClaimKind } from '#domain/claim/view.ts'
import type { Tx } from '../db.ts'
import { type Cut, type RelianceRow, relianceRows, type TiedRow, tiedRows } from './rows.ts'
import {
  type ActorRow,
  actorRows,
  type SourceRow,
  sourceRows,
  type VerdictRow,
  verdictRows,
} from './who-rows.ts'

export type Evidence = {
  case: CrossCheckCase
  rows: TiedRow[]
  actors: Map<string, ActorRow>
  sources: Map<string, SourceRow>
}
export type ClaimFacts = { id: string; kind: string; aboutId: string | null; supersededById: string | null }

/**
 * All that bears on the claims, as cases for the cross-check: now, or at a moment (then `claims` must be as they were).
 * Five queries, however many claims and statements.
 */
export async function evidenceOf(
  tx: Tx,
  claims: ClaimFacts[],
  cut: Cut = {},
): Promise<Map<string, Evidence>> {
  const ids = claims.map((claim) => claim.id)
  const tied = asOne(await tiedRows(tx, ids, cut))
  const reportIds = unique(tied.map((row) => row.report_id))
  const statements = unique(tied.map((row) => row.id))
  const reliances = tied.length ? await relianceRows(tx, statements, reportIds, cut) : []
  const named = unique([
    ...tied.map((row) => row.source_id),
    ...tied.flatMap((row) => row.hops.flatMap((hop) => hop.source ?? [])),
    ...reliances.flatMap((row) => row.to_source_id ?? row.target_source ?? []),
  ])
  const sources = new Map((named.length ? await sourceRows(tx, named, cut) : []).map((row) => [row.id, row]))
  const spoken = unique([
    ...tied.flatMap((row) => row.hops.flatMap((hop) => hop.actor ?? [])),
    ...claims.flatMap((claim) => claim.aboutId ?? []),
    ...[...sources.values()].flatMap((source) => source.actor_id ?? []),
  ])
  const actors = new Map((spoken.length ? await actorRows(tx, spoken, cut) : []).map((row) => [row.id, row]))
  const verdicts = tied.length
    ? await verdictRows(tx, originKeys(tied, [...actors.keys()], [...sources.keys()], reliances), cut)
    : []
  const rows = tied.map((row) => ({
    ...row,
    source_name: sources.get(row.source_id)?.name ?? row.source_name,
  }))
  const byClaim = Map.groupBy(rows, (row) => row.claim_id)
  const common = commonOf(reliances, actors, sources, verdicts)
  return new Map(
    claims.map((claim) => {
      const own = byClaim.get(claim.id) ?? []
      return [claim.id, { case: caseOf(claim, own, common), rows: own, actors, sources }]
    }),
  )
}

/**
 * The one place where rows that were merged take the id of what they were merged into, before anything is looked up
 * or counted by id: nothing is merged yet.
 */
const asOne = (rows: TiedRow[]): TiedRow[] => rows

/** Every key that an origin of these can have: a word on two of them counts wherever they meet. */
function originKeys(
  tied: TiedRow[],
  actors: string[],
  sources: string[],
  reliances: RelianceRow[],
): string[] {
  // only what rests on something can stand in a circle
  const resting = new Set(reliances.flatMap((row) => row.from_statement_id ?? row.from_report_id ?? []))
  const circles = tied.filter((row) => resting.has(row.id) || resting.has(row.report_id))
  return unique([
    ...actors.map((id) => `actor:${id}`),
    ...sources.flatMap((id) => [`source:${id}`, `report:${id}`]),
    ...circles.map((row) => `cycle:${row.id}`),
    ...reliances.map(
      (row) => `report:${row.to_source_id ?? row.target_source}@${row.to_date ?? row.target_date}`,
    ),
  ])
}

const unique = (ids: string[]): string[] => [...new Set(ids)]

/** What the cases of all claims have in common, made once: a story has many claims and the same speakers in all. */
const commonOf = (
  reliances: RelianceRow[],
  actors: Map<string, ActorRow>,
  sources: Map<string, SourceRow>,
  verdicts: VerdictRow[],
) => ({
  rested: reliances.map(restedOf),
  contributors: Map.groupBy(
    reliances.filter((row) => row.kind === 'contributed' && row.to_source_id),
    (row) => row.from_report_id,
  ),
  sources: [...sources.values()].map((row) => ({
    id: row.id,
    kind: row.kind,
    owner: row.owner_id,
    actor: row.actor_id,
  })),
  actors: [...actors.values()].map((row) => ({
    id: row.id,
    kind: row.kind,
    speaksFor: row.speaks_for,
    descriptor: row.descriptor,
    country: row.country,
    body: row.body_id,
    possiblySameAs: row.possibly_same.filter((other) => actors.has(other)).sort(),
  })),
  verdicts,
})

function caseOf(claim: ClaimFacts, rows: TiedRow[], common: ReturnType<typeof commonOf>): CrossCheckCase {
  const reports = new Map(rows.map((row) => [row.report_id, row]))
  const { rested, contributors, ...shared } = common
  return {
    id: claim.id,
    claim: {
      id: claim.id,
      kind: claim.kind as ClaimKind,
      about: claim.aboutId,
      supersededBy: claim.supersededById,
    },
    ...shared,
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

const passageOf = (row: TiedRow): Passage => ({
  id: row.id,
  report: row.report_id,
  source: row.source_id,
  day: row.published_at?.toISOString().slice(0, 10) ?? null,
  stance: row.stance,
  anchor: [row.anchor_start, row.anchor_end],
})

const restedOf = (row: RelianceRow): Rested => ({
  kind: row.kind,
  fromStatement: row.from_statement_id,
  fromReport: row.from_report_id,
  toStatement: row.to_statement_id,
  toReport: row.to_report_id,
  toSource: row.to_source_id ?? row.target_source,
  toDate: row.to_date ?? row.target_date,
  passages: row.passages,
})
