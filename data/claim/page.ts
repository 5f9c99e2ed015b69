import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { PositionView } from '#domain/claim/positions.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import { type Outcome, ok } from '#domain/outcome.ts'
import { positionsIn } from './positions.ts'
import { claimWithEvidence } from './read.ts'

export type ClaimPage = { claim: ClaimView & { evidenceHash: string }; positions: PositionView[] }

/** A claim and what each actor said of it, from one reading of the evidence. A constant number of queries. */
export async function claimPageOf(viewer: Viewer, id: string): Promise<Outcome<ClaimPage>> {
  const found = await claimWithEvidence(viewer, id)
  if (found.kind !== 'ok') return found
  const { claim, evidence } = found.value
  return ok({ claim, positions: await positionsIn(new Map([[id, evidence]])) })
}
