import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { PositionView } from '#domain/claim/positions.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { ofWordingSql, positionsFrom } from './positions.ts'
import { claimWithEvidence } from './read.ts'

export type ClaimPage = {
  claim: ClaimView & { evidenceHash: string }
  positions: PositionView[]
  /** whether anything is counted of it: most claims have no figure, and nobody need look for one */
  counted: boolean
}

/**
 * A claim and what each actor said of it, from one reading of the evidence; of one that is merged into another it is the
 * other. A constant number of queries.
 */
export async function claimPageOf(viewer: Viewer, id: string): Promise<Outcome<ClaimPage>> {
  const [beside, found] = await Promise.all([besideOf(id), claimWithEvidence(viewer, id)])
  if (!beside) return missing
  if (beside.into !== id) return claimPageOf(viewer, beside.into)
  if (found.kind !== 'ok') return found
  const { claim, evidence } = found.value
  const { counted, ofWording } = beside
  return ok({
    claim,
    positions: positionsFrom(id, evidence, (statement) => ofWording.includes(statement)),
    counted,
  })
}

type Beside = { into: string; counted: boolean; ofWording: string[] }

/** What a page asks of a claim beside what bears on it. */
async function besideOf(id: string): Promise<Beside | undefined> {
  const [row] = await db().$queryRaw<Beside[]>`
    select merged_into('claim', c.id) as into, exists (select 1 from figure_claim f where f.claim_id = c.id) as counted, ${ofWordingSql} as "ofWording"
    from claim c where c.id = ${id} limit 1`
  return row
}
