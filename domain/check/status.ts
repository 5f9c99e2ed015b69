import type { Bounds } from './bounds.ts'
import type { CrossCheckCase, OriginKind, Status } from './types.ts'

/** What the status depends on. A and D are the live statements that affirm and deny, A* the unhedged ones of A. */
export type Facts = {
  /** whether anything ever affirmed or denied, withdrawn or not */
  ever: boolean
  affirmed: boolean
  denied: boolean
  superseded: boolean
  kind: CrossCheckCase['claim']['kind']
  /** the following are asked for only where a line needs them */
  bySubject: () => boolean
  /** bounds of A, and of A* */
  all: () => Bounds
  unhedged: () => Bounds
  /** the kind of the one origin of A*; undefined if A* is empty */
  soleKind: () => OriginKind | undefined
}

/** Rule version 1: the first line that fits. */
export function statusOf(facts: Facts): Status {
  if (!facts.ever) return 'empty'
  if (!facts.affirmed && !facts.denied) return 'retracted'
  if (facts.superseded) return 'superseded'
  if (facts.affirmed && facts.denied) return 'disputed'
  if (facts.denied) return 'denied'
  const bySubject = facts.bySubject()
  if (bySubject && facts.kind === 'position') return 'on record'
  if (facts.unhedged().least >= 2) return bySubject ? 'confirmed' : 'corroborated'
  if (facts.all().most >= 2) return 'possibly corroborated'
  const kind = facts.soleKind()
  return kind !== undefined && kind !== 'unnamed' ? 'single source' : 'unverified'
}
