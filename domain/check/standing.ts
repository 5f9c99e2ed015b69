import { topOf } from './bodies.ts'
import { type Bounds, boundsOf, type Graph, judged } from './bounds.ts'
import { AFFIRMS, DENIES, type IndexedCase, OTHER } from './case.ts'
import { possibleEdges } from './edges.ts'
import { hedgedOf } from './hedge.ts'
import { alsoFalling, type Falls, fallsWith } from './live.ts'
import { type Origins, originsOf } from './origins.ts'
import { statusOf } from './status.ts'
import type { Status } from './types.ts'

/** What does not change when statements are withdrawn. */
export type Evidence = {
  indexed: IndexedCase
  falls: Falls
  hedged: Uint8Array
  ever: boolean
  /** the key of the top body of the actor the claim is about */
  subject: string | undefined
}

/** How a claim stands in one state of the evidence. */
export type Standing = {
  evidence: Evidence
  members: Int32Array
  fallen: Uint8Array
  affirming: number[]
  denying: number[]
  unhedged: number[]
  origins: () => Origins
  graph: () => Graph
  /** the origins, as they have become, of some statements */
  behind: (statements: readonly number[]) => Set<number>
  status: () => Status
}

/** Prepare a case for asking how it stands, as it is or with statements withdrawn. */
export function evidenceOf(indexed: IndexedCase): Evidence {
  const { claim, actors } = indexed.input
  const rows = new Map(actors.map((actor) => [actor.id, actor]))
  return {
    indexed,
    falls: fallsWith(indexed, indexed.withdrawn),
    hedged: hedgedOf(indexed),
    ever: indexed.stance.some((stance) => stance !== OTHER),
    subject: claim.about ? `actor:${topOf(claim.about, rows)}` : undefined,
  }
}

/**
 * How the claim stands when `gone` are withdrawn too. Origins, edges and status are worked out when first asked for.
 * @param members the statements to look at, at least all that the others rest on
 * @param before how it stands without `gone`, to build on
 */
export function standingOf(
  evidence: Evidence,
  members: Int32Array,
  gone: readonly number[] = [],
  before?: Standing,
): Standing {
  const { indexed, hedged } = evidence
  const { fallen } = alsoFalling(indexed, evidence.falls, gone)
  const live = Array.from(members).filter((statement) => !fallen[statement])
  const affirming = live.filter((statement) => indexed.stance[statement] === AFFIRMS)
  const denying = live.filter((statement) => indexed.stance[statement] === DENIES)
  const origins = once(() =>
    originsOf(indexed, fallen, members, before && { origins: before.origins(), fallen: before.fallen }),
  )
  const graph = once(() => judged(indexed, possibleEdges(indexed, origins(), members)))
  const behind = (statements: readonly number[]): Set<number> => {
    const found = new Set<number>()
    const { as } = graph()
    const { of } = origins()
    for (const set of new Set(statements.map((statement) => of[statement]!)))
      for (const node of set) found.add(as[node]!)
    return found
  }
  const standing = { evidence, members, fallen, affirming, denying, origins, graph, behind }
  const unhedged = affirming.filter((statement) => !hedged[statement])
  return { ...standing, unhedged, status: once(() => statusIn({ ...standing, unhedged })) }
}

function statusIn(standing: Omit<Standing, 'status'>): Status {
  const { evidence, affirming, denying, unhedged, graph, behind } = standing
  const { claim } = evidence.indexed.input
  const bounds = (statements: number[]) => (): Bounds => boundsOf(graph(), behind(statements))
  return statusOf({
    ever: evidence.ever,
    affirmed: affirming.length > 0,
    denied: denying.length > 0,
    superseded: Boolean(claim.supersededBy),
    kind: claim.kind,
    bySubject: () => isBehind(standing),
    all: bounds(affirming),
    unhedged: bounds(unhedged),
    soleKind: () => {
      const [sole] = behind(unhedged)
      return sole === undefined ? undefined : evidence.indexed.nodes.list[sole]!.kind
    },
  })
}

/** Whether the top body of the actor the claim is about is among the origins of A*, itself or as one with another. */
function isBehind({ evidence, unhedged, graph, behind }: Omit<Standing, 'status'>): boolean {
  const subject = evidence.subject === undefined ? undefined : evidence.indexed.nodes.find(evidence.subject)
  return subject !== undefined && behind(unhedged).has(graph().as[subject]!)
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** Statements by the groups that their origins are in, each with one of its origins that is in the group. */
export function holdersOf(
  standing: Standing,
  statements: readonly number[],
  groupOf: (node: number) => number,
): Map<number, Map<number, number>> {
  const { of } = standing.origins()
  const holders = new Map<number, Map<number, number>>()
  for (const statement of statements)
    for (const node of of[statement]!) {
      const group = groupOf(node)
      const known = holders.get(group)
      if (known) known.set(statement, node)
      else holders.set(group, new Map([[statement, node]]))
    }
  return holders
}
