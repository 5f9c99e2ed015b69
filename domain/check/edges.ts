import type { IndexedCase } from './case.ts'
import { type Origins, union } from './origins.ts'
import { couldBeSame, sameSpeakerPairs } from './same-speaker.ts'
import type { EdgeRule } from './types.ts'

/** A possible edge between two origins, by number. `by` is empty where it is enough that both are there. */
export type RawEdge = { a: number; b: number; why: EdgeRule; by: Way[] }

/**
 * Statements, one or two, that make an edge as long as they stand as they do. Where it says `end`, one statement makes
 * it for as long as it has that one of the two origins and both are there.
 */
export type Way = { statements: readonly number[]; end?: number }

/** As many ways to make an edge as are worth remembering; with more of them none is needed. */
const WAYS = 16

/** One number for a pair, whichever way round. */
export const pairOf = (a: number, b: number): number => (a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a)

/**
 * Every possible edge (P1 to P5) among the origins of the live statements of both sides. A pair that several rules
 * join has one edge, under the first of them.
 * @param members the statements that count
 */
export function possibleEdges(indexed: IndexedCase, origins: Origins, members: Int32Array): RawEdge[] {
  const { list } = indexed.nodes
  const present = new Set<number>()
  for (const set of new Set(Array.from(members, (statement) => origins.of[statement]!)))
    for (const node of set) present.add(node)
  const edges: RawEdge[] = sameSpeakerPairs(list, present).map(([a, b]) => ({ a, b, why: 'P1', by: [] }))
  const joined = new Map<number, RawEdge>()
  const join = (a: number, b: number, why: EdgeRule, by?: Way): void => {
    if (a === b || couldBeSame(list[a]!, list[b]!)) return
    const known = joined.get(pairOf(a, b))
    if (known) {
      if (!by) known.by = []
      else if (known.by.length > 0 && known.by.length < WAYS) known.by.push(by)
      return
    }
    const edge: RawEdge = { a, b, why, by: by ? [by] : [] }
    joined.set(pairOf(a, b), edge)
    edges.push(edge)
  }
  for (const node of present) joinBody(indexed, present, node, join)
  for (const group of owners(indexed, present).values()) eachPair(group, (a, b) => join(a, b, 'P3'))
  const live = [...members].filter((statement) => origins.of[statement]!.length > 0)
  joinContributors(indexed, origins, live, present, join)
  joinStandIns(indexed, origins, live, present, join)
  return edges
}

type Join = (a: number, b: number, why: EdgeRule, by?: Way) => void

/** P2: an unnamed speaker with a known body, and that body. */
function joinBody(indexed: IndexedCase, present: Set<number>, node: number, join: Join): void {
  const body = indexed.nodes.list[node]!.body
  const other = body === undefined ? undefined : indexed.nodes.find(`actor:${body}`)
  if (other !== undefined && present.has(other)) join(node, other, 'P2')
}

/** P3: newsrooms by owner. */
function owners(indexed: IndexedCase, present: Set<number>): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const node of present) {
    const { owner } = indexed.nodes.list[node]!
    if (!owner) continue
    const group = groups.get(owner)
    if (group) group.push(node)
    else groups.set(owner, [node])
  }
  return groups
}

/**
 * P4: own reporting to which a source contributed, with each other and with that source's own or its stand-ins. Whoever
 * contributes counts as an agency; own reporting is a statement that has its own newsroom or channel as its origin.
 */
function joinContributors(
  indexed: IndexedCase,
  origins: Origins,
  live: number[],
  present: Set<number>,
  join: Join,
): void {
  const own = new Map<string, number>()
  const helped = new Map<string, Map<number, number>>()
  for (const statement of live) {
    if (!indexed.ownReporting[statement] || origins.inherits[statement]) continue
    own.set(indexed.source[statement]!, statement)
    for (const contributor of indexed.contributors[statement]!) {
      const nodes = helped.get(contributor) ?? new Map<number, number>()
      helped.set(contributor, nodes.set(indexed.own[statement]!, statement))
    }
  }
  for (const [contributor, nodes] of helped) {
    eachPair([...nodes.keys()], (a, b) => join(a, b, 'P4', { statements: [nodes.get(a)!, nodes.get(b)!] }))
    const agency = own.get(contributor)
    for (const [node, statement] of nodes) {
      if (agency !== undefined) join(node, indexed.own[agency]!, 'P4', { statements: [statement, agency] })
      for (const standIn of indexed.standInsFor.get(contributor) ?? [])
        if (present.has(standIn)) join(node, standIn, 'P4', { statements: [statement], end: node })
    }
  }
}

/** P5: a stand-in, and other stand-ins for its source and the origins of statements in that source's reports. */
function joinStandIns(
  indexed: IndexedCase,
  origins: Origins,
  live: number[],
  present: Set<number>,
  join: Join,
): void {
  if (indexed.standInsFor.size === 0) return
  for (const standIns of indexed.standInsFor.values())
    eachPair(
      standIns.filter((node) => present.has(node)),
      (a, b) => join(a, b, 'P5'),
    )
  const times = new Map<string, Map<readonly number[], number>>()
  for (const statement of live) {
    const source = indexed.source[statement]!
    const standIns = indexed.standInsFor.get(source)
    if (!standIns) continue
    const nodes = brought(indexed, origins, statement)
    const seen = times.get(source) ?? new Map<readonly number[], number>()
    const before = seen.get(nodes) ?? 0
    if (before >= WAYS) continue
    times.set(source, seen.set(nodes, before + 1))
    for (const standIn of standIns)
      if (present.has(standIn))
        for (const node of nodes) join(standIn, node, 'P5', { statements: [statement], end: node })
  }
}

/**
 * The origins that a statement brings into its report other than by reprinting: what a report only reprints stays
 * the other report's. (Without this a reprint by a source that has a stand-in would lower a bound.)
 */
function brought(indexed: IndexedCase, origins: Origins, statement: number): readonly number[] {
  const all = origins.of[statement]!
  if (!origins.inherits[statement] || origins.cycle[statement] !== -1) return all
  const sets: (readonly number[])[] = []
  for (const [position, target] of indexed.rests[statement]!.entries())
    if (!indexed.reprinted[statement]![position] && indexed.stance[target] === indexed.stance[statement])
      sets.push(origins.of[target]!)
  for (const [position, node] of indexed.standIns[statement]!.entries())
    if (!indexed.standInReprinted[statement]![position]) sets.push([node])
  return union(sets)
}

function eachPair(list: number[], act: (a: number, b: number) => void): void {
  for (const [i, a] of list.entries()) for (let j = i + 1; j < list.length; j++) act(a, list[j]!)
}
