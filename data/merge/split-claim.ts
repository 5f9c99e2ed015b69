import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { putStance } from '../statement/tie.ts'

export type Tie = { id: string; statementId: string; claimId: string; value: string }

/** The ties in force of some statements to a claim, or to what is merged into it: one each, the claim's own first. */
export const tiesOf = (tx: Tx, claim: string, statements: string[]): Promise<Tie[]> => tx.$queryRaw<Tie[]>`
  select distinct on (t.statement_id) t.id, t.statement_id as "statementId", t.claim_id as "claimId", t.value
  from merged_below('claim', ${claim}) one join stance t on t.claim_id = one
  where t.statement_id = any(${statements}::text[]) and t.superseded_by_id is null and t.value is not null
  order by t.statement_id, t.claim_id = ${claim} desc, t.at desc, t.id`

/** A claim with the terms and stories of another, worded by itself. @returns null when the other is not there */
export async function newClaimFrom(
  tx: Tx,
  viewer: Viewer,
  from: string,
  wording: string,
): Promise<string | null> {
  const claim = await tx.claim.findUnique({
    where: { id: from },
    select: {
      kind: true,
      aboutId: true,
      scope: true,
      language: true,
      happenedFrom: true,
      happenedTo: true,
      happenedPrecision: true,
      memberships: { select: { storyId: true }, orderBy: { storyId: 'asc' }, take: 500 },
    },
  })
  if (!claim) return null
  const id = newId()
  const byId = viewer.kind === 'person' ? viewer.id : null
  const { memberships, ...terms } = claim
  const fields = { ...terms, wording }
  await tx.claim.create({ data: { id, ...fields, byId } })
  await tx.membership.createMany({ data: memberships.map(({ storyId }) => ({ storyId, claimId: id, byId })) })
  await record(tx, viewer, [
    {
      subject: 'claim',
      subjectId: id,
      what: 'worded',
      before: null,
      after: { ...fields, supersededById: null, stories: memberships.map(({ storyId }) => storyId) },
    },
  ])
  return id
}

/** Ties go from one claim to another as stances do: the old one is ended, a new one made, and each statement says so. */
export async function moveTies(tx: Tx, viewer: Viewer, ties: (Tie & { to: string })[]): Promise<void> {
  for (const { id, statementId, claimId, value, to } of ties) {
    await putStance(tx, viewer, statementId, claimId, id, null)
    const there = await tx.stance.findFirst({
      where: { statementId, claimId: to, supersededById: null },
      select: { id: true },
    })
    await putStance(tx, viewer, statementId, to, there?.id ?? null, value)
  }
  await record(
    tx,
    viewer,
    ties.map(({ statementId, claimId, value, to }) => ({
      subject: 'statement',
      subjectId: statementId,
      what: 'tied elsewhere',
      before: { [`stance:${claimId}`]: value, [`stance:${to}`]: null },
      after: { [`stance:${claimId}`]: null, [`stance:${to}`]: value },
    })),
  )
}
