import type { IndexedCase } from './case.ts'
import { pairOf, type RawEdge } from './edges.ts'
import type { Node } from './nodes.ts'

/** The origins after the editor's verdicts, and the edges that are still possible among them. */
export type Graph = {
  /** the edges between origins as they were before any was confirmed; rejected ones are left out */
  edges: RawEdge[]
  /** the origin that each origin has become one with; itself if none */
  as: Int32Array
  /** whether any two have become one */
  merged: boolean
}

/**
 * Apply the editor's verdicts to the possible edges.
 *
 * - Only an edge can be confirmed or rejected: a verdict on two that no edge joins, or on unknown keys, says nothing.
 * - Confirmed twice and rejected once is confirmed, in whatever order the verdicts stand.
 * - A rejection takes away the edge between the two named, as they were before any became one.
 * - A confirmation also holds between what the two named have become, if an edge joins that.
 * - What became one goes by its most telling member: body, person, newsroom, unnamed, stand-in, cycle; then the
 *   smaller key.
 */
export function judged(indexed: IndexedCase, possible: RawEdge[]): Graph {
  const { nodes, input } = indexed
  const as = Int32Array.from(nodes.list, (_, number) => number)
  const verdicts = (input.verdicts ?? []).flatMap((verdict) => {
    const a = nodes.find(verdict.a)
    const b = nodes.find(verdict.b)
    return a === undefined || b === undefined ? [] : [{ a, b, same: verdict.same }]
  })
  if (verdicts.length === 0 || possible.length === 0) return { edges: possible, as, merged: false }
  const confirmed = new Set(verdicts.filter((verdict) => verdict.same).map(({ a, b }) => pairOf(a, b)))
  const rejected = new Set(verdicts.filter((verdict) => !verdict.same).map(({ a, b }) => pairOf(a, b)))
  const edges = possible.filter(({ a, b }) => confirmed.has(pairOf(a, b)) || !rejected.has(pairOf(a, b)))
  const groups = new Groups(as)
  let merged = false
  for (const { a, b } of edges) if (confirmed.has(pairOf(a, b)) && groups.join(a, b)) merged = true
  for (let more = merged; more; ) {
    more = false
    const joined = new Set(edges.map(({ a, b }) => pairOf(groups.of(a), groups.of(b))))
    for (const { a, b, same } of verdicts)
      if (same && joined.has(pairOf(groups.of(a), groups.of(b))) && groups.join(a, b)) more = true
  }
  if (merged) nameGroups(nodes.list, as, groups)
  return { edges, as, merged }
}

/** How many independent origins there are, at least and at most. */
export type Bounds = { least: number; most: number }

/** @param among origins as they have become; only edges between these count */
export function boundsOf(graph: Graph, among: ReadonlySet<number>): Bounds {
  return { least: new Set(componentsOf(graph, among).values()).size, most: among.size }
}

/** For each of the origins, the number of the part it is in when only edges among them count. */
export function componentsOf(graph: Graph, among: ReadonlySet<number>): Map<number, number> {
  const groups = new Groups(graph.as.map((_, number) => number))
  const counts = new Uint8Array(graph.as.length)
  for (const node of among) counts[node] = 1
  for (const edge of graph.edges) {
    const a = graph.as[edge.a]!
    const b = graph.as[edge.b]!
    if (counts[a] && counts[b]) groups.join(a, b)
  }
  return new Map([...among].map((node) => [node, groups.of(node)]))
}

/** Union–find over numbers, halving paths as it goes. */
class Groups {
  private readonly up: Int32Array

  constructor(up: Int32Array) {
    this.up = up
  }

  of(number: number): number {
    const { up } = this
    let at = number
    while (up[at] !== at) {
      up[at] = up[up[at]!]!
      at = up[at]!
    }
    return at
  }

  /** Whether the two were apart until now. */
  join(a: number, b: number): boolean {
    const from = this.of(a)
    const to = this.of(b)
    if (from === to) return false
    this.up[from] = to
    return true
  }
}

const TELLING = ['body', 'person', 'newsroom', 'unnamed', 'stand-in']

function nameGroups(list: readonly Node[], as: Int32Array, groups: Groups): void {
  const best = new Map<number, number>()
  const group = Array.from(as, (_, number) => groups.of(number))
  for (const [number, root] of group.entries()) {
    const before = best.get(root)
    if (before === undefined || isBefore(list[number]!, list[before]!)) best.set(root, number)
  }
  for (const [number, root] of group.entries()) as[number] = best.get(root)!
}

function isBefore(a: Node, b: Node): boolean {
  const rank = (node: Node): number => TELLING.indexOf(node.kind) + (node.cycle === undefined ? 0 : 1)
  return rank(a) === rank(b) ? a.key < b.key : rank(a) < rank(b)
}
