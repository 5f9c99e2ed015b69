import type { Outcome } from '#domain/outcome.ts'
import { messagesOf } from './problems.ts'

/** What was done about one line, or would be. */
export type Did =
  | { did: 'filed' | 'on record'; report: string }
  | { did: 'waits'; unfiled: string }
  | { did: 'would file' | 'would bring in' | 'would fetch' }
  | { error: string }

/** A refused write as one line. */
export const refused = (outcome: Exclude<Outcome<never>, { kind: 'ok' }>): { error: string } => ({
  error: outcome.kind === 'invalid' ? messagesOf(outcome.problems) : outcome.kind,
})
