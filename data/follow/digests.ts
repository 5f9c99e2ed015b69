import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { type Digest, digestOf } from '#domain/follow/digest.ts'
import type { MailLanguage } from '#domain/follow/input.ts'
import { backOff } from '#domain/follow/schedule.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { itemsPending, subjectsPending } from './digest-items.ts'

/** Older mails are forgotten: what they told of is too old to be told again. */
const FORGOTTEN_MS = 60 * 86_400_000
/** How long one who holds a mail may take until it is handed over. */
const HELD_MS = 120_000

/** A mail as it stands when it may be handed over. */
export type Due = {
  id: string
  day: string
  person: { id: string; name: string; email: string; language: MailLanguage }
  about: { kind: 'story' | 'claim'; id: string; name: string; language: string }
  digest: Digest
}
/** What became of handing a mail over. `unknown`: perhaps it went, so it is not tried again. */
export type Handed = 'sent' | 'later' | 'refused' | 'unknown'

/**
 * Asks once, for a day, what there is to mail: a row for each mail. The day's row and the mails' are written together,
 * so a second asker, or one that was killed, leaves nothing double and nothing half.
 * @param again ask whatever was asked today, and let it be asked again: who has had a mail gets none all the same
 */
export async function beginDigests(
  viewer: Viewer,
  day: string,
  now: Date,
  again: boolean,
): Promise<Outcome<number>> {
  if (!may(viewer, 'digest.send')) return forbidden
  const date = new Date(day)
  return db().$transaction(
    async (tx) => {
      const days = again
        ? null
        : await tx.digestDay.createMany({ data: [{ day: date }], skipDuplicates: true })
      if (days?.count === 0) return ok(0)
      await tx.digest.deleteMany({ where: { at: { lt: new Date(now.getTime() - FORGOTTEN_MS) } } })
      const subjects = await subjectsPending(tx)
      const data = subjects.map(({ person_id, story_id, claim_id }) => ({
        ...{ id: newId(), personId: person_id, storyId: story_id, claimId: claim_id, day: date, nextAt: now },
      }))
      return ok((await tx.digest.createMany({ data, skipDuplicates: true })).count)
    },
    { timeout: 60_000, maxWait: 20_000 },
  )
}

type Row = { id: string; tries: number; person_id: string; story_id: string | null; claim_id: string | null }

/**
 * Takes one of a day's mails that nobody holds and works out what it holds; null when there is none. Who is killed with
 * a mail in hand loses it to the next after two minutes.
 * @param repeatable handing over twice does no harm, so what may have gone is taken up again too
 */
export async function takeDigest(
  viewer: Viewer,
  day: string,
  now: Date,
  repeatable: boolean,
): Promise<Outcome<Due | null>> {
  if (!may(viewer, 'digest.send')) return forbidden
  for (;;) {
    const until = new Date(now.getTime() + HELD_MS)
    const [row] = await db().$queryRaw<Row[]>`
      update digest set tries = tries + 1, next_at = ${until} where id = (
        select id from digest where day = ${day}::date and next_at <= ${now} and (state = 'due' or (${repeatable} and state = 'sending'))
        order by next_at, id for update skip locked limit 1)
      returning id, tries, person_id, story_id, claim_id`
    if (!row) return ok(null)
    const due = await made(row, day)
    if (due) return ok(due)
  }
}

/** A mail with what it holds, marked as being handed over; null where there is nothing to tell after all. */
async function made(row: Row, day: string): Promise<Due | null> {
  const { id, person_id: personId, story_id: story, claim_id: claim } = row
  return db().$transaction(async (tx) => {
    const items = await itemsPending(tx, { person: personId, story, claim })
    const digest = digestOf(items)
    const state = digest ? 'sending' : 'nothing'
    const { count } = await tx.digest.updateMany({ where: { id, tries: row.tries }, data: { state } })
    if (count === 0) return null // somebody else has taken it meanwhile
    await tx.digestPart.deleteMany({ where: { digestId: id } })
    await tx.digestPart.createMany({ data: items.map(({ key }) => ({ digestId: id, key })) })
    if (!digest) return null
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    const named = story
      ? await tx.story.findUniqueOrThrow({ where: { id: story }, select: { title: true, language: true } })
      : await tx.claim.findUniqueOrThrow({
          where: { id: claim ?? '' },
          select: { wording: true, language: true },
        })
    return {
      id,
      day,
      digest,
      person: {
        id: personId,
        name: person.name,
        email: person.email,
        language: person.language as MailLanguage,
      },
      about: {
        kind: story ? 'story' : 'claim',
        id: story ?? claim ?? '',
        name: 'title' in named ? named.title : named.wording,
        language: named.language,
      },
    }
  })
}

/** Writes down what became of a mail; what was not taken waits for its next try, longer each time, and then no more. */
export async function settleDigest(
  viewer: Viewer,
  id: string,
  handed: Handed,
  now: Date,
): Promise<Outcome<null>> {
  if (!may(viewer, 'digest.send')) return forbidden
  if (handed === 'unknown') return ok(null)
  const row = await db().digest.findUnique({ where: { id }, select: { tries: true } })
  const wait = handed === 'later' ? backOff(row?.tries ?? 0) : null
  const state = handed === 'sent' ? 'sent' : wait === null ? 'refused' : 'due'
  const nextAt = wait === null ? {} : { nextAt: new Date(now.getTime() + wait) }
  await db().digest.updateMany({ where: { id, state: 'sending' }, data: { state, ...nextAt } })
  return ok(null)
}

/** When the next of a day's mails may be tried; null when none waits. */
export async function nextTry(viewer: Viewer, day: string): Promise<Outcome<Date | null>> {
  if (!may(viewer, 'digest.send')) return forbidden
  const first = await db().digest.findFirst({
    where: { day: new Date(day), state: 'due' },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
    select: { nextAt: true },
  })
  return ok(first?.nextAt ?? null)
}
