import 'server-only'
import { may } from '#domain/access/permissions.ts'
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
  if (!(await isThere(viewer, on))) return missing
  await db().follow.createMany({ data: [{ id: newId(), ...where }], skipDuplicates: true })
  return ok({ follow: true })
}

type On = { claimId: string } | { storyId: string }

/** Whether there is such a claim or story, for the one who asks: readers follow what they see. */
export async function isThere(viewer: Viewer, on: On): Promise<boolean> {
  const desk = may(viewer, 'desk.read')
  const [row] =
    'claimId' in on
      ? await db().$queryRaw<{ is: boolean }[]>`
          select ${desk} or claim_is_public(id) as is from claim where id = ${on.claimId}`
      : await db().$queryRaw<{ is: boolean }[]>`
          select ${desk} or published_at is not null as is from story where id = ${on.storyId}`
  return row?.is === true
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
