import { createHash } from 'node:crypto'
import {
  mailboxToLookAt,
  markTaken,
  nextMail,
  notAsked,
  putDown,
  settleMail,
  takenBefore,
  tryLater,
} from '#data/mailbox/look.ts'
import { system } from '#domain/access/viewer.ts'
import { mayPass, takenSince } from '#domain/mailbox/rules.ts'
import type { Outcome } from '#domain/outcome.ts'
import { MAX_BYTES } from '#domain/report/input.ts'
import type { Clock } from '#outside/clock.ts'
import {
  type MailboxSettings,
  MailboxTrouble,
  type OpenMailbox,
  type OpenMailboxOf,
} from '#outside/mailbox.ts'
import { capture, keep } from './bring-in.ts'
import { logFault } from './log-fault.ts'
import type { World } from './world.ts'

/** Mails are brought in under this name. */
const viewer = system('mailbox')
/** Mails of one look; the next one goes on. */
const MOST = 100

type Look = {
  settings: MailboxSettings
  open: OpenMailboxOf
  outside: World
  clock: Clock
  signal?: AbortSignal
}
type Came = { taken: number; failed: number }

/**
 * Looks once for new mails in the mailbox of the settings and brings each in, as the mail webhook would. A mail is kept in
 * one transaction with its being taken, so it is taken once, wherever this is killed; one that cannot be read is named and
 * stands in the way of none.
 * @returns null when the mailbox is to be left alone for now
 * @throws MailboxTrouble when it could not be asked
 */
export async function lookInMailbox(look: Look): Promise<Came | null> {
  const { settings, clock, signal } = look
  const mailbox = mailboxName(settings)
  const standing = value(await mailboxToLookAt(viewer, mailbox, clock.now()))
  if (!standing) return null
  let box: OpenMailbox | undefined
  try {
    box = await look.open(settings, signal)
    const { uidValidity, lastUid } = box
    const known = standing.uidValidity === uidValidity
    const uids = known
      ? await box.after(standing.lastUid)
      : await box.since(takenSince(standing.lookedAt, clock.now()))
    const upTo = Math.max(lastUid, uids.at(-1) ?? 0)
    value(await putDown(viewer, mailbox, { uidValidity, lastUid: upTo, uids }, clock.now()))
    return await takeAll(look, mailbox, box)
  } catch (error) {
    if (error instanceof MailboxTrouble && !signal?.aborted) await notAsked(viewer, mailbox, clock.now())
    throw error
  } finally {
    await box?.close()
  }
}

async function takeAll(look: Look, mailbox: string, box: OpenMailbox): Promise<Came> {
  const came = { taken: 0, failed: 0 }
  for (let count = 0; count < MOST && !look.signal?.aborted; count++) {
    const mail = value(await nextMail(viewer, mailbox, box.uidValidity, look.clock.now()))
    if (!mail) break
    try {
      const became = await take(look, mailbox, box, mail)
      if (became) came[became]++
    } catch (error) {
      if (error instanceof MailboxTrouble) throw error
      // whatever it is that one mail does, the next is taken
      logFault(error, 'a mail was not taken')
      if (mail.last) await settleMail(viewer, mail.id, { state: 'failed', why: 'stopped' }, look.clock.now())
      else await tryLater(viewer, mail.id, 'stopped', look.clock.now())
    }
  }
  return came
}

async function take(
  { outside, clock }: Look,
  mailbox: string,
  box: OpenMailbox,
  { id, uid, last }: { id: string; uid: number; last: boolean },
): Promise<keyof Came | null> {
  const settle = (
    state: 'taken' | 'gone' | 'failed',
    more: Omit<Parameters<typeof settleMail>[2], 'state'> = {},
  ) => settleMail(viewer, id, { state, ...more }, clock.now())
  const refused = async (why: string): Promise<'failed' | null> => {
    if (mayPass(why) && !last) {
      await tryLater(viewer, id, why, clock.now())
      return null
    }
    await settle('failed', { why, ...known })
    return 'failed'
  }
  const head = await box.head(uid)
  const { title = null, receivedAt = null } = head ?? {}
  const known = { title, receivedAt }
  if (head && head.size > MAX_BYTES) return refused('file.too large')
  // one more than may be, so that a server which says less than it sends is found out
  const bytes = head && (await box.bytes(uid, MAX_BYTES + 1))
  if (!bytes) {
    await settle('gone', known)
    return null
  }
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  if (value(await takenBefore(viewer, mailbox, bytesHash))) {
    await settle('taken', { bytesHash, ...known })
    return null
  }
  const captured = await capture({ way: 'mail', name: '', type: 'message/rfc822', bytes }, outside)
  if (captured.kind !== 'ok') return refused(reasonOf(captured))
  if ('choose' in captured.value) return refused('file.broken')
  const kept = await keep(viewer, captured.value, 'file', outside, (tx) =>
    markTaken(tx, id, bytesHash, known),
  )
  if (kept.kind === 'ok') return 'taken'
  return kept.kind === 'missing' ? null : refused(reasonOf(kept))
}

/** A name that tells nothing of the address, and is another one for another folder. */
export const mailboxName = ({ host, user, folder }: MailboxSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([host.toLowerCase(), user, folder]))
    .digest('hex')

const reasonOf = (outcome: Exclude<Outcome<unknown>, { kind: 'ok' }>): string =>
  outcome.kind === 'invalid' ? (outcome.problems[0]?.message ?? 'invalid') : outcome.kind

function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'ok') throw new Error(`mailbox: ${outcome.kind}`)
  return outcome.value
}
