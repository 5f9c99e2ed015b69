import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { membershipInput, publicationInput, storyEditInput, storyInput } from '#domain/claim/input.ts'
import { difference } from '#domain/history/replay.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { insertStory } from '../claim/add.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'

/** Begins a story; readers do not see it before it is published. */
export async function addStory(viewer: Viewer, input: unknown): Promise<Outcome<{ story: string }>> {
  const parsed = accept(viewer, 'story.write', storyInput, input)
  if (parsed.kind !== 'ok') return parsed
  return write(viewer, 'story.write', async (tx) =>
    ok({ story: await insertStory(tx, viewer, parsed.value) }),
  )
}

/** Changes a story's title, summary or language. A stale edit changes nothing and answers with both texts. */
export async function editStory(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'story.write', storyEditInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { story: id, version, ...after } = parsed.value
  return write(viewer, 'story.write', async (tx) => {
    const head = await hold(tx, 'story', id)
    const before = await tx.story.findUnique({
      where: { id },
      select: { title: true, summary: true, language: true },
    })
    if (!before) return missing
    if (head.version !== version) return stale(head, after, before)
    const changed = difference(before, after)
    if (Object.keys(changed.after ?? {}).length === 0) return ok({ version })
    await tx.story.update({ where: { id }, data: after })
    await record(tx, viewer, [{ subject: 'story', subjectId: id, what: 'edited', ...changed }])
    return ok({ version: version + 1 })
  })
}

/** Shows a story to readers, or takes it back: a dated row of who did it. */
export async function publish(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'story.publish', publicationInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { story: id, version, state } = parsed.value
  return write(viewer, 'story.publish', async (tx) => {
    const head = await hold(tx, 'story', id)
    const story = await tx.story.findUnique({
      where: { id },
      select: { publishedAt: true, publications: { orderBy: { number: 'desc' }, take: 1 } },
    })
    if (!story) return missing
    if (head.version !== version)
      return stale(head, { state }, { state: story.publishedAt ? 'published' : 'withdrawn' })
    if ((story.publishedAt !== null) === (state === 'published')) return ok({ version })
    const publishedAt = state === 'published' ? new Date() : null
    const byId = viewer.kind === 'person' ? viewer.id : null
    await tx.publication.create({
      data: { storyId: id, number: (story.publications[0]?.number ?? 0) + 1, state, byId },
    })
    await tx.story.update({ where: { id }, data: { publishedAt } })
    await record(tx, viewer, [
      {
        subject: 'story',
        subjectId: id,
        what: state,
        before: { publishedAt: story.publishedAt },
        after: { publishedAt },
      },
    ])
    return ok({ version: version + 1 })
  })
}

/** Puts a claim into a story, or takes it out. */
export async function setMembership(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'claim.write', membershipInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { story: storyId, claim: claimId, member } = parsed.value
  return write(viewer, 'claim.write', async (tx) => {
    await hold(tx, 'claim', claimId)
    const [story, claim] = await Promise.all([
      tx.story.findUnique({ where: { id: storyId } }),
      tx.claim.findUnique({ where: { id: claimId } }),
    ])
    if (!story || !claim) return missing
    const stories = async () =>
      (await tx.membership.findMany({ where: { claimId }, orderBy: { storyId: 'asc' }, take: 1000 })).map(
        (row) => row.storyId,
      )
    const before = await stories()
    if (before.includes(storyId) === member) return ok(null)
    if (member)
      await tx.membership.create({
        data: { storyId, claimId, byId: viewer.kind === 'person' ? viewer.id : null },
      })
    else await tx.membership.delete({ where: { storyId_claimId: { storyId, claimId } } })
    await record(tx, viewer, [
      {
        subject: 'claim',
        subjectId: claimId,
        what: member ? 'put into a story' : 'taken out of a story',
        before: { stories: before },
        after: { stories: await stories() },
      },
    ])
    return ok(null)
  })
}
