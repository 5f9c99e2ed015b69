import 'server-only'
import type { CrossCheckCase } from '#domain/check/types.ts'
import type { Tx } from '../db.ts'
import { type ActorRow, actorRows } from './actor-rows.ts'
import { type ClaimFacts, caseOf, commonOf } from './case.ts'
import { type RelianceRow, relianceRows } from './reliance-rows.ts'
import { type TiedRow, worded } from './row-words.ts'
import { type BareRow, bareRows, type Cut, rowsAndWords } from './rows.ts'
import { type SourceRow, sourceRows, type VerdictRow, verdictRows } from './who-rows.ts'

export type { ClaimFacts } from './case.ts'
export { passageOf, restedOf } from './case.ts'

export type Evidence<Row extends BareRow = TiedRow> = {
  case: CrossCheckCase
  rows: Row[]
  actors: Map<string, ActorRow>
  sources: Map<string, SourceRow>
}

/**
 * All that bears on the claims, as `bareEvidenceOf` has it, with the words of every statement and the grades of every
 * source. Five queries too.
 * @param read what is tied to them, where that was asked for already
 */
export async function evidenceOf(
  tx: Tx,
  claims: ClaimFacts[],
  cut: Cut = {},
  read?: ReturnType<typeof rowsAndWords>,
): Promise<Map<string, Evidence>> {
  const ids = claims.map((claim) => claim.id)
  const { rows, words } = await (read ?? rowsAndWords(tx, ids, cut))
  const bare = await bearing(tx, claims, rows, cut, true)
  return new Map([...bare].map(([id, own]) => [id, { ...own, rows: worded(own.rows, words, own.sources) }]))
}

/**
 * All that bears on the claims, as cases for the cross-check: now, or at a moment (then `claims` must be as they were).
 * Without a word of what was said: a long story has fifty thousand statements, and shows a few. Five queries, however
 * many claims and statements.
 */
export async function bareEvidenceOf(
  tx: Tx,
  claims: ClaimFacts[],
  cut: Cut = {},
): Promise<Map<string, Evidence<BareRow>>> {
  const ids = claims.map((claim) => claim.id)
  return bearing(tx, claims, await bareRows(tx, ids, cut), cut)
}

async function bearing(
  tx: Tx,
  claims: ClaimFacts[],
  tied: BareRow[],
  cut: Cut,
  withGrades = false,
): Promise<Map<string, Evidence<BareRow>>> {
  const reportIds = unique(tied.flatMap((row) => [row.own_report_id, row.report_id]))
  const statements = unique(tied.map((row) => row.id))
  const reliances = tied.length ? await relianceRows(tx, statements, reportIds, cut) : []
  const named = unique([
    ...tied.map((row) => row.source_id),
    ...tied.flatMap((row) => row.hops.flatMap((hop) => hop.source ?? [])),
    ...reliances.flatMap((row) => row.to_source_id ?? row.target_source ?? []),
  ])
  const owners = named.length ? await sourceRows(tx, named, cut, withGrades) : []
  const sources = new Map(owners.map((row) => [row.id, row]))
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
  const byClaim = Map.groupBy(tied, (row) => row.claim_id)
  const common = commonOf(tied, reliances, actors, sources, verdicts)
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

/** A claim about an actor is one about what that actor is merged into. */
const aboutOne = (claim: ClaimFacts, mergedInto: Map<string, string>): ClaimFacts =>
  claim.aboutId ? { ...claim, aboutId: mergedInto.get(claim.aboutId) ?? claim.aboutId } : claim

/** Verdicts on actors that were merged are on what they are merged into; one given on the very pair goes before. */
function verdictsAsOne(rows: VerdictRow[], mergedInto: Map<string, string>): VerdictRow[] {
  const keyOf = (key: string) =>
    key.startsWith('actor:') ? `actor:${mergedInto.get(key.slice(6)) ?? key.slice(6)}` : key
  const asOne = rows.map((row) => {
    const [a, b] = [keyOf(row.a), keyOf(row.b)].sort() as [string, string]
    return { a, b, same: row.same, own: a === row.a && b === row.b }
  })
  const first = new Map<string, VerdictRow>()
  for (const { a, b, same } of [...asOne].sort((x, y) => Number(y.own) - Number(x.own)))
    if (a !== b && !first.has(`${a}|${b}`)) first.set(`${a}|${b}`, { a, b, same })
  return [...first.values()].sort((x, y) => (`${x.a}|${x.b}` < `${y.a}|${y.b}` ? -1 : 1))
}

/** Every key that an origin of these can have: a word on two of them counts wherever they meet. */
function originKeys(
  tied: BareRow[],
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
