import type { ClaimStatement, ClaimView, EdgeView, OriginView } from '#domain/claim/view.ts'

/** An origin with its statements. One that several origins share stands in full under the first, as `again` under the rest. */
export type OriginGroup = { origin: OriginView; statements: ClaimStatement[]; again: ClaimStatement[] }

/** All that a claim's page shows of one side. */
export type SideView = {
  count: [least: number, most: number]
  groups: OriginGroup[]
  /** edges still open between origins of this side: why least is below most */
  edges: EdgeView[]
}

/** One side of a claim: its origins in their order, each with its statements, oldest first. */
export function sideOf(claim: ClaimView, stance: 'affirms' | 'denies'): SideView {
  const byId = new Map(claim.statements.map((statement) => [statement.id, statement]))
  const origins = claim.origins[stance]
  const keys = new Set(origins.map((origin) => origin.key))
  const seen = new Set<string>()
  const groups = origins.map((origin): OriginGroup => {
    const all = origin.statements
      .map((id) => byId.get(id))
      .filter((statement) => statement !== undefined)
      .sort(byPublication)
    const again = all.filter((statement) => seen.has(statement.id))
    const statements = all.filter((statement) => !seen.has(statement.id))
    for (const { id } of statements) seen.add(id)
    return { origin, statements, again }
  })
  return {
    count: claim.status[stance],
    groups,
    edges: claim.edges.filter((edge) => !edge.verdict && keys.has(edge.a.key) && keys.has(edge.b.key)),
  }
}

/** Statements that took a side and stand no longer. */
export function fallenOf(claim: ClaimView): ClaimStatement[] {
  return claim.statements.filter(({ stance, live }) => !live && (stance === 'affirms' || stance === 'denies'))
}

const unsided = ['conditional', 'declines', 'questions', 'mentions'] as const

/** Statements that take no side, by how they bear on the claim; stances nobody took are left out. */
export function unsidedOf(claim: ClaimView) {
  return unsided
    .map((stance) => ({
      stance,
      statements: claim.statements.filter((each) => each.stance === stance).sort(byPublication),
    }))
    .filter(({ statements }) => statements.length > 0)
}

function byPublication(a: ClaimStatement, b: ClaimStatement): number {
  const [from, to] = [a.report.publishedAt ?? '9999', b.report.publishedAt ?? '9999']
  if (from !== to) return from < to ? -1 : 1
  return a.id < b.id ? -1 : 1
}
