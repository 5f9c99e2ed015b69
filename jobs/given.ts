import type { Outcome } from '#domain/outcome.ts'

/** The value of what a job asked for: it has every right and names what is there, so anything else is a fault of ours. */
export function given<T>(of: string, outcome: Outcome<T>): T {
  if (outcome.kind !== 'ok') throw new Error(`${of}: ${outcome.kind}`)
  return outcome.value
}
