/** One change as history keeps it: the members it set, as they were and as they became. */
export type Change = {
  what: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/**
 * The state of a subject after its changes, oldest first: each change sets the members of its `after`;
 * a change with no `after` removes the subject. Invariant 3 of the record: this equals what the tables say.
 */
export function replay(changes: readonly Change[]): Record<string, unknown> | null {
  let state: Record<string, unknown> | null = null
  for (const change of changes) state = change.after === null ? null : Object.assign({}, state, change.after)
  return state
}

/** The members of `after` that differ from `before`, on both sides: what a change row needs to say. */
export function difference(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Pick<Change, 'before' | 'after'> {
  const changed = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(changed.map((key) => [key, from[key] ?? null]))
  return { before: pick(before), after: pick(after) }
}
