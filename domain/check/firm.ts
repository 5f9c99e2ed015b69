import type { RawEdge, Way } from './edges.ts'
import { inheritedFrom } from './origins.ts'
import type { Standing } from './standing.ts'
import { NONE, type Wanted, Ways } from './ways.ts'

/** As many ways to make edges as are looked at, before it is taken that there are no better ones. */
const ENOUGH = 40

/**
 * Asking what must be withdrawn for something to end. Each answer is a list of statements of which at least one must
 * be among those withdrawn; an empty one says that no number still allowed can end it.
 */
export class Firm {
  /** how many more may be withdrawn */
  readonly allowed: number
  private readonly standing: Standing
  private readonly mortal: Uint8Array
  private readonly ways: Ways

  /** @param mortal 1 for the statements that may be withdrawn */
  constructor(standing: Standing, allowed: number, mortal: Uint8Array) {
    this.standing = standing
    this.allowed = allowed
    this.mortal = mortal
    this.ways = new Ways(standing)
  }

  /** For at least one of the statements to stay live. */
  alive(statements: readonly number[]): readonly number[] {
    return this.some([new Map(statements.map((statement) => [statement, NONE]))], 1)
  }

  /** For at least `count` of the groups to keep one of what they want. */
  some(groups: Iterable<Wanted>, count: number): readonly number[] {
    const used = new Set<number>()
    const smallest: (readonly number[])[] = []
    let apart = 0
    let firm = 0
    for (const group of groups) {
      const own = this.best(this.ways.each(group))
      if (own.length === 0 && ++firm >= count) return []
      smallest.push(own)
      if (own.length === 0 || own.some((one) => used.has(one))) continue
      for (const one of own) used.add(one)
      if (++apart + firm >= this.allowed + count) return []
    }
    smallest.sort((a, b) => a.length - b.length)
    return [...new Set(smallest.slice(0, count).flat())]
  }

  /**
   * For at least one of some edges to stay, as long as their ends do.
   * @param through more edges, each with those of whom one has to stay for its further end to be there
   */
  anyOf(edges: readonly RawEdge[], through: readonly [RawEdge, Wanted][] = []): readonly number[] {
    if (edges.some(({ by }) => by.length === 0)) return []
    return this.best(this.ofEdges(edges, through.slice(0, ENOUGH)))
  }

  private *ofEdges(edges: readonly RawEdge[], through: readonly [RawEdge, Wanted][]): Generator<number[]> {
    const making = (way: Way): number[] => [
      ...new Set(way.statements.flatMap((one) => this.ways.bringing(one, way.end))),
    ]
    let looked = 0
    for (const { by } of edges)
      for (const way of by) {
        if (++looked > ENOUGH) break
        yield making(way)
      }
    for (const [{ by }, wanted] of through) {
      const [end] = this.ways.each(wanted)
      if (end) yield by[0] ? [...end, ...making(by[0])] : end
    }
  }

  /** The smallest of some lists; empty if more of them have nothing in common than may be withdrawn. */
  private best(lists: Iterable<readonly number[]>): readonly number[] {
    const used = new Set<number>()
    let smallest: readonly number[] | undefined
    let apart = 0
    for (const list of lists) {
      const mortal = list.filter((one) => this.mortal[one])
      if (mortal.length === 0) return []
      if (!smallest || mortal.length < smallest.length) smallest = mortal
      if (mortal.some((one) => used.has(one))) continue
      for (const one of mortal) used.add(one)
      if (++apart > this.allowed) return []
    }
    return smallest ?? []
  }

  /**
   * For no statement to come by an origin it did not have: one that would be left with an origin of its own keeps
   * something to inherit from, and circles that hold smaller ones stay whole.
   * @param harmless origins that may come again without harm
   */
  noNewOrigin(harmless: ReadonlySet<number> = new Set()): readonly number[] {
    const needed = new Set(circlesInCircles(this.standing).filter((one) => this.mortal[one]))
    for (const [statement, from] of couldTurn(this.standing))
      if (!harmless.has(this.standing.evidence.indexed.own[statement]!))
        for (const one of this.alive(from)) needed.add(one)
    return [...needed]
  }

  /** For all origins that have become one to stay so. */
  stillOne(): readonly number[] {
    const { graph, origins, members } = this.standing
    const { as, merged, edges } = graph()
    if (!merged) return []
    const sizes = new Map<number, number>()
    for (const node of as) sizes.set(node, (sizes.get(node) ?? 0) + 1)
    const holders = new Map<number, Map<number, number>>()
    for (const statement of members)
      for (const node of origins().of[statement]!)
        if (sizes.get(as[node]!)! > 1)
          holders.set(node, (holders.get(node) ?? new Map()).set(statement, node))
    const needed = [...holders.values()].flatMap((wanted) => this.some([wanted], 1))
    for (const edge of edges) if (as[edge.a] === as[edge.b]) needed.push(...this.anyOf([edge]))
    return [...new Set(needed)]
  }
}

/**
 * The statements that could come by an origin of their own: they inherit, but also rest on something live of another
 * stance that could keep them live alone. Each with the statements it inherits from.
 */
export function couldTurn(standing: Standing): Map<number, number[]> {
  const { evidence, fallen, members, origins } = standing
  const { indexed } = evidence
  const found = new Map<number, number[]>()
  for (const statement of members) {
    if (!origins().inherits[statement] || indexed.standIns[statement]!.length > 0) continue
    const rests = indexed.rests[statement]!
    if (rests.length < 2) continue
    const from = inheritedFrom(indexed, fallen, statement).map((position) => rests[position]!)
    if (rests.some((target) => !fallen[target] && !from.includes(target))) found.set(statement, from)
  }
  return found
}

/** The statements of circles that are more than one ring: without some of them, a smaller circle would be left. */
export function circlesInCircles({ evidence, members, origins }: Standing): number[] {
  const { cycle } = origins()
  const inCircle = Array.from(members).filter((statement) => cycle[statement] !== -1)
  const surplus = new Map<number, number>()
  for (const statement of inCircle) {
    const inside = evidence.indexed.rests[statement]!.filter((target) => cycle[target] === cycle[statement])
    surplus.set(cycle[statement]!, (surplus.get(cycle[statement]!) ?? 0) + inside.length - 1)
  }
  return inCircle.filter((statement) => surplus.get(cycle[statement]!)! > 0)
}
