import { componentsOf } from './bounds.ts'
import type { RawEdge } from './edges.ts'
import type { Firm } from './firm.ts'
import type { Standing } from './standing.ts'

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
      return [...bySubject(standing, firm), ...apart(standing, firm), ...firm.noNewOrigin()]
    case 'corroborated':
      return [...apart(standing, firm), ...firm.noNewOrigin()]
    case 'possibly corroborated': {
      const groups = groupsOf(standing, affirming, (node) => node)
      const changes = [...firm.noNewOrigin(), ...firm.stillOne()]
      return [...firm.some(groups.values(), 2), ...connected(standing, firm), ...changes]
    }
    case 'single source':
      return [...firm.one(unhedged), ...firm.noNewOrigin(), ...firm.stillOne()]
    case 'unverified':
      return [...firm.one(affirming), ...firm.noNewOrigin(), ...firm.stillOne()]
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

/** For A* to keep origins in two components. */
function apart(standing: Standing, firm: Firm): readonly number[] {
  const components = componentsOf(standing.graph(), standing.behind(standing.unhedged))
  return firm.some(groupsOf(standing, standing.unhedged, (node) => components.get(node)!).values(), 2)
}

/** The statements by the group their origins are in. */
function groupsOf(
  standing: Standing,
  statements: readonly number[],
  groupOf: (node: number) => number,
): Map<number, Set<number>> {
  const { as } = standing.graph()
  const { of } = standing.origins()
  const groups = new Map<number, Set<number>>()
  for (const statement of statements)
    for (const node of of[statement]!) {
      const group = groupOf(as[node]!)
      const known = groups.get(group)
      if (known) known.add(statement)
      else groups.set(group, new Set([statement]))
    }
  return groups
}

type Neighbours = Map<number, Map<number, RawEdge>>

/**
 * For the origins of A* to stay one component: a joined core, of which each other origin is a neighbour, stays, and
 * so do the statements that make those edges. An edge that needs no statement stays as long as its ends do.
 */
function connected(standing: Standing, firm: Firm): readonly number[] {
  const holders = groupsOf(standing, standing.unhedged, (node) => node)
  if (holders.size < 2) return []
  const neighbours = neighboursOf(standing, holders)
  const hubs = [...neighbours].filter(
    ([, edges]) =>
      edges.size === holders.size - 1 && [...edges.values()].every((edge) => edge.by.length === 0),
  )
  if (hubs.length > 0) return firm.one(new Set(hubs.flatMap(([node]) => [...holders.get(node)!])))
  const { core, edges } = coreOf(neighbours)
  return [
    ...core.flatMap((node) => firm.one(holders.get(node)!)),
    ...edges.flatMap((edge) => edge.by.flatMap((statement) => firm.support(statement))),
  ]
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

/** A connected set of nodes that all others neighbour, taken greedily, and the edges that join everything to it. */
function coreOf(neighbours: Neighbours): { core: number[]; edges: RawEdge[] } {
  const core: number[] = []
  const joinedBy = new Map<number, RawEdge | undefined>()
  while (joinedBy.size < neighbours.size) {
    let next = -1
    let most = -1
    for (const node of core.length === 0 ? neighbours.keys() : joinedBy.keys()) {
      let gain = 0
      for (const other of neighbours.get(node)!.keys()) if (!joinedBy.has(other)) gain++
      if (gain > most) [next, most] = [node, gain]
    }
    if (core.length === 0) joinedBy.set(next, undefined)
    core.push(next)
    for (const [other, edge] of neighbours.get(next)!) {
      const known = joinedBy.get(other)
      if (!joinedBy.has(other) || (known && !core.includes(other) && edge.by.length < known.by.length))
        joinedBy.set(other, edge)
    }
  }
  return { core, edges: [...joinedBy.values()].filter((edge) => edge !== undefined) }
}
