import type { ChainOrigin, ChainRow, ChainSide, Relation } from './chain-view.ts'
import { WHOLE, withinBudget } from './chains-grouped.ts'
import type { ClaimStatement, ClaimView, OriginView } from './view.ts'

type Given = Pick<ClaimView, 'statements' | 'origins' | 'edges' | 'status'>

/**
 * The way from each statement of a side to its origin, as a drawing and a list show it: a tree for each origin, in the
 * order of publication, origins that may be one and the same next to each other. It depends on no order but that of time.
 */
export function chainsOf(claim: Given, stance: 'affirms' | 'denies'): ChainSide {
  const byId = new Map(claim.statements.map((statement) => [statement.id, statement]))
  const sided = claim.statements.filter((each) => each.stance === stance)
  const brackets = bracketsOf(claim, stance)
  const seen = new Set<string>()
  const origins = inOrder(claim.origins[stance], brackets, byId).map((origin): ChainOrigin => {
    const rows = treeOf(
      origin.statements.flatMap((id) => byId.get(id) ?? []),
      (statement) => statement.steps.filter((step) => step.origin === origin.key).map(({ next }) => next),
      seen,
    )
    for (const row of rows) if (row.kind === 'statement') seen.add(row.statement.id)
    return { origin, rows }
  })
  const fallen = sided.filter((each) => !each.live)
  if (fallen.length > 0) origins.push({ origin: null, rows: treeOf(fallen, restedOn, new Set()) })
  const whole = sided.length <= WHOLE
  const { kept, hidden } = whole ? { kept: origins, hidden: null } : withinBudget(origins)
  const shown = new Set(kept.map(({ origin }) => origin?.key))
  return {
    stance,
    count: claim.status[stance],
    origins: kept,
    hidden,
    brackets: brackets
      .map((bracket) => ({ ...bracket, origins: bracket.origins.filter((key) => shown.has(key)) }))
      .filter((bracket) => bracket.origins.length > 1),
  }
}

/** What a statement that no longer stands rested on. */
const restedOn = (statement: ClaimStatement): (string | null)[] =>
  statement.restsOn.flatMap(({ statementId }) => statementId ?? [])

/** Depth first, each statement under the one it has its origin from; what leads to none of these is a root. */
function treeOf(
  members: ClaimStatement[],
  nextOf: (statement: ClaimStatement) => (string | null)[],
  seen: ReadonlySet<string>,
): ChainRow[] {
  const inTime = members.toSorted(byPublication)
  const parent = parentsOf(inTime, nextOf)
  const children = Map.groupBy(inTime, ({ id }) => parent.get(id) ?? null)
  const rows: ChainRow[] = []
  const put = (statement: ClaimStatement, depth: number): void => {
    const above = parent.get(statement.id) ?? null
    rows.push({
      kind: 'statement',
      key: statement.id,
      depth,
      parent: above,
      relation: relationOf(statement, above),
      statement,
      again: seen.has(statement.id),
    })
    for (const child of children.get(statement.id) ?? []) put(child, depth + 1)
  }
  for (const root of children.get(null) ?? []) put(root, 0)
  return rows
}

/** For each the one it is drawn under. Each way leads to a root; only in a ring does none, and its first begins it. */
function parentsOf(
  inTime: readonly ClaimStatement[],
  nextOf: (statement: ClaimStatement) => (string | null)[],
): Map<string, string | null> {
  const ids = new Set(inTime.map(({ id }) => id))
  const below = new Map<string, string[]>()
  const parent = new Map<string, string | null>()
  const open: string[] = []
  const root = (id: string): void => {
    parent.set(id, null)
    open.push(id)
  }
  for (const statement of inTime) {
    const all = nextOf(statement)
    const next = all.filter((id) => id !== null && ids.has(id) && id !== statement.id)
    for (const id of next) below.set(id!, [...(below.get(id!) ?? []), statement.id])
    if (next.length === 0 || all.includes(null)) root(statement.id)
  }
  for (const { id } of [{ id: '' }, ...inTime]) {
    if (id && !parent.has(id)) root(id)
    for (let above = open.shift(); above !== undefined; above = open.shift())
      for (const child of below.get(above) ?? []) {
        if (parent.has(child)) continue
        parent.set(child, above)
        open.push(child)
      }
  }
  return parent
}

function relationOf(statement: ClaimStatement, parent: string | null): Relation | null {
  const rested = statement.restsOn.find(({ statementId }) =>
    parent ? statementId === parent : statementId === null,
  )
  return rested?.kind ?? null
}

/** Origins that a rule may hold for one: those that its open edges join, on this side. */
function bracketsOf(claim: Given, stance: 'affirms' | 'denies'): ChainSide['brackets'] {
  const keys = new Set(claim.origins[stance].map(({ key }) => key))
  const open = claim.edges.filter(({ a, b, verdict }) => !verdict && keys.has(a.key) && keys.has(b.key))
  return [...Map.groupBy(open, ({ why }) => why)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([why, edges]) => {
      const parts = joined(edges.map(({ a, b }) => [a.key, b.key]))
      return parts.map((origins) => ({
        why,
        origins,
        pairs: edges.filter(({ a }) => origins.includes(a.key)).length,
      }))
    })
}

/** The parts that pairs join, each sorted. */
function joined(pairs: [string, string][]): string[][] {
  const part = new Map<string, Set<string>>()
  for (const [a, b] of pairs) {
    const one = part.get(a) ?? new Set([a])
    if (one.has(b)) continue
    for (const key of part.get(b) ?? [b]) one.add(key)
    for (const key of one) part.set(key, one)
  }
  return [...new Set(part.values())]
    .map((keys) => [...keys].sort())
    .sort((x, y) => (x.join() < y.join() ? -1 : 1))
}

/** By their earliest publication; those that may be one stand together, at the place of their earliest. */
function inOrder(
  origins: readonly OriginView[],
  brackets: ChainSide['brackets'],
  byId: Map<string, ClaimStatement>,
): OriginView[] {
  const first = (origin: OriginView): string =>
    origin.statements.map((id) => timeOf(byId.get(id))).sort()[0] ?? '9999'
  const rank = new Map(origins.map((origin) => [origin.key, `${first(origin)} ${origin.key}`]))
  const parts = joined(
    brackets.flatMap(({ origins: [a, ...rest] }) => rest.map((b): [string, string] => [a!, b])),
  )
  const lead = new Map<string, string>()
  for (const part of parts) {
    const earliest = part.map((key) => rank.get(key)!).sort()[0]!
    for (const key of part) lead.set(key, earliest)
  }
  const place = ({ key }: OriginView) => `${lead.get(key) ?? rank.get(key)} ${rank.get(key)}`
  return origins.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

const timeOf = (statement: ClaimStatement | undefined): string => statement?.report.publishedAt ?? '9999'

function byPublication(a: ClaimStatement, b: ClaimStatement): number {
  const [from, to] = [`${timeOf(a)} ${a.id}`, `${timeOf(b)} ${b.id}`]
  return from < to ? -1 : from > to ? 1 : 0
}
