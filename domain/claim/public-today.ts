import type { ClaimView, OriginView } from './view.ts'

/**
 * A claim as it stood at a moment, without the statements that are not public today: their words, speakers and sources
 * stay the desk's own. Status and counts are left as they were, and `hidden` says how many statements are not shown.
 */
export function publicToday<T extends ClaimView>(claim: T, hidden: ReadonlySet<string>): T {
  if (hidden.size === 0) return claim
  const shown = (id: string) => !hidden.has(id)
  const statements = claim.statements
    .filter(({ id }) => shown(id))
    .map((statement) => ({
      ...statement,
      restsOn: statement.restsOn.filter(({ statementId }) => !statementId || shown(statementId)),
    }))
  const origins = {
    affirms: withStatements(claim.origins.affirms, shown),
    denies: withStatements(claim.origins.denies, shown),
  }
  const told = new Set([
    ...[...origins.affirms, ...origins.denies].map(({ key }) => key),
    ...statements.flatMap(({ chain, report }) => [
      `source:${report.source.id}`,
      ...chain.flatMap(({ actorId, sourceId }) => [`actor:${actorId}`, `source:${sourceId}`]),
    ]),
  ])
  return {
    ...claim,
    statements,
    origins,
    edges: claim.edges.filter(({ a, b }) => told.has(a.key) && told.has(b.key)),
    loadBearing: claim.loadBearing.filter((set) => set.every(shown)),
    hidden: hidden.size,
  }
}

/** The origins that some shown statement goes back to. */
const withStatements = (origins: OriginView[], shown: (id: string) => boolean): OriginView[] =>
  origins
    .map((origin) => ({ ...origin, statements: origin.statements.filter(shown) }))
    .filter(({ statements }) => statements.length > 0)
