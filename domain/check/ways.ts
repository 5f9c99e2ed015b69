import type { Standing } from './standing.ts'

/** As many statements as are looked at, beside first-hand ones, before it is taken that there are no better ones. */
const ENOUGH = 40

/** Statements, each with the origin it is wanted for; NONE where it is only to stay live. */
export type Wanted = ReadonlyMap<number, number>
export const NONE = -1

/**
 * What has to stay for a statement to stay: lists of statements such that, as long as none of one list is withdrawn,
 * the statement is live, and has the origin, or makes the edge.
 */
export class Ways {
  private readonly standing: Standing

  constructor(standing: Standing) {
    this.standing = standing
  }

  /** A list for each of the wanted, those that have the origin first-hand before the others. */
  *each(wanted: Wanted): Generator<number[]> {
    const later: [number, number][] = []
    for (const [statement, node] of wanted) {
      if (node === NONE ? this.standsAlone(statement) : this.hasDirectly(statement, node))
        yield this.to(statement, node)
      else if (later.length < ENOUGH) later.push([statement, node])
    }
    for (const [statement, node] of later) yield this.to(statement, node)
  }

  /** For a statement to stay live, and keep an origin if one is given. */
  to(statement: number, node: number): number[] {
    if (node === NONE) return this.live(statement)
    const { cycle, of } = this.standing.origins()
    const { stance, rests } = this.standing.evidence.indexed
    const path = this.path(
      statement,
      (at) => this.hasDirectly(at, node) || cycle[at] === node,
      (at) => rests[at]!.filter((target) => stance[target] === stance[at] && of[target]!.includes(node)),
    )
    const root = path.at(-1)!
    return [...path, ...(cycle[root] === node ? this.circle(root) : this.live(root))]
  }

  /** For a statement to go on bringing an origin into its report other than by reprinting it. */
  bringing(statement: number, node: number | undefined): number[] {
    const { inherits, cycle, of } = this.standing.origins()
    const { indexed } = this.standing.evidence
    if (node === undefined || !inherits[statement]) return this.live(statement)
    if (cycle[statement] !== -1) return [...this.circle(statement), ...this.to(statement, node)]
    const standIn = indexed.standIns[statement]!.indexOf(node)
    if (standIn >= 0 && !indexed.standInReprinted[statement]![standIn]) return [statement]
    const target = indexed.rests[statement]!.find(
      (one, position) =>
        !indexed.reprinted[statement]![position] &&
        indexed.stance[one] === indexed.stance[statement] &&
        of[one]!.includes(node),
    )!
    return [statement, ...this.to(target, node)]
  }

  /** The statements of the circle that one is in. */
  circle(statement: number): number[] {
    const { cycle } = this.standing.origins()
    return [...this.standing.members].filter((one) => cycle[one] === cycle[statement])
  }

  private live(statement: number): number[] {
    const { rests } = this.standing.evidence.indexed
    return this.path(
      statement,
      (at) => this.standsAlone(at),
      (at) => rests[at]!,
    )
  }

  private standsAlone(statement: number): boolean {
    const { rests, standIns } = this.standing.evidence.indexed
    return rests[statement]!.length === 0 || standIns[statement]!.length > 0
  }

  private hasDirectly(statement: number, node: number): boolean {
    return (
      !this.standing.origins().inherits[statement] ||
      this.standing.evidence.indexed.standIns[statement]!.includes(node)
    )
  }

  /** A shortest way through live statements to one that will do; all that was met if none does, as in a circle. */
  private path(start: number, isEnd: (at: number) => boolean, next: (at: number) => number[]): number[] {
    const before = new Map([[start, start]])
    for (const at of before.keys()) {
      if (isEnd(at)) {
        const path = [at]
        for (let step = at; step !== start; step = before.get(step)!) path.push(before.get(step)!)
        return path.reverse()
      }
      for (const target of next(at))
        if (!this.standing.fallen[target] && !before.has(target)) before.set(target, at)
    }
    return [...before.keys()]
  }
}
