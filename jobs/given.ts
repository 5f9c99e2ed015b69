import type { Outcome } from '#domain/outcome.ts'

/** The value of what a job asked for: it has every right and names what is there, so anything else is a fault of ours. */
export function given<T>(of: string, outcome: Outcome<T>): T {
  if (outcome.kind !== 'ok') throw new Error(`${of}: ${outcome.kind}`)
  return outcome.value
}

/** Why nothing came of it, as a key of messages; a server that is asked too much refuses for now alone. */
export function reasonOf(outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>): string {
  if (outcome.kind !== 'invalid') return outcome.kind
  const { message = 'invalid', params } = outcome.problems[0] ?? {}
  return message === 'fetch.refused' && params?.status === 429 ? 'fetch.too many' : message
}
