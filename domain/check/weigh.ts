import { boundsOf } from './bounds.ts'
import { byText, edgesOf, sideOf, standingOfCase } from './crosscheck.ts'
import { type Passage, type Rested, restsOn } from './rests-on.ts'
import type { Standing } from './standing.ts'
import type { CrossCheckCase, Edge, EdgeRule, Status } from './types.ts'

/** A reliance of the record; `counts` says whether the case counts it as it stands. */
export type Kept = Rested & {
  id: string
  counts: boolean
  /** nobody has decided on it */
  open: boolean
  /** the reliance whose place it takes once confirmed */
  replaces: string | null
}

/** An open edge of a claim, with the status that each answer to it would lead to. */
export type Weighed = {
  key: string
  a: string | null
  b: string | null
  reliance: string | null
  why: EdgeRule | string
  /** 0: an answer could change the status; 1: how many origins there are; 2: neither, as things stand */
  rank: 0 | 1 | 2
  status: Status
  confirmed: Status
  rejected: Status
  aStatement: string | null
  bStatement: string | null
}

/** Statements looked at for one claim, all answers together: beyond it edges are listed, but not weighed. */
const BUDGET = 60_000

type How = { status: Status; bounds: string }

/**
 * Every open edge of a claim: the possible edges among its origins and the reliances nobody has decided on, each
 * weighed by cross-checking the case once with each answer. The order of anything is irrelevant.
 * @param passages where the case's statements stand
 * @param kept the reliances of these statements and their reports, counted or not
 */
export function weigh(input: CrossCheckCase, passages: Passage[], kept: Kept[]): Weighed[] {
  const standing = standingOfCase(input)
  const now = howOf(standing)
  const decided = new Set((input.verdicts ?? []).map(({ a, b }) => pairKey(a, b)))
  const edges = openPairs(standing, decided)
  const open = kept.filter((one) => one.open).sort((x, y) => byText(x.id, y.id))
  let left = Math.floor(BUDGET / Math.max(1, input.statements.length))
  const tried = (other: () => CrossCheckCase): How => (left-- > 0 ? howOf(standingOfCase(other())) : now)
  const first = firstStatements(standing)
  const pairs = edges.map(({ a, b, why }): Weighed => {
    const answer = (same: boolean) =>
      tried(() => ({ ...input, verdicts: [...(input.verdicts ?? []), { a, b, same }] }))
    const [x, y] = [a, b].sort() as [string, string]
    const of = { aStatement: first.get(x) ?? null, bStatement: first.get(y) ?? null }
    return {
      key: pairKey(a, b),
      a: x,
      b: y,
      reliance: null,
      why,
      ...of,
      ...weight(now, answer(true), answer(false)),
    }
  })
  const counted = kept.filter((one) => one.counts)
  const bearing = open.filter((one) => bears(input, passages, one))
  const rested = bearing.map((one): Weighed => {
    const without = counted.filter((other) => other.id !== one.id)
    const confirmed = one.counts
      ? now
      : tried(() => withReliances(input, passages, [...without.filter(({ id }) => id !== one.replaces), one]))
    const rejected = one.counts ? tried(() => withReliances(input, passages, without)) : now
    const none = { a: null, b: null, aStatement: null, bStatement: null }
    return { key: one.id, ...none, reliance: one.id, why: one.kind, ...weight(now, confirmed, rejected) }
  })
  return [...pairs, ...rested].sort((x, y) => x.rank - y.rank || byText(x.key, y.key))
}

/**
 * The possible edges nobody has decided on. Where origins have become one and the edge between what they became is
 * decided, one that still joins members of theirs is named instead: a rejection takes away only the pair it names.
 */
function openPairs(standing: Standing, decided: ReadonlySet<string>): Edge[] {
  const { as, edges } = standing.graph()
  const { list } = standing.evidence.indexed.nodes
  const keyOf = (node: number) => list[node]!.key
  const members = Map.groupBy(edges, ({ a, b }) => pairKey(keyOf(as[a]!), keyOf(as[b]!)))
  return edgesOf(standing).flatMap((edge) => {
    if (!decided.has(pairKey(edge.a, edge.b))) return [edge]
    const between = (members.get(pairKey(edge.a, edge.b)) ?? []).map(({ a, b, why }) => ({
      a: keyOf(a),
      b: keyOf(b),
      why,
    }))
    const open = between.filter(({ a, b }) => !decided.has(pairKey(a, b)))
    return open.sort((x, y) => byText(pairKey(x.a, x.b), pairKey(y.a, y.b))).slice(0, 1)
  })
}

/** The one name of two origins, whichever comes first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)

/** A case in which these reliances count, and no others. */
export function withReliances(input: CrossCheckCase, passages: Passage[], counted: Kept[]): CrossCheckCase {
  const helped = Map.groupBy(
    counted.filter((one) => one.kind === 'contributed' && one.toSource),
    (one) => one.fromReport,
  )
  return {
    ...input,
    reports: input.reports.map((report) => ({
      ...report,
      contributors: (helped.get(report.id) ?? []).map((one) => one.toSource!),
    })),
    reliances: restsOn(passages, counted),
  }
}

/** Whether a reliance is of any statement of the case in a way that the cross-check knows. */
function bears(input: CrossCheckCase, passages: Passage[], one: Kept): boolean {
  if (one.kind === 'contributed') return input.reports.some((report) => report.id === one.fromReport)
  return restsOn(passages, [one]).length > 0
}

function howOf(standing: Standing): How {
  const { affirming, denying, unhedged, graph, behind } = standing
  const bounds = [affirming, denying, unhedged].map((side) => boundsOf(graph(), behind(side)))
  return { status: standing.status(), bounds: JSON.stringify(bounds) }
}

function weight(
  now: How,
  confirmed: How,
  rejected: How,
): Pick<Weighed, 'rank' | 'status' | 'confirmed' | 'rejected'> {
  const moves = (field: keyof How) => confirmed[field] !== now[field] || rejected[field] !== now[field]
  return {
    rank: moves('status') ? 0 : moves('bounds') ? 1 : 2,
    status: now.status,
    confirmed: confirmed.status,
    rejected: rejected.status,
  }
}

/** For each origin a statement that goes back to it, the same whatever the order. */
function firstStatements(standing: Standing): Map<string, string> {
  const first = new Map<string, string>()
  for (const side of [sideOf(standing, standing.denying), sideOf(standing, standing.affirming)])
    for (const { key, statements } of side.origins) if (statements[0]) first.set(key, statements[0])
  return first
}
