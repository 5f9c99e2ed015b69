import 'server-only'
import { type Passage, type Rested, restsOn } from '#domain/check/rests-on.ts'
import type { CrossCheckCase } from '#domain/check/types.ts'
import type { ClaimKind } from '#domain/claim/view.ts'
import type { Tx } from '../db.ts'
import { type Cut, type RelianceRow, relianceRows, type TiedRow, tiedRows } from './rows.ts'
import { type VerdictRow, verdictRows, verdictsAsOne } from './verdict-rows.ts'
import { type ActorRow, actorRows, type SourceRow, sourceRows } from './who-rows.ts'

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
  const reportIds = unique(tied.flatMap((row) => [row.own_report_id, row.report_id]))
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
  const found = spoken.length ? await actorRows(tx, spoken, cut) : []
  const actors = new Map(found.map((row) => [row.id, row]))
  const mergedInto = new Map(found.flatMap(({ id, members }) => members.map((member) => [member, id])))
  const keys = tied.length ? originKeys(tied, [...mergedInto.keys()], [...sources.keys()], reliances) : []
  const verdicts = keys.length ? verdictsAsOne(await verdictRows(tx, keys, cut), mergedInto) : []
  const rows = tied.map((row) => ({
    ...row,
    source_name: sources.get(row.source_id)?.name ?? row.source_name,
  }))
  const byClaim = Map.groupBy(rows, (row) => row.claim_id)
  const common = commonOf(reportsOf(tied), reliances, actors, sources, verdicts)
  return new Map(
    claims.map((claim) => {
      const own = byClaim.get(claim.id) ?? []
      return [
        claim.id,
        { case: caseOf(aboutOne(claim, mergedInto), own, common), rows: own, actors, sources },
      ]
    }),
  )
}

/**
 * A statement that is tied to a claim and to one merged into it counts once: as the claim's own tie says, else as the
 * newest does.
 */
function asOne(rows: TiedRow[]): TiedRow[] {
  if (rows.every((row) => row.own_claim_id === row.claim_id)) return rows
  const before = (a: TiedRow, b: TiedRow): boolean => {
    const own = Number(a.own_claim_id === a.claim_id) - Number(b.own_claim_id === b.claim_id)
    return own > 0 || (own === 0 && a.tied_at.getTime() > b.tied_at.getTime())
  }
  const first = new Map<string, TiedRow>()
  for (const row of rows) {
    const key = `${row.claim_id} ${row.id}`
    const there = first.get(key)
    if (!there || before(row, there)) first.set(key, row)
  }
  return [...first.values()]
}

/** What each report is merged into, where it is. */
const reportsOf = (tied: TiedRow[]): Map<string, string> =>
  new Map(
    tied.flatMap((row) => (row.own_report_id === row.report_id ? [] : [[row.own_report_id, row.report_id]])),
  )

/** A claim about an actor is one about what that actor is merged into. */
const aboutOne = (claim: ClaimFacts, mergedInto: Map<string, string>): ClaimFacts =>
  claim.aboutId ? { ...claim, aboutId: mergedInto.get(claim.aboutId) ?? claim.aboutId } : claim

/** Every key that an origin of these can have: a word on two of them counts wherever they meet. */
function originKeys(
  tied: TiedRow[],
  actors: string[],
  sources: string[],
  reliances: RelianceRow[],
): string[] {
  // only what rests on something can stand in a circle
  const resting = new Set(reliances.flatMap((row) => row.from_statement_id ?? row.from_report_id ?? []))
  const circles = tied.filter((row) => resting.has(row.id) || resting.has(row.own_report_id))
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
  merged: Map<string, string>,
  reliances: RelianceRow[],
  actors: Map<string, ActorRow>,
  sources: Map<string, SourceRow>,
  verdicts: VerdictRow[],
) => ({
  rested: reliances.map(restedOf),
  contributors: Map.groupBy(
    reliances.filter((row) => row.kind === 'contributed' && row.to_source_id),
    (row) => merged.get(row.from_report_id ?? '') ?? row.from_report_id,
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
  // what two texts share is known of the texts themselves, whatever they were merged into
  report: row.own_report_id,
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
