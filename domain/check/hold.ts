import { componentsOf } from './bounds.ts'
import type { RawEdge } from './edges.ts'
import type { Firm } from './firm.ts'
import type { Standing } from './standing.ts'
import { worstOf } from './worst.ts'

/**
 * Statements of which at least one must be withdrawn for the status to change, however many others are; none if it
 * cannot change any more. It may name more than needed, never fewer.
 */
export function holding(standing: Standing, firm: Firm): number[] {
  return [...new Set(needs(standing, firm))]
}

function needs(standing: Standing, firm: Firm): readonly number[] {
  const { affirming, denying, unhedged } = standing
  switch (standing.status()) {
    case 'empty':
    case 'retracted':
      return []
    case 'superseded':
      return firm.one([...affirming, ...denying])
    case 'disputed':
      return [...firm.one(affirming), ...firm.one(denying)]
    case 'denied':
      return firm.one(denying)
    case 'on record':
      return bySubject(standing, firm)
    case 'confirmed':
      return [...bySubject(standing, firm), ...apart(standing, firm)]
    case 'corroborated':
      return apart(standing, firm)
    case 'possibly corroborated': {
      const { as } = standing.graph()
      const groups = groupsOf(standing, affirming, (node) => as[node]!)
      return [...firm.some(groups.values(), 2), ...connected(standing, firm), ...unchanged(standing, firm)]
    }
    case 'single source':
      return [...firm.one(unhedged), ...unchanged(standing, firm)]
    case 'unverified':
      return [...firm.one(affirming), ...unchanged(standing, firm)]
  }
}

/** For the top body of the actor the claim is about to stay among the origins of A*. */
function bySubject(standing: Standing, firm: Firm): readonly number[] {
  const { evidence, graph, origins, unhedged } = standing
  const { as } = graph()
  const subject = evidence.indexed.nodes.find(evidence.subject!)!
  const itself = unhedged.filter((statement) => origins().of[statement]!.includes(subject))
  if (itself.length > 0) return firm.one(itself)
  const joined = unhedged.filter((statement) =>
    origins().of[statement]!.some((node) => as[node] === as[subject]),
  )
  return [...firm.one(joined), ...firm.stillOne()]
}

/**
 * For no origin to come that A* does not have, and for those that have become one to stay so. One that A* has may come
 * again, unless a verdict could make one of what that joins.
 */
function unchanged(standing: Standing, firm: Firm): readonly number[] {
  const { of } = standing.origins()
  const isJudged = (standing.evidence.indexed.input.verdicts ?? []).length > 0
  const there = isJudged ? [] : standing.unhedged.flatMap((statement) => of[statement]!)
  return [...firm.noNewOrigin(new Set(there)), ...firm.stillOne()]
}

/**
 * For A* to keep origins in two components. Where two are apart even with all counted in that could come, nothing
 * that comes can join them.
 */
function apart(standing: Standing, firm: Firm): readonly number[] {
  const { evidence, unhedged, graph, behind } = standing
  const worst = worstOf(standing)
  const subject = evidence.subject === undefined ? undefined : evidence.indexed.nodes.find(evidence.subject)
  if (worst && (standing.status() === 'confirmed' || subject === undefined || !worst.unhedged.has(subject))) {
    const groups = groupsOf(standing, unhedged, (node) => worst.part.get(node)!)
    if (groups.size >= 2) return firm.some(groups.values(), 2)
  }
  const { as } = graph()
  const components = componentsOf(graph(), behind(unhedged))
  const groups = groupsOf(standing, unhedged, (node) => components.get(as[node]!)!)
  return [...firm.some(groups.values(), 2), ...firm.noNewOrigin()]
}

/** The statements by the groups that their origins are in. */
function groupsOf(
  standing: Standing,
  statements: readonly number[],
  groupOf: (node: number) => number,
): Map<number, Set<number>> {
  const { of } = standing.origins()
  const groups = new Map<number, Set<number>>()
  for (const statement of statements)
    for (const node of of[statement]!) {
      const group = groupOf(node)
      const known = groups.get(group)
      if (known) known.add(statement)
      else groups.set(group, new Set([statement]))
    }
  return groups
}

