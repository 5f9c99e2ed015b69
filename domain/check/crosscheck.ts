import { boundsOf } from './bounds.ts'
import { indexCase } from './case.ts'
import { loadBearing } from './load-bearing.ts'
import { englishReason, reasonOf } from './reason.ts'
import { evidenceOf, type Standing, standingOf } from './standing.ts'
import type { CrossCheckAnswer, CrossCheckCase, Edge, Origin, Side } from './types.ts'

export { canonicalEvidence } from './canonical.ts'
export { reasonOf } from './reason.ts'

/**
 * The cross-check under rule version 1: how many independent origins stand behind each side of a claim, what could
 * join them, the status that follows and the statements it rests on. Pure; the order of anything in the case but the
 * hops of a chain is irrelevant.
 * @throws CaseError where the case names something it does not contain
 */
export function crossCheck(input: CrossCheckCase): CrossCheckAnswer {
  return answerOf(standingOfCase(input))
}

/** How the claim of a case stands. @throws CaseError as above */
export function standingOfCase(input: CrossCheckCase): Standing {
  const indexed = indexCase(input)
  return standingOf(evidenceOf(indexed), Int32Array.from(indexed.ids.keys()))
}

/** The published answer. */
export function answerOf(standing: Standing): CrossCheckAnswer {
  const { evidence, affirming, denying } = standing
  const { ids, input } = evidence.indexed
  const status = standing.status()
  const origins = { affirms: sideOf(standing, affirming), denies: sideOf(standing, denying) }
  const bearing = loadBearing(standing).map((set) => set.map((statement) => ids[statement]!).sort(byText))
  return {
    id: input.id,
    status,
    reason: englishReason(reasonOf({ status, origins })),
    rule: 1,
    origins,
    edges: edgesOf(standing),
    loadBearing: bearing.sort((a, b) => a.length - b.length || byText(a.join('\n'), b.join('\n'))),
  }
}

/** One side of a claim: its origins, each with the statements that go back to it. */
export function sideOf(standing: Standing, statements: readonly number[]): Side {
  const { evidence, graph, behind } = standing
  const { nodes, ids } = evidence.indexed
  const { as } = graph()
  const { of } = standing.origins()
  const held = new Map<number, Set<string>>([...behind(statements)].map((node) => [node, new Set()]))
  for (const statement of statements)
    for (const node of of[statement]!) held.get(as[node]!)!.add(ids[statement]!)
  const origins: Origin[] = [...held].map(([node, by]) => {
    const { key, kind } = nodes.list[node]!
    return { key, kind, statements: [...by].sort(byText) }
  })
  const { least, most } = boundsOf(graph(), new Set(held.keys()))
  return { least, most, origins: origins.sort((a, b) => byText(a.key, b.key)) }
}

/** The possible edges between the origins as they have become, each pair once under the first rule that joins it. */
export function edgesOf({ graph, evidence }: Standing): Edge[] {
  const { as, edges, merged } = graph()
  const { list } = evidence.indexed.nodes
  const named = edges.flatMap(({ a, b, why }): Edge[] => {
    const [from, to] = [list[as[a]!]!.key, list[as[b]!]!.key]
    if (from === to) return []
    return [from < to ? { a: from, b: to, why } : { a: to, b: from, why }]
  })
  named.sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b) || byText(x.why, y.why))
  if (!merged) return named
  return named.filter((edge, i) => edge.a !== named[i - 1]?.a || edge.b !== named[i - 1]?.b)
}

/** Order by code units, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
