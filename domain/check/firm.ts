import type { RawEdge } from './edges.ts'
import { inheritedFrom } from './origins.ts'
import type { Standing } from './standing.ts'

/**
 * Asking what must be withdrawn for something to end. Each answer is a list of statements of which at least one must
 * be among those withdrawn; an empty one says that no number still allowed can end it.
 */
export class Firm {
  readonly standing: Standing
  /** how many more may be withdrawn */
  readonly allowed: number
  private readonly mortal: Uint8Array
  private readonly supports = new Map<number, readonly number[]>()

  constructor(standing: Standing, allowed: number, mortal: Uint8Array) {
    this.standing = standing
    this.allowed = allowed
    this.mortal = mortal
  }

  /** For a statement to stay live with the origins it has: it and all live ones it rests on, step by step. */
  support(statement: number): readonly number[] {
    const known = this.supports.get(statement)
    if (known) return known
    const { fallen, evidence } = this.standing
    const seen = new Set([statement])
    for (const at of seen)
      for (const target of evidence.indexed.rests[at]!) if (!fallen[target]) seen.add(target)
    const support = [...seen].filter((one) => this.mortal[one])
    this.supports.set(statement, support)
    return support
  }

  /** For at least one of the statements to stay as it is. */
  one(statements: Iterable<number>): readonly number[] {
    return this.some([statements], 1)
  }

  /** For at least `count` of the groups to keep a statement as it is. */
  some(groups: Iterable<Iterable<number>>, count: number): readonly number[] {
    const used = new Set<number>()
    const smallest: (readonly number[])[] = []
    const whole = [...groups].map((group) => [...group])
    let apart = 0
    let firm = 0
    for (const group of whole) {
      const own = this.best(group.map((statement) => this.support(statement)))
      if (own.length === 0 && ++firm >= count) return []
      smallest.push(own)
      if (own.length === 0 || own.some((one) => used.has(one))) continue
      for (const one of own) used.add(one)
      if (++apart + firm >= this.allowed + count) return []
    }
    smallest.sort((a, b) => a.length - b.length)
    return [...new Set(smallest.slice(0, count).flat())]
  }

  /** For at least one of some edges to stay, as long as their ends do. */
  anyOf(edges: RawEdge[]): readonly number[] {
    if (edges.some(({ by }) => by.length === 0)) return []
    const ways = edges.flatMap(({ by }) => by)
    return this.best(
      ways.map(({ statements }) => [...new Set(statements.flatMap((one) => this.support(one)))]),
    )
  }

  /** The smallest of some supports; empty if more of them have nothing in common than may be withdrawn. */
  private best(supports: (readonly number[])[]): readonly number[] {
    const used = new Set<number>()
    let smallest: readonly number[] | undefined
    let apart = 0
    for (const support of supports) {
      if (support.length === 0) return []
      if (!smallest || support.length < smallest.length) smallest = support
      if (support.some((one) => used.has(one))) continue
      for (const one of support) used.add(one)
      if (++apart > this.allowed) return []
    }
    return smallest ?? []
  }

  /**
   * For no statement to come by an origin it did not have: one that would be left with an origin of its own keeps
   * something to inherit from, and circles stay whole.
   * @param harmless origins that may come again without harm
   */
  noNewOrigin(harmless: ReadonlySet<number> = new Set()): readonly number[] {
    const { evidence, origins } = this.standing
    const needed = new Set(
      this.standing.members.filter((one) => origins().cycle[one] !== -1 && this.mortal[one]),
    )
    for (const [statement, from] of couldTurn(this.standing))
      if (!harmless.has(evidence.indexed.own[statement]!)) for (const one of this.one(from)) needed.add(one)
    return [...needed]
  }

  /** For all origins that have become one to stay so. */
  stillOne(): readonly number[] {
    const { graph, origins, members } = this.standing
    const { as, merged, edges } = graph()
    if (!merged) return []
    const sizes = new Map<number, number>()
    for (const node of as) sizes.set(node, (sizes.get(node) ?? 0) + 1)
    const holders = new Map<number, number[]>()
    for (const statement of members)
      for (const node of origins().of[statement]!)
        if (sizes.get(as[node]!)! > 1) holders.set(node, [...(holders.get(node) ?? []), statement])
    const needed = [...holders.values()].flatMap((statements) => this.one(statements))
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