type Neighbours = Map<number, Map<number, RawEdge>>

/**
 * For the origins of A* to stay one component: a joined core, of which each other origin is a neighbour, stays, and
 * so do the edges between. Where many origins each neighbour all others, one of them will do.
 */
function connected(standing: Standing, firm: Firm): readonly number[] {
  const { as } = standing.graph()
  const holders = groupsOf(standing, standing.unhedged, (node) => as[node]!)
  if (holders.size < 2) return []
  const neighbours = neighboursOf(standing, holders)
  const needed = (node: number, edge: RawEdge): readonly number[] =>
    isMadeByAll(standing, node, [edge], holders.get(node)!) ? [] : firm.anyOf([edge])
  const hubs = [...neighbours].filter(
    ([, edges]) =>
      edges.size === holders.size - 1 && [...edges].every(([node, edge]) => needed(node, edge).length === 0),
  )
  const byHubs = firm.one(new Set(hubs.flatMap(([node]) => [...holders.get(node)!])))
  if (hubs.length > 0 && byHubs.length <= 1) return byHubs
  const core = coreOf(neighbours)
  const byCore = core.flatMap((node) => firm.one(holders.get(node)!))
  for (const [node, edges] of neighbours) {
    const place = core.indexOf(node)
    const toCore = (place < 0 ? core : core.slice(0, place)).flatMap((other) => edges.get(other) ?? [])
    if (place !== 0 && !isMadeByAll(standing, node, toCore, holders.get(node)!))
      byCore.push(...firm.anyOf(toCore))
  }
  return hubs.length > 0 && byHubs.length <= byCore.length ? byHubs : byCore
}

/**
 * Whether every statement that has an origin makes one of its edges: then one stays as long as the origin does. One
 * that reprints, or has the origin in two ways that became one, may come to have it otherwise and does not count.
 */
function isMadeByAll(standing: Standing, node: number, edges: RawEdge[], holders: Set<number>): boolean {
  const { reprinted, standInReprinted } = standing.evidence.indexed
  const { as } = standing.graph()
  const { of } = standing.origins()
  const makers = new Set<number>()
  for (const { by } of edges)
    for (const { statements, end } of by)
      if (end !== undefined && as[end] === node) makers.add(statements[0]!)
  return [...holders].every(
    (one) =>
      makers.has(one) &&
      !reprinted[one]!.includes(true) &&
      !standInReprinted[one]!.includes(true) &&
      of[one]!.filter((origin) => as[origin] === node).length === 1,
  )
}

function neighboursOf(standing: Standing, holders: Map<number, unknown>): Neighbours {
  const { as, edges } = standing.graph()
  const neighbours: Neighbours = new Map([...holders.keys()].map((node) => [node, new Map()]))
  const add = (from: number, to: number, edge: RawEdge): void => {
    const known = neighbours.get(from)!.get(to)
    if (!known || edge.by.length < known.by.length) neighbours.get(from)!.set(to, edge)
  }
  for (const edge of edges) {
    const a = as[edge.a]!
    const b = as[edge.b]!
    if (a === b || !neighbours.has(a) || !neighbours.has(b)) continue
    add(a, b, edge)
    add(b, a, edge)
  }
  return neighbours
}

/** A connected set of origins that all others neighbour, taken greedily; each neighbours one before it. */
function coreOf(neighbours: Neighbours): number[] {
  const core: number[] = []
  const reached = new Set<number>()
  while (reached.size < neighbours.size) {
    let next = -1
    let most = -1
    for (const node of core.length === 0 ? neighbours.keys() : reached) {
      let gain = 0
      for (const other of neighbours.get(node)!.keys()) if (!reached.has(other)) gain++
      if (gain > most) {
        next = node
        most = gain
      }
    }
    reached.add(next)
    core.push(next)
    for (const other of neighbours.get(next)!.keys()) reached.add(other)
  }
  return core
}
