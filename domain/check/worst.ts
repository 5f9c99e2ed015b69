import { componentsOf, judged } from './bounds.ts'
import { possibleEdges } from './edges.ts'
import { couldTurn } from './firm.ts'
import type { Origins } from './origins.ts'
import type { Standing } from './standing.ts'

/** The most that withdrawals could ever join. */
export type Worst = {
  /** for each origin there is or could come, the part it is in when everything that could join is joined */
  part: Map<number, number>
  /** the origins that A* has or could come to have */
  unhedged: Set<number>
}

/**
 * What withdrawals could join at worst, or undefined where they can bring no origin that is not there. Counted in are
 * the own origins of statements that could lose all they inherit from, with every edge these would make. Origins of
 * circles that break stand in one place with the circle's; as a verdict on it would not hold for them, rejections
 * are passed over then.
 */
export function worstOf(standing: Standing): Worst | undefined {
  const { evidence, members, origins, unhedged } = standing
  const { indexed } = evidence
  const turning = couldTurn(standing)
  const hasCircles = members.some((statement) => origins().cycle[statement] !== -1)
  if (turning.size === 0 && !hasCircles) return undefined
  const widest: Origins = {
    of: origins().of.slice(),
    cycle: origins().cycle,
    inherits: origins().inherits.slice(),
  }
  for (const statement of turning.keys()) {
    widest.inherits[statement] = 0
    for (const heir of heirsOf(standing, statement)) {
      const node = indexed.own[statement]!
      if (!widest.of[heir]!.includes(node)) widest.of[heir] = [...widest.of[heir]!, node]
    }
  }
  const possible = possibleEdges(indexed, widest, members)
  const edges = hasCircles ? possible : judged(indexed, possible).edges
  const as = Int32Array.from(indexed.nodes.list.keys())
  const all = new Set(Array.from(members).flatMap((statement) => widest.of[statement]!))
  return {
    part: componentsOf({ edges, as, merged: false }, all),
    unhedged: new Set(unhedged.flatMap((statement) => widest.of[statement]!)),
  }
}

/** A statement and all that inherit from it, step by step. */
function heirsOf({ evidence, origins }: Standing, statement: number): Set<number> {
  const { dependents, stance } = evidence.indexed
  const heirs = new Set([statement])
  for (const at of heirs)
    for (const dependent of dependents[at]!)
      if (stance[dependent] === stance[statement] && origins().inherits[dependent]) heirs.add(dependent)
  return heirs
}
