import { type Status, statuses } from '../claim/view.ts'
import { byName } from '../name-order.ts'
import { type SourceKind, sourceKinds } from '../source/view.ts'
import { type StanceValue, stanceValues } from '../statement/view.ts'
import type { Cell, ClaimRow, SourceColumn } from './by-source-view.ts'

/** What a source that said nothing on a claim is to be called. */
export type Unsaid = 'silent' | 'not monitored' | 'nothing to answer'

/**
 * Whether a source without a statement on a claim kept silent.
 *
 * - `nothing to answer`: no dated report says anything on the claim, so nobody can be silent on it.
 * - `silent`: the source published a report after the claim was first public and within the story's span, and none of
 *   its reports bears on the claim.
 * - `not monitored`: the record holds no such report of the source. Nobody knows whether it was silent; what it
 *   published before the claim was public says nothing either way.
 */
export function unsaidOf(
  { firstPublic }: Pick<ClaimRow, 'firstPublic'>,
  { lastReport }: Pick<SourceColumn, 'lastReport'>,
): Unsaid {
  if (firstPublic === null) return 'nothing to answer'
  return lastReport !== null && lastReport > firstPublic ? 'silent' : 'not monitored'
}

export const claimOrders = ['time', 'status'] as const
export const sourceOrders = ['first-hand', 'name', 'kind'] as const
export const cellValues = [...stanceValues, 'silent', 'not monitored'] as const
export type CellValue = StanceValue | 'silent' | 'not monitored'

/** In what order claims and sources stand and which are left out, as an address says it. */
export type Arrangement = {
  claims: (typeof claimOrders)[number]
  sources: (typeof sourceOrders)[number]
  stance: CellValue | null
  status: Status | null
  kind: SourceKind | null
}
export const plainArrangement: Arrangement = {
  claims: 'time',
  sources: 'first-hand',
  stance: null,
  status: null,
  kind: null,
}

/** The arrangement that a query asks for; what it does not know is as if it were not there. */
export function arrangementFrom(query: string): Arrangement {
  const asked = new URLSearchParams(query)
  const oneOf = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === asked.get(name))
  return {
    claims: oneOf('claims', claimOrders) ?? plainArrangement.claims,
    sources: oneOf('sources', sourceOrders) ?? plainArrangement.sources,
    stance: oneOf('stance', cellValues) ?? null,
    status: oneOf('status', statuses) ?? null,
    kind: oneOf('kind', sourceKinds) ?? null,
  }
}

/** The shortest query that asks for an arrangement; empty for the plain one. */
export function queryOf(arrangement: Arrangement): string {
  const query = new URLSearchParams()
  for (const name of ['claims', 'sources', 'stance', 'status', 'kind'] as const) {
    const value = arrangement[name]
    if (value && value !== plainArrangement[name]) query.set(name, value)
  }
  return query.size > 0 ? `?${query}` : ''
}

type Given = {
  claims: readonly Pick<ClaimRow, 'id' | 'status' | 'happened' | 'firstPublic'>[]
  sources: readonly (Pick<SourceColumn, 'id' | 'name' | 'kind' | 'lastReport'> & {
    firstHand: { length: number }
  })[]
  cells: readonly { claim: string; source: string; stances: readonly StanceValue[] }[]
}

/** The claims and sources of an arrangement, by id and in its order. Pure; the same whatever order they are given in. */
export function arranged(given: Given, arrangement: Arrangement): { claims: string[]; sources: string[] } {
  const { status, kind, stance } = arrangement
  let claims = given.claims.filter((claim) => !status || claim.status === status)
  let sources = given.sources.filter((source) => !kind || source.kind === kind)
  if (stance) {
    const stances = new Map(given.cells.map((cell) => [`${cell.claim} ${cell.source}`, cell.stances]))
    const fits = (claim: (typeof claims)[number], source: (typeof sources)[number]): boolean => {
      const said = stances.get(`${claim.id} ${source.id}`)
      return said ? said.some((value) => value === stance) : unsaidOf(claim, source) === stance
    }
    const before = sources
    sources = sources.filter((source) => claims.some((claim) => fits(claim, source)))
    claims = claims.filter((claim) => before.some((source) => fits(claim, source)))
  }
  const byStatus = (claim: (typeof claims)[number]) => statuses.indexOf(claim.status)
  const time = (claim: (typeof claims)[number]) => claim.happened?.from ?? claim.firstPublic ?? '9999'
  const byKind = (source: (typeof sources)[number]) => sourceKinds.indexOf(source.kind)
  return {
    claims: claims
      .toSorted(
        (a, b) =>
          (arrangement.claims === 'status' ? byStatus(a) - byStatus(b) : 0) ||
          compare(time(a), time(b)) ||
          compare(a.firstPublic ?? '9999', b.firstPublic ?? '9999') ||
          compare(a.id, b.id),
      )
      .map(({ id }) => id),
    sources: sources
      .toSorted(
        (a, b) =>
          (arrangement.sources === 'kind' ? byKind(a) - byKind(b) : 0) ||
          (arrangement.sources === 'first-hand' ? b.firstHand.length - a.firstHand.length : 0) ||
          byName(a, b),
      )
      .map(({ id }) => id),
  }
}

/** The stances of a cell, each once, in the order of the glossary; those of statements that stand before those that do not. */
export function stancesIn({
  statements,
}: Pick<Cell, 'statements'>): { stance: StanceValue; live: boolean }[] {
  return stanceValues.flatMap((stance) => {
    const all = statements.filter((statement) => statement.stance === stance)
    return all.length > 0 ? [{ stance, live: all.some(({ live }) => live) }] : []
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
