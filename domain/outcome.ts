/** A wrong field: where, which message (a key of messages/error), and what the message needs to be exact. */
export type Problem = { field: string; message: string; params?: Record<string, string | number> }

/** What a write found instead of the version it named: both texts, so that nothing typed is lost. */
export type Conflict = {
  kind: 'conflict'
  yours: unknown
  theirs: unknown
  version: number
  by: string | null
  at: string | null
}

/**
 * How every data function ends. Nothing is thrown for what a person can cause.
 * `missing` also stands for "not yours to see": the two must look alike.
 */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'invalid'; problems: Problem[] }
  | { kind: 'forbidden'; why?: 'stories' }
  | { kind: 'missing' }
  | Conflict

export const ok = <T>(value: T): Outcome<T> => ({ kind: 'ok', value })
export const invalid = (field: string, message: string, params?: Problem['params']): Outcome<never> => ({
  kind: 'invalid',
  problems: [{ field, message, ...(params ? { params } : {}) }],
})
export const forbidden: Outcome<never> = { kind: 'forbidden' }
/** Forbidden to an editor who is limited to other stories. */
export const outsideStories: Outcome<never> = { kind: 'forbidden', why: 'stories' }
export const missing: Outcome<never> = { kind: 'missing' }
