import type { CrossCheckCase } from './types.ts'

type Json = string | number | boolean | null | undefined | Json[] | { [field: string]: Json }

/**
 * All that bears on a claim as one string, for hashing: the same for the same evidence, whatever the order it is in,
 * however often a reliance or verdict is repeated and whether an unknown is left out or null. The id of the case and
 * fields that the cross-check does not know are no evidence.
 */
export function canonicalEvidence(input: CrossCheckCase): string {
  const { claim, sources, actors, reports, statements, reliances, verdicts } = input
  return canonical({
    claim: pick(claim, ['id', 'kind', 'about', 'supersededBy']),
    sources: setOf(sources.map((source) => pick(source, ['id', 'kind', 'owner', 'actor']))),
    actors: setOf(
      actors.map((actor) => ({
        ...pick(actor, ['id', 'kind', 'speaksFor', 'descriptor', 'country', 'body']),
        possiblySameAs: setOf(actor.possiblySameAs ?? []),
      })),
    ),
    reports: setOf(
      reports.map((report) => ({
        ...pick(report, ['id', 'source', 'publishedAt']),
        contributors: setOf(report.contributors ?? []),
      })),
    ),
    statements: setOf(
      statements.map((statement) => ({
        ...pick(statement, ['id', 'report', 'chain', 'mode', 'hedge', 'stance']),
        withdrawn: Boolean(statement.withdrawn),
      })),
    ),
    reliances: setOf(reliances.map((one) => pick(one, ['from', 'to', 'toSource', 'toDate', 'kind']))),
    verdicts: setOf(
      (verdicts ?? []).map(({ a, b, same }) => (a < b ? { a, b, same } : { a: b, b: a, same })),
    ),
  })
}

function pick<T, K extends keyof T>(from: T, fields: K[]): Pick<T, K> {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Pick<T, K>
}

/** A list whose order and repetitions mean nothing. */
function setOf<T extends Json>(list: T[]): Json[] {
  const byText = new Map(list.map((item) => [canonical(item), item]))
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}

/** JSON with fields in the order of their names, and without those that are null or undefined. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && field !== null)
  fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`
}
