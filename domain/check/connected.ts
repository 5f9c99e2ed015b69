import type { RawEdge } from './edges.ts'
import { couldTurn, type Firm } from './firm.ts'
import { holdersOf, type Standing } from './standing.ts'
import type { Wanted } from './ways.ts'

/** For each origin those that an edge joins it to. */
type Neighbours = Map<number, Map<number, RawEdge>>

/**
 * For the origins of A* to stay one component. There is a core whose origins stay, each joined to those before it;
 * near it are origins that are joined to the core for as long as they are there; any other one keeps an edge to the
 * core, or to one near it that stays. What can be had for nothing is taken in first; only where an origin is in reach
 * of neither does the core take in one that could be withdrawn.
 */
export function connected(standing: Standing, firm: Firm): readonly number[] {
  const { as } = standing.graph()
  const holders = holdersOf(standing, standing.unhedged, (node) => as[node]!)
  if (holders.size < 2) return []
  const neighbours = neighboursOf(standing, holders)
  const first = firstOf(standing)
  const presence = new Map([...holders].map(([node, wanted]) => [node, firm.some([wanted], 1)]))
  const outside = new Set(holders.keys())
  const near = new Set<number>()
  const links = new Map<number, RawEdge[]>()
  const needed: number[] = []

  const through = (node: number): [RawEdge, Wanted][] =>
    [...neighbours.get(node)!].flatMap(([other, edge]) =>
      near.has(other) ? [[edge, holders.get(other)!]] : [],
    )
  const isInReach = (node: number): boolean => links.has(node) || through(node).length > 0
  const joining = (node: number): readonly number[] => {
    const edges = links.get(node) ?? []
    return isAlwaysMade(standing, node, edges, first.get(node)!) ? [] : firm.anyOf(edges, through(node))
  }
  const enter = (node: number): void => {
    outside.delete(node)
    near.delete(node)
    for (const [other, edge] of neighbours.get(node)!) links.set(other, [...(links.get(other) ?? []), edge])
  }
  const takeIn = (): boolean => {
    const before = outside.size - near.size
    for (const node of outside) {
      if (!near.has(node) && !(isInReach(node) && joining(node).length === 0)) continue
      if (presence.get(node)!.length === 0) enter(node)
      else near.add(node)
    }
    return outside.size - near.size < before
  }
  for (;;) {
    while (takeIn());
    const lost = [...outside].filter((node) => !isInReach(node))
    if (lost.length === 0) break
    const next = bestOf(
      [...outside].filter((node) => links.size === 0 || links.has(node)),
      neighbours,
      lost,
      presence,
    )
    if (links.size > 0) needed.push(...joining(next))
    needed.push(...presence.get(next)!)
    enter(next)
  }
  for (const node of outside) if (!near.has(node)) needed.push(...joining(node))
  return needed
}

/** The origin that neighbours most of the lost ones; of those that stay anyway, if there are any. */
function bestOf(
  nodes: number[],
  neighbours: Neighbours,
  lost: number[],
  presence: Map<number, readonly number[]>,
): number {
  const safe = nodes.filter((node) => presence.get(node)!.length === 0)
  const count = (node: number): number => lost.filter((other) => neighbours.get(node)!.has(other)).length
  const scored = (safe.length > 0 ? safe : nodes).map((node) => ({ node, count: count(node) }))
  return scored.reduce((a, b) => (b.count > a.count ? b : a)).node
}

/**
 * Whether every statement that first brings an origin in makes one of its edges: some such statement stands as long as
 * the origin is there, and so does its edge.
 */
function isAlwaysMade(standing: Standing, node: number, edges: RawEdge[], first: readonly number[]): boolean {
  const { as } = standing.graph()
  const { inherits, cycle } = standing.origins()
  const { standIns, standInReprinted } = standing.evidence.indexed
  const isFirst = (statement: number, origin: number): boolean =>
    !inherits[statement] ||
    cycle[statement] === origin ||
    standInReprinted[statement]![standIns[statement]!.indexOf(origin)] === false
  const makers = new Set<number>()
  for (const { by } of edges)
    for (const { statements, end } of by)
      if (end !== undefined && as[end] === node && isFirst(statements[0]!, end)) makers.add(statements[0]!)
  return first.every((statement) => makers.has(statement))
}

/** For each origin, as it has become, the statements that have it from none, or that could come to. */
function firstOf(standing: Standing): Map<number, number[]> {
  const { as } = standing.graph()
  const { of, inherits, cycle } = standing.origins()
  const { standIns } = standing.evidence.indexed
  const first = new Map<number, number[]>()
  const add = (node: number, statement: number): void => {
    const known = first.get(as[node]!)
    if (known) known.push(statement)
    else first.set(as[node]!, [statement])
  }
  for (const statement of standing.members) {
    const nodes = of[statement]!
    if (nodes.length === 0) continue
    if (!inherits[statement]) add(nodes[0]!, statement)
    else if (cycle[statement] !== -1) for (const node of nodes) add(node, statement)
    else for (const node of standIns[statement]!) add(node, statement)
  }
  for (const statement of couldTurn(standing).keys())
    add(standing.evidence.indexed.own[statement]!, statement)
  return first
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
