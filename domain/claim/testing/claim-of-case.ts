import { credibilitiesOf } from '../../check/admiralty.ts'
import { answerOf, standingOfCase } from '../../check/crosscheck.ts'
import { stepsOf } from '../../check/steps.ts'
import type { CrossCheckCase } from '../../check/types.ts'
import type { ClaimStatement, ClaimView, OriginRef } from '../view.ts'

type Shown = Pick<ClaimView, 'statements' | 'origins' | 'edges' | 'status' | 'loadBearing'>

/** A case as a claim's page shows it, for tests of what is drawn; names are ids, or longer where `nameOf` makes them so. */
export function claimOfCase(input: CrossCheckCase, nameOf: (id: string) => string = (id) => id): Shown {
  const standing = standingOfCase(input)
  const answer = answerOf(standing)
  const { ids } = standing.evidence.indexed
  const steps = stepsOf(standing)
  const credibility = credibilitiesOf(standing)
  const reports = new Map(input.reports.map((report) => [report.id, report]))
  const bearing = new Set(answer.loadBearing.flat())
  const origins = [...answer.origins.affirms.origins, ...answer.origins.denies.origins]
  const ref = (key: string): OriginRef => ({
    key,
    kind: origins.find((origin) => origin.key === key)?.kind ?? 'body',
    name: nameOf(key),
    date: null,
  })
  const statements = input.statements.map((statement): ClaimStatement => {
    const at = ids.indexOf(statement.id)
    const report = reports.get(statement.report)!
    return {
      id: statement.id,
      words: 'The road is closed',
      language: 'en',
      mode: 'quoted',
      hedge: statement.hedge ?? null,
      chain: statement.chain.map((id) => ({
        name: nameOf(id),
        kind: 'person',
        actorId: id,
        sourceId: null,
        speaksFor: null,
        role: null,
      })),
      said: null,
      anchor: { start: 0, end: 1 },
      content: [],
      snapshotNumber: 1,
      report: {
        id: report.id,
        title: nameOf(report.id),
        publishedAt: new Date(report.publishedAt).toISOString(),
        publishedPrecision: 'instant',
        language: 'en',
        source: { id: report.source, name: nameOf(report.source) },
      },
      withdrawn: Boolean(statement.withdrawn),
      stance: statement.stance,
      live: !standing.fallen[at],
      hedged: statement.hedge ? 'own' : standing.evidence.hedged[at] ? 'inherited' : 'no',
      loadBearing: bearing.has(statement.id),
      origins: origins.filter((origin) => origin.statements.includes(statement.id)).map(({ key }) => key),
      steps: steps[at]!,
      grade: { letter: 'B', from: '2020-01-01' },
      credibility: credibility[at]!,
      restsOn: input.reliances
        .filter(({ from }) => from === statement.id)
        .map(({ kind, to, toSource, toDate }) => ({
          kind,
          name: nameOf(to ?? toSource ?? ''),
          date: to && ids.includes(to) ? null : (toDate ?? null),
          statementId: to && ids.includes(to) ? to : null,
          sourceId: toSource ?? null,
        })),
    }
  })
  const sideOf = (side: (typeof answer.origins)['affirms']) =>
    side.origins.map((origin) => ({ ...ref(origin.key), statements: origin.statements }))
  const { affirms, denies } = answer.origins
  return {
    statements,
    origins: { affirms: sideOf(affirms), denies: sideOf(denies) },
    edges: answer.edges.map(({ a, b, why }) => ({ a: ref(a), b: ref(b), why, verdict: null, version: 0 })),
    loadBearing: answer.loadBearing,
    status: {
      status: answer.status,
      reason: { key: 'empty', params: {} },
      affirms: [affirms.least, affirms.most],
      denies: [denies.least, denies.most],
      reports: input.reports.length,
      rule: 1,
    },
  }
}
