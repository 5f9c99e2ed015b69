import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Role, Viewer } from '#domain/access/viewer.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { adminsStepInput, limitInput, stepOfInput } from '#domain/person/account-input.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { gives } from '#domain/person/rights.ts'
import { accept } from '../accept.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { hold, stale, versionsOf } from '../subject.ts'
import { write } from '../write.ts'
import { ADMINS_SECOND_STEP, asksForSecondStep } from './account-rules.ts'
import { proveAgain, provedGiving, proveFor } from './again.ts'

/**
 * Limits an editor to named stories, or lifts the limit. It bites on their next request. Where they may write in more than
 * before, it is for the password of who gives that.
 */
export async function limitToStories(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'person.write', limitInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { person: id, version, stories, password } = parsed.value
  const proved = await provedGiving(viewer, password, asking)
  if (proved.kind !== 'ok') return proved
  const named = stories && [...new Set(stories)].sort()
  return write(viewer, 'person.write', async (tx) => {
    await tx.$queryRaw`select id from person where id = ${id} for update`
    const person = await tx.person.findUnique({
      where: { id },
      include: { storyLimits: { orderBy: { storyId: 'asc' }, take: 1000 } },
    })
    if (!person) return missing
    const was = person.limited ? person.storyLimits.map(({ storyId }) => storyId) : null
    if (person.version !== version) {
      const at = person.updatedAt.toISOString()
      return stale({ version: person.version, by: null, at }, { stories: named }, { stories: was })
    }
    if (named && (await tx.story.count({ where: { id: { in: named } } })) !== named.length) return missing
    if (named && person.role !== 'editor') return invalid('form', 'limitEditors')
    const standing = { role: person.role as Role, suspendedAt: person.suspendedAt }
    const more = gives({ ...standing, stories: was }, { ...standing, stories: named })
    if (more && !proved.value) return invalid('password', 'required')
    await tx.storyLimit.deleteMany({ where: { personId: id } })
    if (named) await tx.storyLimit.createMany({ data: named.map((storyId) => ({ personId: id, storyId })) })
    await tx.person.update({ where: { id }, data: { limited: named !== null, version: { increment: 1 } } })
    await record(tx, viewer, [
      {
        subject: 'person',
        subjectId: id,
        what: named ? 'limited to stories' : 'no longer limited',
        before: { limitedTo: was },
        after: { limitedTo: named },
      },
    ])
    return ok(null)
  })
}

/**
 * Takes the second step of somebody who lost it; their sessions end. One's own goes by a code alone (second-step.ts), or
 * an open session of an admin would be enough to be rid of it.
 */
export async function dropSecondStep(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'person.write', stepOfInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { person: personId, version, password } = parsed.value
  const proved = await proveFor(viewer, personId, password, asking)
  if (proved.kind !== 'ok') return proved
  return write(viewer, 'person.write', async (tx) => {
    await tx.$queryRaw`select id from person where id = ${personId} for update`
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person?.secondStepAt) return missing
    if (person.version !== version) {
      const at = person.updatedAt.toISOString()
      return stale({ version: person.version, by: null, at }, { secondStep: false }, { secondStep: true })
    }
    await takeSecondStep(tx, viewer, personId)
    return ok(null)
  })
}

/** Takes somebody's second step, and with it all who are in as them: what was lost may have been found. */
export async function takeSecondStep(tx: Tx, viewer: Viewer, personId: string): Promise<void> {
  const data = { secondStepAt: null, version: { increment: 1 } }
  await tx.person.update({ where: { id: personId }, data })
  await tx.secondStep.deleteMany({ where: { personId } })
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.session.deleteMany({ where: { personId } })
  const [before, after] = [{ secondStep: true }, { secondStep: false }]
  await record(tx, viewer, [
    { subject: 'person', subjectId: personId, what: 'second step off', before, after },
  ])
}

/** Whether admins have to have a second step, and the version of that setting. */
export async function adminsStep(viewer: Viewer): Promise<Outcome<{ required: boolean; version: number }>> {
  if (!may(viewer, 'person.read')) return forbidden
  const versions = await versionsOf(db(), 'desk setting', [ADMINS_SECOND_STEP])
  return ok({ required: await asksForSecondStep(db()), version: versions.get(ADMINS_SECOND_STEP) ?? 0 })
}

/** Asks admins for a second step, or no longer. Only one who has it may ask, or nobody might be left inside. */
export async function askAdminsForStep(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'person.write', adminsStepInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { required, version, password } = parsed.value
  const proved = await proveAgain(viewer, password, asking)
  if (proved.kind !== 'ok') return proved
  return write(viewer, 'person.write', async (tx) => {
    const head = await hold(tx, 'desk setting', ADMINS_SECOND_STEP)
    const was = await asksForSecondStep(tx)
    if (head.version !== version) return stale(head, { required }, { required: was })
    const self = viewer.kind === 'person' && (await tx.person.findUnique({ where: { id: viewer.id } }))
    if (required && !(self || null)?.secondStepAt) return invalid('form', 'ownStepFirst')
    if (was === required) return ok(null)
    await tx.deskSetting.upsert({
      where: { key: ADMINS_SECOND_STEP },
      create: { key: ADMINS_SECOND_STEP, value: required },
      update: { value: required },
    })
    await record(tx, viewer, [
      {
        subject: 'desk setting',
        subjectId: ADMINS_SECOND_STEP,
        what: 'edited',
        before: { adminsSecondStep: was },
        after: { adminsSecondStep: required },
      },
    ])
    return ok(null)
  })
}
