import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '#domain/access/viewer.ts'
import type { newClaimFields, storyChoice } from '#domain/claim/input.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { newClaimInput } from '#domain/statement/input.ts'
import { accept } from '../accept.ts'
import { findBody } from '../actor/find-or-add.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { tieHeld } from '../statement/tie.ts'
import { write } from '../write.ts'

type Made = { claim: string; story: string; version: number | null }

/** Words a new claim in a new or existing story and, when asked, ties the statement that gave rise to it: all or nothing. */
export async function addClaim(viewer: Viewer, input: unknown): Promise<Outcome<Made>> {
  const parsed = accept(viewer, 'claim.write', newClaimInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim: given, tie } = parsed.value
  return write<Made>(viewer, 'claim.write', async (tx) => {
    const story = await storyFor(tx, viewer, given.story, given.language)
    if (!story) return missing
    const claim = await insertClaim(tx, viewer, given, story)
    if (!tie) return ok({ claim, story, version: null })
    const tied = await tieHeld(tx, viewer, { ...tie, claim })
    return tied.kind === 'ok' ? ok({ claim, story, version: tied.value.version }) : tied
  })
}

async function insertClaim(
  tx: Tx,
  viewer: Viewer,
  given: z.output<typeof newClaimFields>,
  story: string,
): Promise<string> {
  const id = newId()
  const { story: _, about, happened, ...rest } = given
  const aboutId = about ? await findBody(tx, viewer, about, given.language) : null
  const fields = {
    ...rest,
    aboutId,
    happenedFrom: happened?.from ?? null,
    happenedTo: happened?.to ?? null,
    happenedPrecision: happened?.precision ?? null,
  }
  const byId = viewer.kind === 'person' ? viewer.id : null
  await tx.claim.create({ data: { id, ...fields, byId } })
  await tx.membership.create({ data: { storyId: story, claimId: id, byId } })
  await record(tx, viewer, [
    {
      subject: 'claim',
      subjectId: id,
      what: 'worded',
      before: null,
      after: { ...fields, supersededById: null, stories: [story] },
    },
  ])
  return id
}

/** The story chosen, or a new one. @returns null when the chosen one is not there */
async function storyFor(
  tx: Tx,
  viewer: Viewer,
  choice: z.output<typeof storyChoice>,
  language: string,
): Promise<string | null> {
  if ('id' in choice)
    return (await tx.story.findUnique({ where: { id: choice.id }, select: { id: true } }))?.id ?? null
  return insertStory(tx, viewer, { ...choice, language })
}

/** Makes a story that nobody but the desk sees until it is published. */
export async function insertStory(
  tx: Tx,
  viewer: Viewer,
  fields: { title: string; summary: string; language: string },
): Promise<string> {
  const id = newId()
  await tx.story.create({ data: { id, ...fields, byId: viewer.kind === 'person' ? viewer.id : null } })
  await record(tx, viewer, [
    { subject: 'story', subjectId: id, what: 'begun', before: null, after: { ...fields, publishedAt: null } },
  ])
  return id
}
