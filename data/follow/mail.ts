import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { followingInput, mailInput, stopInput } from '#domain/follow/input.ts'
import { type MailOf, readToken } from '#domain/follow/unsubscribe.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { env } from '#env'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { follow, isThere } from './write.ts'

/**
 * A person wants what moves of a claim or story by mail, from now on and in a language, or no longer; or nothing by
 * mail. Who wants it follows; who wants it no longer goes on following. Their own, and no history.
 */
export async function setMail(viewer: Viewer, input: unknown): Promise<Outcome<{ mail: boolean }>> {
  const parsed = accept(viewer, 'follow.write', mailInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  const wanted = parsed.value
  if ('all' in wanted) {
    await stop({ personId: viewer.id })
    return ok({ mail: false })
  }
  const on = 'claim' in wanted ? { claimId: wanted.claim } : { storyId: wanted.story }
  const where = { personId: viewer.id, ...on }
  if (!wanted.mail) await stop(where)
  else {
    if (!(await isThere(viewer, on))) return missing
    await db().$transaction([
      db().follow.createMany({ data: [{ id: newId(), ...where }], skipDuplicates: true }),
      // asked for again it goes on from where it was: nothing is told twice
      db().follow.updateMany({ where: { ...where, mailSince: null }, data: { mailSince: new Date() } }),
      db().person.updateMany({ where: { id: viewer.id }, data: { language: wanted.language } }),
    ])
  }
  return ok({ mail: wanted.mail })
}

/** One thing that a person does on the page of what they follow. */
export async function setFollowing(viewer: Viewer, input: unknown): Promise<Outcome<unknown>> {
  const parsed = accept(viewer, 'follow.write', followingInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { what, story, claim, language } = parsed.value
  const on = claim ? { claim } : { story }
  if (what === 'all off') return setMail(viewer, { all: true, mail: false })
  if (what === 'follow' || what === 'unfollow') return follow(viewer, { ...on, follow: what === 'follow' })
  return setMail(viewer, { ...on, mail: what === 'mail on', language })
}

/** What a mail's link ends: the story or claim as it is called, null when it is gone or readers do not see it any more. */
export type MailEnd = { kind: 'story' | 'claim'; name: string | null; language: string | null; on: boolean }

/** What the holder of a mail's link would end. The link itself is who they are. */
export async function mailOf(token: string): Promise<Outcome<MailEnd>> {
  const of = readToken(secret(), token)
  if (!of) return missing
  const kind = 'story' in of.on ? 'story' : 'claim'
  const id = 'story' in of.on ? of.on.story : of.on.claim
  const [[named], row] = await Promise.all([
    kind === 'story'
      ? db().$queryRaw<{ name: string; language: string }[]>`
          select title as name, language from story where id = ${id} and published_at is not null`
      : db().$queryRaw<{ name: string; language: string }[]>`
          select wording as name, language from claim where id = ${id} and claim_is_public(id)`,
    db().follow.findFirst({ where: { ...whereOf(of), mailSince: { not: null } }, select: { id: true } }),
  ])
  return ok({ kind, name: named?.name ?? null, language: named?.language ?? null, on: row !== null })
}

/** Ends the mail that a link is about, or all of its person's. Done twice it is done once. */
export async function stopMail(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'mail.stop', stopInput, input)
  if (parsed.kind !== 'ok') return parsed
  const of = readToken(secret(), parsed.value.token)
  if (!of) return missing
  await stop(parsed.value.of === 'all' ? { personId: of.person } : whereOf(of))
  return ok(null)
}

const stop = (where: { personId: string; claimId?: string; storyId?: string }) =>
  db().follow.updateMany({ where, data: { mailSince: null } })

const whereOf = ({ person, on }: MailOf) => ({
  personId: person,
  ...('story' in on ? { storyId: on.story } : { claimId: on.claim }),
})

function secret(): string {
  if (!env.ONRECORD_SECRET) throw new Error('ONRECORD_SECRET is not set')
  return env.ONRECORD_SECRET
}
