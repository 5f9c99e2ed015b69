import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { HELD_MS, MOST_TRIES, mailAgain, mailboxAgain } from '#domain/mailbox/rules.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db, type Tx } from '../db.ts'
import { newId } from '../id.ts'

/** What the last look at a mailbox left; `uidValidity` null before the first. */
export type Standing = { uidValidity: bigint | null; lastUid: number; lookedAt: Date | null }
/** What is known of a mail beside its bytes. */
export type Known = { title?: string | null; receivedAt?: Date | null }

/** How a mailbox stands; null when it is to be left alone for now. @param mailbox its name, which tells no address */
export async function mailboxToLookAt(
  viewer: Viewer,
  mailbox: string,
  now: Date,
): Promise<Outcome<Standing | null>> {
  if (!may(viewer, 'mailbox.look')) return forbidden
  const row = await db().mailbox.findUnique({ where: { id: mailbox } })
  if (!row) return ok({ uidValidity: null, lastUid: 0, lookedAt: null })
  if (row.nextAt > now) return ok(null)
  const { uidValidity, lastUid, lookedAt } = row
  return ok({ uidValidity, lastUid: Number(lastUid), lookedAt })
}

/**
 * Puts down the mails that a look has found, and up to where it looked, in one transaction: each is put down once, however
 * many look. Mails with numbers that the server gives no more are gone.
 */
export async function putDown(
  viewer: Viewer,
  mailbox: string,
  { uidValidity, lastUid, uids }: { uidValidity: bigint; lastUid: number; uids: number[] },
  now: Date,
): Promise<Outcome<number>> {
  if (!may(viewer, 'mailbox.look')) return forbidden
  return db().$transaction(async (tx) => {
    const row = { uidValidity, lastUid: BigInt(lastUid), lookedAt: now, failures: 0, nextAt: now }
    await tx.mailbox.createMany({ data: [{ id: mailbox, ...row, lastUid: 0n }], skipDuplicates: true })
    await tx.$queryRaw`select id from mailbox where id = ${mailbox} for update`
    const before = await tx.mailbox.findUniqueOrThrow({ where: { id: mailbox } })
    const same = before.uidValidity === uidValidity
    await tx.mailbox.update({
      where: { id: mailbox },
      data: { ...row, ...(same && before.lastUid > row.lastUid ? { lastUid: before.lastUid } : {}) },
    })
    await tx.mailboxMail.updateMany({
      where: { mailboxId: mailbox, uidValidity: { not: uidValidity }, state: 'waiting' },
      data: { state: 'gone', settledAt: now },
    })
    const { count } = await tx.mailboxMail.createMany({
      data: uids.map((uid) => ({
        id: newId(),
        mailboxId: mailbox,
        uidValidity,
        uid: BigInt(uid),
        nextAt: now,
      })),
      skipDuplicates: true,
    })
    return ok(count)
  })
}

/** Writes down that a mailbox could not be asked: it is left alone for longer each time. */
export async function notAsked(viewer: Viewer, mailbox: string, now: Date): Promise<Outcome<null>> {
  if (!may(viewer, 'mailbox.look')) return forbidden
  const row = await db().mailbox.findUnique({ where: { id: mailbox }, select: { failures: true } })
  const failures = (row?.failures ?? 0) + 1
  const data = { failures, nextAt: new Date(now.getTime() + mailboxAgain(failures)) }
  await db().mailbox.upsert({ where: { id: mailbox }, create: { id: mailbox, ...data }, update: data })
  return ok(null)
}

type Row = { id: string; uid: bigint; tries: number }

/**
 * Takes the next mail that nobody holds, those that were tried least first, so that none stands in the way of another. Who is
 * killed with one loses it to the next; one that ended who took it so often is given up.
 */
export async function nextMail(
  viewer: Viewer,
  mailbox: string,
  uidValidity: bigint,
  now: Date,
): Promise<Outcome<{ id: string; uid: number; last: boolean } | null>> {
  if (!may(viewer, 'mailbox.look')) return forbidden
  for (;;) {
    const until = new Date(now.getTime() + HELD_MS)
    const [row] = await db().$queryRaw<Row[]>`
      update mailbox_mail set tries = tries + 1, next_at = ${until} where id = (
        select id from mailbox_mail where mailbox_id = ${mailbox} and uid_validity = ${uidValidity} and state = 'waiting' and next_at <= ${now}
        order by tries, uid for update skip locked limit 1)
      returning id, uid, tries`
    if (!row) return ok(null)
    if (row.tries <= MOST_TRIES)
      return ok({ id: row.id, uid: Number(row.uid), last: row.tries === MOST_TRIES })
    await settleMail(viewer, row.id, { state: 'failed', why: 'stopped' }, now)
  }
}

/** Whether these bytes were taken from the mailbox before: a copy, or the same mail under a new number. */
export async function takenBefore(
  viewer: Viewer,
  mailbox: string,
  bytesHash: string,
): Promise<Outcome<boolean>> {
  if (!may(viewer, 'mailbox.look')) return forbidden
  return ok((await db().mailboxMail.count({ where: { mailboxId: mailbox, bytesHash, state: 'taken' } })) > 0)
}

/**
 * In the transaction that keeps a mail: it is taken. Two with the same bytes wait for each other.
 * @returns false when it was settled meanwhile, or its bytes were taken of the mailbox, and nothing may be kept
 */
export async function markTaken(tx: Tx, id: string, bytesHash: string, known: Known): Promise<boolean> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`mail:${bytesHash}`}, 7204)) is null as locked`
  const there = await tx.$queryRaw<object[]>`
    select 1 from mailbox_mail m join mailbox_mail t on t.mailbox_id = m.mailbox_id and t.bytes_hash = ${bytesHash}
    where m.id = ${id} and t.state = 'taken' limit 1`
  if (there.length > 0) return false
  const { count } = await tx.mailboxMail.updateMany({
    where: { id, state: 'waiting' },
    data: { ...kept(known), state: 'taken', bytesHash, settledAt: new Date() },
  })
  return count > 0
}

/** Says what became of a mail that nothing is kept of, or that was kept before. */
export async function settleMail(
  viewer: Viewer,
  id: string,
  settled: { state: 'taken' | 'gone' | 'failed'; why?: string; bytesHash?: string } & Known,
  now: Date,
): Promise<Outcome<null>> {
  if (!may(viewer, 'mailbox.look')) return forbidden
  const { state, why, bytesHash } = settled
  await db().mailboxMail.updateMany({
    where: { id, state: 'waiting' },
    data: {
      ...kept(settled),
      state,
      why: why?.slice(0, 300) ?? null,
      bytesHash: bytesHash ?? null,
      settledAt: now,
    },
  })
  return ok(null)
}

/** A mail is tried again later. */
export async function tryLater(viewer: Viewer, id: string, why: string, now: Date): Promise<Outcome<null>> {
  if (!may(viewer, 'mailbox.look')) return forbidden
  const row = await db().mailboxMail.findUnique({ where: { id }, select: { tries: true } })
  const nextAt = new Date(now.getTime() + mailAgain(row?.tries ?? 0))
  await db().mailboxMail.updateMany({
    where: { id, state: 'waiting' },
    data: { nextAt, why: why.slice(0, 300) },
  })
  return ok(null)
}

const kept = ({ title, receivedAt }: Known) => ({
  title: title?.replaceAll('\u0000', '').toWellFormed().trim().slice(0, 300).toWellFormed() || null,
  receivedAt: receivedAt ?? null,
})
