import type { RawEdge } from './edges.ts'
import type { Firm } from './firm.ts'
import { holdersOf, type Standing } from './standing.ts'
import type { Wanted } from './ways.ts'

/** For each origin those that an edge joins it to. */
type Neighbours = Map<number, Map<number, RawEdge>>

/**
 * For the origins of A* to stay one component: a core stays, of which each origin neighbours one before it, and every
 * other origin keeps an edge to the core for as long as it is there. Origins that nothing can take from the core are
 * in it, so that there are many to be joined to.
 */
export function connected(standing: Standing, firm: Firm): readonly number[] {
  const { as } = standing.graph()
  const holders = holdersOf(standing, standing.unhedged, (node) => as[node]!)
  if (holders.size < 2) return []
  const neighbours = neighboursOf(standing, holders)
  const presence = new Map([...holders].map(([node, wanted]) => [node, firm.some([wanted], 1)]))
  const outside = new Set(holders.keys())
  const links = new Map<number, RawEdge[]>()
  const needed: number[] = []
  const enter = (node: number): number[] => {
    outside.delete(node)
    for (const [other, edge] of neighbours.get(node)!) {
      const known = links.get(other)
      if (known) known.push(edge)
      else links.set(other, [edge])
    }
    return [...neighbours.get(node)!.keys()]
  }
  while ([...outside].some((node) => !links.has(node))) {
    const start = widest(
      [...outside].filter((node) => links.size === 0 || links.has(node)),
      neighbours,
      presence,
    )
    needed.push(...presence.get(start)!, ...firm.anyOf(links.get(start) ?? []))
    const open = enter(start)
    for (const node of open) {
      if (!outside.has(node) || presence.get(node)!.length > 0) continue
      if (firm.anyOf(links.get(node)!).length === 0) open.push(...enter(node))
    }
  }
  for (const node of outside) {
    const edges = links.get(node)!
    if (!isMadeByAll(standing, node, edges, holders.get(node)!)) needed.push(...firm.anyOf(edges))
  }
  return needed
}

/** The origin with most neighbours, of those that cannot be taken away if there are any. */
function widest(nodes: number[], neighbours: Neighbours, presence: Map<number, readonly number[]>): number {
  const safe = nodes.filter((node) => presence.get(node)!.length === 0)
  return (safe.length > 0 ? safe : nodes).reduce((a, b) =>
    neighbours.get(b)!.size > neighbours.get(a)!.size ? b : a,
  )
}

/**
 * Whether every statement that has an origin makes one of its edges: then one stays as long as the origin does. One
 * that reprints, or has the origin in two ways that became one, may come to have it otherwise and does not count.
 */
function isMadeByAll(standing: Standing, node: number, edges: RawEdge[], holders: Wanted): boolean {
  const { reprinted, standInReprinted } = standing.evidence.indexed
  const { as } = standing.graph()
  const { of } = standing.origins()
  const makers = new Set<number>()
  for (const { by } of edges)
    for (const { statements, end } of by)
      if (end !== undefined && as[end] === node) makers.add(statements[0]!)
  return [...holders.keys()].every(
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
