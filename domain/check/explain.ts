import { answerOf, byText, standingOfCase } from './crosscheck.ts'
import { type Reason, reasonOf } from './reason.ts'
import { holdersOf, type Standing } from './standing.ts'
import type { CrossCheckAnswer, CrossCheckCase, EdgeRule, OriginKind, Stance } from './types.ts'

/** What a screen needs to name an origin; which of the fields are there follows from its key. */
export type OriginLabel = {
  actor?: string
  descriptor?: string
  country?: string
  /** the newsroom, or the source a stand-in takes the place of */
  source?: string
  date?: string
  /** the statement that a circle is keyed by */
  statement?: string
}
export type ExplainedOrigin = {
  key: string
  kind: OriginKind
  label: OriginLabel
  /** what became one in it, itself included */
  keys: string[]
  affirms: string[]
  denies: string[]
}
export type ExplainedStatement = {
  id: string
  stance: Stance
  live: boolean
  /** worded so, or inherited from all it rests on */
  hedged: 'own' | 'inherited' | null
  /** the statements it rests on, live or not */
  rests: string[]
  /** for each of its origins, as they were before any became one, the statement it has that from; null if itself */
  from: { [key: string]: string | null }
}
export type ExplainedEdge = {
  a: string
  b: string
  why: EdgeRule
  /** the edges it stands for, under the keys a verdict on it has to name */
  between: { a: string; b: string; why: EdgeRule }[]
}
export type Explanation = {
  answer: CrossCheckAnswer
  reason: Reason
  origins: ExplainedOrigin[]
  statements: ExplainedStatement[]
  edges: ExplainedEdge[]
  /** bounds of the unhedged ones that affirm, which corroboration asks for */
  unhedged: { statements: string[]; origins: string[] }
  /** the key of the top body of the actor the claim is about */
  subject: string | null
}

/**
 * The answer with all that a screen shows beside it: which statements are live or hedged, how each comes by its
 * origins, what became one, and the names behind the keys. Lists are sorted as in the answer.
 * @throws CaseError where the case names something it does not contain
 */
export function explain(input: CrossCheckCase): Explanation {
  const standing = standingOfCase(input)
  const answer = answerOf(standing)
  const { evidence, unhedged, behind } = standing
  const { nodes, ids } = evidence.indexed
  return {
    answer,
    reason: reasonOf(answer),
    origins: explainedOrigins(standing),
    statements: explainedStatements(standing),
    edges: explainedEdges(standing, answer),
    unhedged: {
      statements: unhedged.map((statement) => ids[statement]!).sort(byText),
      origins: [...behind(unhedged)].map((node) => nodes.list[node]!.key).sort(byText),
    },
    subject: evidence.subject ?? null,
  }
}

/** The statements from one to where it has an origin from, itself first. */
export function pathTo(explanation: Explanation, statement: string, key: string): string[] {
  const byId = new Map(explanation.statements.map((one) => [one.id, one]))
  const path: string[] = []
  for (let at: string | null | undefined = statement; at; at = byId.get(at)?.from[key]) path.push(at)
  return path
}

function explainedOrigins(standing: Standing): ExplainedOrigin[] {
  const { evidence, affirming, denying, graph, origins } = standing
  const { nodes, ids } = evidence.indexed
  const { as } = graph()
  const affirms = holdersOf(standing, affirming, (node) => as[node]!)
  const denies = holdersOf(standing, denying, (node) => as[node]!)
  const members = new Map<number, Set<number>>()
  for (const node of new Set([...affirming, ...denying].flatMap((statement) => origins().of[statement]!)))
    members.set(as[node]!, (members.get(as[node]!) ?? new Set()).add(node))
  const named = (statements: Iterable<number> = []): string[] =>
    [...statements].map((statement) => ids[statement]!).sort(byText)
  return [...members]
    .map(([node, all]) => ({
      key: nodes.list[node]!.key,
      kind: nodes.list[node]!.kind,
      label: labelOf(standing, node),
      keys: [...all].map((one) => nodes.list[one]!.key).sort(byText),
      affirms: named(affirms.get(node)?.keys()),
      denies: named(denies.get(node)?.keys()),
    }))
    .sort((a, b) => byText(a.key, b.key))
}

function labelOf({ evidence }: Standing, number: number): OriginLabel {
  const node = evidence.indexed.nodes.list[number]!
  if (node.cycle !== undefined) return { statement: node.cycle }
  if (node.kind === 'stand-in') return { source: node.standsFor, date: node.date }
  if (node.kind === 'newsroom') return { source: node.key.slice('source:'.length) }
  const actor = node.key.slice('actor:'.length)
  if (!node.unnamed) return { actor }
  return {
    actor,
    descriptor: node.unnamed.descriptor ?? undefined,
    country: node.unnamed.country ?? undefined,
  }
}

function explainedStatements(standing: Standing): ExplainedStatement[] {
  const { evidence, fallen } = standing
  const { indexed, hedged } = evidence
  const from = sourcesOf(standing)
  return indexed.input.statements
    .map(
      (statement, i): ExplainedStatement => ({
        id: statement.id,
        stance: statement.stance,
        live: !fallen[i],
        hedged: indexed.worded[i] ? 'own' : hedged[i] ? 'inherited' : null,
        rests: indexed.rests[i]!.map((target) => indexed.ids[target]!).sort(byText),
        from: from[i]!,
      }),
    )
    .sort((a, b) => byText(a.id, b.id))
}

/** For each statement and each of its origins, the next statement on a shortest way to it. */
export function sourcesOf(standing: Standing): { [key: string]: string | null }[] {
  const { indexed } = standing.evidence
  const { of, cycle, inherits } = standing.origins()
  const from: { [key: string]: string | null }[] = indexed.ids.map(() => ({}))
  const open: [statement: number, node: number][] = []
  for (const [statement, nodes] of of.entries())
    for (const node of nodes) {
      const isOwn = !inherits[statement] || cycle[statement] === node
      if (!isOwn && !indexed.standIns[statement]!.includes(node)) continue
      from[statement]![indexed.nodes.list[node]!.key] = null
      open.push([statement, node])
    }
  open.sort(([a], [b]) => byText(indexed.ids[a]!, indexed.ids[b]!))
  for (const [statement, node] of open) {
    const { key } = indexed.nodes.list[node]!
    for (const dependent of indexed.dependents[statement]!) {
      if (key in from[dependent]! || !of[dependent]!.includes(node)) continue
      if (indexed.stance[dependent] !== indexed.stance[statement]) continue
      from[dependent]![key] = indexed.ids[statement]!
      open.push([dependent, node])
    }
  }
  return from
}

function explainedEdges(standing: Standing, answer: CrossCheckAnswer): ExplainedEdge[] {
  const { list } = standing.evidence.indexed.nodes
  const { as, edges } = standing.graph()
  const between = Map.groupBy(edges, ({ a, b }) =>
    JSON.stringify([list[as[a]!]!.key, list[as[b]!]!.key].sort(byText)),
  )
  return answer.edges.map((edge) => ({
    ...edge,
    between: (between.get(JSON.stringify([edge.a, edge.b])) ?? [])
      .map(({ a, b, why }) => {
        const [first, second] = [list[a]!.key, list[b]!.key].sort(byText)
        return { a: first!, b: second!, why }
      })
      .sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b)),
  }))
}
