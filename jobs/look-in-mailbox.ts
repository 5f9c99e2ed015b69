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
import { MAX_BYTES } from '#domain/report/input.ts'
import type { Clock } from '#outside/clock.ts'
import {
  type MailboxSettings,
  MailboxTrouble,
  type OpenMailbox,
  type OpenMailboxOf,
  subjectIn,
  TOP,
} from '#outside/mailbox.ts'
import { capture, keep } from './bring-in.ts'
import { given, reasonOf } from './given.ts'
import { logFault } from './log-fault.ts'
import type { World } from './world.ts'

/** Mails are brought in under this name. */
const viewer = system('mailbox')
/** Mails of one look; the next one goes on. */
const MOST = 100
/** A mailbox is opened anew so often in one look, behind mails that broke it off. */
const MOST_ANEW = 10

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
  const standing = given('mailbox', await mailboxToLookAt(viewer, mailbox, clock.now()))
  if (!standing) return null
  const open = () =>
    asked(look, mailbox, async () => {
      const box = await look.open(settings, signal)
      try {
        return { box, uids: await newMails(box, standing, clock.now()) }
      } catch (error) {
        await box.close()
        throw error
      }
    })
  const { box, uids } = await open()
  const { uidValidity, lastUid } = box
  const found = { uidValidity, lastUid: Math.max(lastUid, uids.at(-1) ?? 0), uids }
  let held = box
  const came = { taken: 0, failed: 0 }
  try {
    given('mailbox', await putDown(viewer, mailbox, found, clock.now()))
    for (let anew = 0; ; anew++) {
      if ((await takeAll(look, mailbox, held, came)) === 'ended' || anew === MOST_ANEW) return came
      await held.close()
      held = (await open()).box
      if (held.uidValidity !== uidValidity) return came
    }
  } finally {
    await held.close()
  }
}

type Standing = { uidValidity: bigint | null; lastUid: number; lookedAt: Date | null }
const newMails = (box: OpenMailbox, { uidValidity, lastUid, lookedAt }: Standing, now: Date) =>
  uidValidity === box.uidValidity ? box.after(lastUid) : box.since(takenSince(lookedAt, now))

/** Opening and searching: who cannot do these leaves the whole mailbox alone for a while. */
async function asked<T>({ clock, signal }: Look, mailbox: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof MailboxTrouble && !signal?.aborted) await notAsked(viewer, mailbox, clock.now())
    throw error
  }
}

/** @returns 'broken' when the mailbox has to be opened anew behind a mail */
async function takeAll(
  look: Look,
  mailbox: string,
  box: OpenMailbox,
  came: Came,
): Promise<'ended' | 'broken'> {
  for (let count = came.taken + came.failed; count < MOST && !look.signal?.aborted; count++) {
    const mail = given('mailbox', await nextMail(viewer, mailbox, box.uidValidity, look.clock.now()))
    if (!mail) break
    try {
      const became = await take(look, mailbox, box, mail)
      if (became) came[became]++
    } catch (error) {
      // one that a stop cut off is taken again when it is nobody's
      if (look.signal?.aborted) break
      const broken = error instanceof MailboxTrouble
      const why = broken ? 'reading.no bytes' : 'stopped'
      // whatever it is that one mail does, the next is taken
      logFault(error, 'a mail was not taken')
      if (mail.last) {
        await settleMail(viewer, mail.id, { state: 'failed', why }, look.clock.now())
        came.failed++
      } else await tryLater(viewer, mail.id, why, look.clock.now())
      if (broken) return 'broken'
    }
  }
  return 'ended'
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
  const head = await box.head(uid)
  const isLarge = head !== null && head.size > MAX_BYTES
  // one more than may be, so that a server which says less than it sends is found out
  const bytes = head && (await box.bytes(uid, isLarge ? TOP : MAX_BYTES + 1))
  const known = { title: bytes && subjectIn(bytes), receivedAt: head?.receivedAt ?? null }
  const refused = async (why: string): Promise<'failed' | null> => {
    if (mayPass(why) && !last) {
      await tryLater(viewer, id, why, clock.now())
      return null
    }
    await settle('failed', { why, ...known })
    return 'failed'
  }
  if (isLarge) return refused('file.too large')
  if (!bytes) {
    // a server that gives nothing of it may have it all the same
    if (await box.has(uid)) return refused('reading.no bytes')
    await settle('gone', known)
    return null
  }
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  const wasTaken = async () => {
    if (!given('mailbox', await takenBefore(viewer, mailbox, bytesHash))) return false
    await settle('taken', { bytesHash, ...known })
    return true
  }
  if (await wasTaken()) return null
  const captured = await capture({ way: 'mail', name: '', type: 'message/rfc822', bytes }, outside)
  if (captured.kind !== 'ok') return refused(reasonOf(captured))
  if ('choose' in captured.value) return refused('file.broken')
  const kept = await keep(viewer, captured.value, 'file', outside, (tx) =>
    markTaken(tx, id, bytesHash, known),
  )
  if (kept.kind === 'ok') return 'taken'
  if (kept.kind !== 'missing') return refused(reasonOf(kept))
  // the same bytes were taken by another meanwhile, or this mail was
  await wasTaken()
  return null
}

/** A name that tells nothing of the address, and is another one for another folder. */
export const mailboxName = ({ host, user, folder }: MailboxSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([host.toLowerCase(), user, folder]))
    .digest('hex')
