import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { reviewInput } from '#domain/check/scale.ts'
import type { CheckView } from '#domain/check/view.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { record } from '../history.ts'
import { hold } from '../subject.ts'
import { write } from '../write.ts'
import { checkInclude, checkView } from './read.ts'

/** Checks that wait for a second editor, the one that waits longest first. */
export async function waitingChecks(viewer: Viewer): Promise<Outcome<CheckView[]>> {
  if (!may(viewer, 'desk.read')) return forbidden
  const rows = await db().check.findMany({
    where: { needsReview: true, reviews: { none: {} }, retractions: { none: {} } },
    include: checkInclude,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return ok(rows.map(checkView))
}

/**
 * A second editor approves a check, which from then on is in force, or returns it with a note; the signer then signs
 * anew. Said once: of two editors at once the first is heard, and nobody reviews their own.
 */
export async function reviewCheck(
  viewer: Viewer,
  input: unknown,
): Promise<Outcome<{ check: string; claim: string }>> {
  const parsed = accept(viewer, 'check.sign', reviewInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  const { check: checkId, outcome, note } = parsed.value
  return write<{ check: string; claim: string }>(viewer, 'check.sign', async (tx) => {
    const found = await tx.check.findUnique({ where: { id: checkId }, select: { claimId: true } })
    if (!found) return missing
    await hold(tx, 'claim', found.claimId)
    await hold(tx, 'check', checkId)
    const check = await tx.check.findUniqueOrThrow({
      where: { id: checkId },
      select: {
        byId: true,
        claimId: true,
        needsReview: true,
        reviews: { take: 1 },
        retractions: { take: 1 },
      },
    })
    if (!check.needsReview || check.reviews.length > 0 || check.retractions.length > 0)
      return invalid('form', 'checkReviewed')
    if (check.byId === viewer.id) return invalid('form', 'ownCheck')
    await tx.checkReview.create({
      data: { checkId, outcome, note: note.trim(), byId: viewer.id, byName: viewer.name },
    })
    await record(tx, viewer, [
      {
        subject: 'check',
        subjectId: checkId,
        what: outcome,
        before: { review: 'waiting' },
        after: { review: outcome, ...(note.trim() ? { reviewNote: note.trim() } : {}) },
      },
    ])
    return ok({ check: checkId, claim: check.claimId })
  })
}
