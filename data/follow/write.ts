import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { followInput, seenInput } from '#domain/claim/input.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'

/** A person follows a claim or a story, or no longer. Said twice it is said once; it is their own and no history. */
export async function follow(viewer: Viewer, input: unknown): Promise<Outcome<{ follow: boolean }>> {
  const parsed = accept(viewer, 'follow.write', followInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  const { follow: wanted, ...what } = parsed.value
  const on = 'claim' in what ? { claimId: what.claim } : { storyId: what.story }
  const where = { personId: viewer.id, ...on }
  if (!wanted) {
    await db().follow.deleteMany({ where })
    return ok({ follow: false })
  }
  const there = on.claimId
    ? await db().claim.findUnique({ where: { id: on.claimId }, select: { id: true } })
    : await db().story.findUnique({ where: { id: on.storyId ?? '' }, select: { id: true } })
  if (!there) return missing
  await db().follow.createMany({ data: [{ id: newId(), ...where }], skipDuplicates: true })
  return ok({ follow: true })
}

/** A person has seen what they were told of, up to a moment: what comes while they read stays new. */
export async function markSeen(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'follow.write', seenInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  await db().announcement.updateMany({
    where: { personId: viewer.id, seenAt: null, at: { lte: new Date(parsed.value.until) } },
    data: { seenAt: new Date() },
  })
  return ok(null)
}
