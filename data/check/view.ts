import 'server-only'
import { credibilitiesOf } from '#domain/check/admiralty.ts'
import { answerOf, standingOfCase } from '#domain/check/crosscheck.ts'
import { reasonOf } from '#domain/check/reason.ts'
import type { Standing } from '#domain/check/standing.ts'
import { stepsOf } from '#domain/check/steps.ts'
import type { CrossCheckAnswer } from '#domain/check/types.ts'
import type { ClaimStatement, EdgeView, OriginRef, OriginView, StatusView } from '#domain/claim/view.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import type { Evidence } from './evidence.ts'
import { lineOf } from './lines.ts'
import type { BareRow } from './unpack.ts'

export type Checked = {
  answer: CrossCheckAnswer
  status: StatusView
  live: Set<string>
  hedged: Set<string>
  /** how the claim stands, for what only some screens ask of it */
  standing: Standing
}

const results = new WeakMap<object, Checked>()

/** Cross-checks a claim's evidence once for all that a screen shows of it, whoever asks. */
export function checked(evidence: Evidence<BareRow>): Checked {
  let result = results.get(evidence)
  if (!result) {
    result = resultOf(evidence)
    results.set(evidence, result)
  }
  return result
}

function resultOf(evidence: Evidence<BareRow>): Checked {
  const standing = standingOfCase(evidence.case)
  const answer = answerOf(standing)
  const { ids } = standing.evidence.indexed
  const { affirms, denies } = answer.origins
  return {
    answer,
    standing,
    live: new Set(ids.filter((_, at) => !standing.fallen[at])),
    hedged: new Set(ids.filter((_, at) => standing.evidence.hedged[at])),
    status: {
      status: answer.status,
      reason: reasonOf(answer),
      affirms: [affirms.least, affirms.most],
      denies: [denies.least, denies.most],
      reports: new Set(evidence.rows.map((row) => row.report_id)).size,
      rule: answer.rule,
    },
  }
}

/** An origin's key in words: who or what it is called, and the day of a report that is not in the record. */
export function originRef(key: string, evidence: Evidence<BareRow>): OriginRef {
  const [prefix, rest = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  if (prefix === 'actor') {
    const actor = evidence.actors.get(rest)
    return { key, kind: actor?.kind ?? 'body', name: actor?.name ?? rest, date: null }
  }
  if (prefix === 'source')
    return { key, kind: 'newsroom', name: evidence.sources.get(rest)?.name ?? rest, date: null }
  if (prefix === 'report') {
    const [source = '', date = null] = rest.split('@')
    return { key, kind: 'stand-in', name: evidence.sources.get(source)?.name ?? source, date }
  }
  const row = evidence.rows.find((candidate) => candidate.id === rest)
  return {
    key,
    kind: 'stand-in',
    name: evidence.sources.get(row?.source_id ?? '')?.name ?? rest,
    date: row?.published_at?.toISOString().slice(0, 10) ?? null,
  }
}

export function originViews(
  side: CrossCheckAnswer['origins']['affirms'],
  evidence: Evidence<BareRow>,
): OriginView[] {
  return side.origins.map((origin) => ({
    ...originRef(origin.key, evidence),
    kind: origin.kind,
    statements: origin.statements,
  }))
}

/** The history subject of two origins, whichever is named first. */
export const edgeSubject = (a: string, b: string): string => [a, b].sort().join('|')

/** The pairs of origins that `edgeViews` shows. */
export const edgeSubjects = ({ answer }: Checked, evidence: Evidence<BareRow>): string[] =>
  [...answer.edges, ...(evidence.case.verdicts ?? [])].map(({ a, b }) => edgeSubject(a, b))

/** Edges still open, and those an editor decided between keys that are here. @param versions by `edgeSubject` */
export function edgeViews(
  { answer }: Checked,
  evidence: Evidence<BareRow>,
  versions: Map<string, number> = new Map(),
): EdgeView[] {
  const versionOf = (a: string, b: string) => versions.get(edgeSubject(a, b)) ?? 0
  const open = answer.edges.map(
    (edge): EdgeView => ({
      a: originRef(edge.a, evidence),
      b: originRef(edge.b, evidence),
      why: edge.why,
      verdict: null,
      version: versionOf(edge.a, edge.b),
    }),
  )
  const keys = new Set(
    [...evidence.actors.keys()]
      .map((id) => `actor:${id}`)
      .concat([...evidence.sources.keys()].map((id) => `source:${id}`)),
  )
  const known = (key: string) => keys.has(key) || key.startsWith('report:')
  const decided = (evidence.case.verdicts ?? [])
    .filter(({ a, b }) => known(a) && known(b))
    .map(
      ({ a, b, same }): EdgeView => ({
        a: originRef(a, evidence),
        b: originRef(b, evidence),
        why: 'P1',
        verdict: same ? 'same' : 'different',
        version: versionOf(a, b),
      }),
    )
  return [...open, ...decided]
}

/** Every statement tied to the claim with what the cross-check made of it. */
export function claimStatements(
  { answer, live, hedged, standing }: Checked,
  evidence: Evidence,
): Omit<ClaimStatement, 'grade'>[] {
  const bearing = new Set(answer.loadBearing.flat())
  const originsOf = Map.groupBy(
    [...answer.origins.affirms.origins, ...answer.origins.denies.origins].flatMap(({ key, statements }) =>
      statements.map((id) => ({ id, key })),
    ),
    ({ id }) => id,
  )
  const rows = new Map(evidence.rows.map((row) => [row.id, row]))
  const { ids } = standing.evidence.indexed
  const at = new Map(ids.map((id, number) => [id, number]))
  const steps = stepsOf(standing)
  const credibility = credibilitiesOf(standing)
  return evidence.rows.map((row) => ({
    ...lineOf(row),
    stance: row.stance as StanceValue,
    live: live.has(row.id),
    hedged: row.hedge ? 'own' : hedged.has(row.id) ? 'inherited' : 'no',
    loadBearing: bearing.has(row.id),
    origins: (originsOf.get(row.id) ?? []).map(({ key }) => key),
    steps: steps[at.get(row.id)!]!,
    credibility: credibility[at.get(row.id)!]!,
    restsOn: evidence.case.reliances
      .filter((reliance) => reliance.from === row.id)
      .map((reliance) => {
        const target = reliance.to ? rows.get(reliance.to) : undefined
        const sourceId = target?.source_id ?? reliance.toSource ?? null
        return {
          kind: reliance.kind,
          name: (sourceId && evidence.sources.get(sourceId)?.name) ?? target?.source_name ?? '',
          date: target?.published_at?.toISOString().slice(0, 10) ?? reliance.toDate ?? null,
          statementId: target?.id ?? null,
          sourceId,
        }
      }),
  }))
}
