import { componentsOf } from './bounds.ts'
import { connected } from './connected.ts'
import type { Firm } from './firm.ts'
import { holdersOf, type Standing } from './standing.ts'
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
      return firm.alive([...affirming, ...denying])
    case 'disputed':
      return [...firm.alive(affirming), ...firm.alive(denying)]
    case 'denied':
      return firm.alive(denying)
    case 'on record':
      return bySubject(standing, firm)
    case 'confirmed':
      return [...bySubject(standing, firm), ...apart(standing, firm)]
    case 'corroborated':
      return apart(standing, firm)
    case 'possibly corroborated': {
      const { as } = standing.graph()
      const groups = holdersOf(standing, affirming, (node) => as[node]!)
      return [...firm.some(groups.values(), 2), ...connected(standing, firm), ...unchanged(standing, firm)]
    }
    case 'single source':
      return [...firm.alive(unhedged), ...unchanged(standing, firm)]
    case 'unverified':
      return [...firm.alive(affirming), ...unchanged(standing, firm)]
  }
}

/** For the top body of the actor the claim is about to stay among the origins of A*. */
function bySubject(standing: Standing, firm: Firm): readonly number[] {
  const { evidence, graph, unhedged } = standing
  const { as } = graph()
  const subject = evidence.indexed.nodes.find(evidence.subject!)!
  const itself = holdersOf(standing, unhedged, (node) => node).get(subject)
  if (itself) return firm.some([itself], 1)
  const joined = holdersOf(standing, unhedged, (node) => as[node]!).get(as[subject]!)!
  return [...firm.some([joined], 1), ...firm.stillOne()]
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
    const groups = holdersOf(standing, unhedged, (node) => worst.part.get(node)!)
    if (groups.size >= 2) return firm.some(groups.values(), 2)
  }
  const { as } = graph()
  const components = componentsOf(graph(), behind(unhedged))
  const groups = holdersOf(standing, unhedged, (node) => components.get(as[node]!)!)
  return [...firm.some(groups.values(), 2), ...firm.noNewOrigin()]
}
