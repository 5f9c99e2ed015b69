import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { canonicalJson } from '#domain/history/canonical.ts'
import { type ObjectionInput, objectionInput, sameSaid } from '#domain/objection/input.ts'
import { allLimits, clientLimits, waitFor } from '#domain/objection/limits.ts'
import { forbidden, invalid, type Outcome, ok } from '#domain/outcome.ts'
import { env } from '#env'
import { db, type Tx } from '../db.ts'
import { newId } from '../id.ts'
import { inLine } from '../lines.ts'
import { problems } from '../problems.ts'
import { write } from '../write.ts'

const DAY_MS = 86_400_000
/** A crowd that says the same is one row; of this many of it the desk learns who they are. */
const SENDERS = 50

/**
 * Anybody says what is wrong on a page. Within the limits it is one row; what says the same of the same place within a
 * day, while that waits for the desk, is counted on it.
 * @param client whose request it is, as our own server says: an address or network, kept as a keyed hash for a day
 */
export async function addObjection(
  viewer: Viewer,
  input: unknown,
  client: string,
  now: Date,
): Promise<Outcome<{ merged: boolean }>> {
  if (!may(viewer, 'objection.write')) return forbidden
  const parsed = objectionInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  // who is long past the limit waits in no line, and keeps nobody else waiting in it
  const already = await waitOf(db(), { client: clientKey(client) }, clientLimits, now)
  if (already > 0) return tooMany(already)
  return write(viewer, 'objection.write', async (tx) => {
    // One at a time: what is counted is what is there, also when fifty come at once.
    await inLine(tx, 'objections')
    const wait = await counted(tx, clientKey(client), now)
    if (wait > 0) return tooMany(wait)
    const { objection, merged } = await keep(tx, parsed.data, now)
    const { name, email } = parsed.data
    const known = await tx.objectionSender.count({ where: { objectionId: objection }, take: SENDERS })
    if ((name || email) && known < SENDERS)
      await tx.objectionSender.create({ data: { id: newId(), objectionId: objection, name, email } })
    return ok({ merged })
  })
}

/** @param wait milliseconds */
const tooMany = (wait: number) =>
  invalid('form', 'tooManyObjections', { minutes: Math.ceil(wait / 60_000), seconds: Math.ceil(wait / 1000) })

/** How long whoever tried so often has to wait, in milliseconds. */
async function waitOf(
  tx: Tx,
  where: { client?: string },
  limits: typeof allLimits,
  now: Date,
): Promise<number> {
  const rows = await tx.objectionTry.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: Math.max(...limits.map(({ tries }) => tries)),
    select: { at: true },
  })
  return waitFor(
    rows.map(({ at }) => at.getTime()),
    limits,
    now.getTime(),
  )
}

/** Counts a try, unless it is one too many. @returns how long to wait, in milliseconds, or 0 */
async function counted(tx: Tx, client: string, now: Date): Promise<number> {
  await tx.objectionTry.deleteMany({ where: { at: { lt: new Date(now.getTime() - DAY_MS) } } })
  const wait = Math.max(await waitOf(tx, { client }, clientLimits, now), await waitOf(tx, {}, allLimits, now))
  if (wait === 0) await tx.objectionTry.create({ data: { client, at: now } })
  return wait
}

async function keep(
  tx: Tx,
  given: ObjectionInput,
  now: Date,
): Promise<{ objection: string; merged: boolean }> {
  const sameness = createHash('sha256')
    .update(canonicalJson(sameSaid(given)))
    .digest('hex')
  const before = await tx.objection.findFirst({
    where: { sameness, at: { gt: new Date(now.getTime() - DAY_MS) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    include: { answers: { orderBy: { number: 'desc' }, take: 1 } },
  })
  if (before && before.answers[0]?.state !== 'settled') {
    await tx.objection.update({ where: { id: before.id }, data: { times: { increment: 1 }, lastAt: now } })
    return { objection: before.id, merged: true }
  }
  const id = newId()
  const { page, place, exact, prefix, suffix, kind, words, language } = given
  await tx.objection.create({
    data: {
      id,
      page,
      placeId: place,
      exact,
      prefix,
      suffix,
      kind,
      words,
      language,
      sameness,
      at: now,
      lastAt: now,
    },
  })
  return { objection: id, merged: false }
}

/** A client as the table knows it: the address itself is not kept, and cannot be found by trying all without the secret. */
const clientKey = (client: string): string =>
  createHmac('sha256', env.ONRECORD_SECRET ?? '')
    .update(`objection from ${client}`)
    .digest('hex')
    .slice(0, 32)
