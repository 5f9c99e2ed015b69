import { byText } from './crosscheck.ts'
import { sourcesOf } from './explain.ts'
import type { Standing } from './standing.ts'

/** One step of a statement to an origin: the statement it has it from, or null where it brings the origin itself. */
export type Step = { origin: string; next: string | null }

/** For each statement, by number, its steps to its origins as they have become; several to one where two became one. */
export function stepsOf(standing: Standing): Step[][] {
  const { nodes } = standing.evidence.indexed
  const { as } = standing.graph()
  return sourcesOf(standing).map((from) => {
    const steps = Object.entries(from).map(([key, next]): Step => {
      const node = nodes.find(key)
      return { origin: node === undefined ? key : nodes.list[as[node]!]!.key, next }
    })
    const once = new Map(steps.map((step) => [`${step.origin} ${step.next}`, step]))
    return [...once.values()].sort((a, b) => byText(a.origin, b.origin) || byText(a.next ?? '', b.next ?? ''))
  })
}
