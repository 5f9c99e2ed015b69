import { beginDigests, nextTry, settleDigest, takeDigest } from '#data/follow/digests.ts'
import { system } from '#domain/access/viewer.ts'
import { digestDay, mayBegin, nextDigest } from '#domain/follow/schedule.ts'
import { unsubscribeToken } from '#domain/follow/unsubscribe.ts'
import { localParts } from '#domain/history/moment.ts'
import type { Clock } from '#outside/clock.ts'
import type { MailDoor } from '#outside/send-mail.ts'
import { digestMail } from './digest-mail.ts'
import { given } from './given.ts'

export type DigestRun = {
  door: MailDoor
  clock: Clock
  /** address of the pages, secret of the links, zone and time of day of the mails */
  origin: string
  secret: string
  zone: string
  at: string
  /** begin today's mails whatever the time, and for whom something came since they began */
  now?: boolean
  /** takes up no further mail */
  signal?: AbortSignal
}

/** What became of one mail. Nobody's address is said. */
export type Told = {
  mail: string
  about: string
  lines: number
  became: 'sent' | 'later' | 'refused' | 'unknown'
  why?: string
}

const viewer = system('digest')

/**
 * Sends a day's mails, one at a time. May be run at any time, again, and beside itself: the day is begun once, a mail
 * is held by one, and its key is refused a second time by the database (decision 17).
 * @returns what was sent, and when to run again: the next try of a mail that was not taken, or the next day
 */
export async function sendDigests(run: DigestRun): Promise<{ told: Told[]; again: Date }> {
  const { door, clock, zone, at } = run
  const now = () => clock.now()
  const today = run.now
    ? { day: localParts(now().toISOString(), zone).day, from: now().toISOString() }
    : digestDay(now(), at, zone)
  if (run.now || mayBegin(today, now()))
    given('digests', await beginDigests(viewer, today.day, now(), run.now ?? false))
  const told: Told[] = []
  while (!run.signal?.aborted) {
    const due = given('digests', await takeDigest(viewer, today.day, now(), door.repeatable))
    if (!due) break
    const token = unsubscribeToken(run.secret, {
      person: due.person.id,
      on: due.about.kind === 'story' ? { story: due.about.id } : { claim: due.about.id },
    })
    const handing = await door.send(digestMail(due, { origin: run.origin, zone, token }))
    given('digests', await settleDigest(viewer, due.id, handing.kind, now()))
    const why = handing.kind === 'sent' ? {} : { why: handing.why }
    told.push({
      mail: due.id,
      about: due.about.name,
      lines: due.digest.lines.length,
      became: handing.kind,
      ...why,
    })
  }
  const [tomorrow, retry] = [nextDigest(now(), at, zone), given('digests', await nextTry(viewer, today.day))]
  return { told, again: retry && retry < tomorrow ? retry : tomorrow }
}
