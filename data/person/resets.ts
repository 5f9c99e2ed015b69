import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { Role, Viewer } from '#domain/access/viewer.ts'
import { system } from '#domain/access/viewer.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import {
  passwordChangeInput,
  resetAskedInput,
  resetForInput,
  resetInput,
} from '#domain/person/account-input.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { accept } from '../accept.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { problems } from '../problems.ts'
import { write } from '../write.ts'
import { proveAgain, proveFor } from './again.ts'
import { endResetsOf, STILL_OPEN } from './links.ts'
import { hashPassword } from './password.ts'
import { sessionOf } from './sessions.ts'
import { keyOf } from './tries.ts'

const HOURS = 24
/** Mails with a link that one address gets in an hour, whoever asks. */
const MAILS_AN_HOUR = 3
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A link of its own for one person; earlier ones stop working, so that only the newest is about. */
export async function makeLink(
  tx: Tx,
  person: { id: string; email: string; role: string },
  byId: string | null,
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await endResetsOf(tx, person.id)
  await tx.invitation.create({
    data: {
      id: newId(),
      tokenHash: hashOf(token),
      purpose: 'reset',
      personId: person.id,
      email: person.email,
      role: person.role,
      byId,
      expiresAt: new Date(Date.now() + HOURS * 3_600_000),
    },
  })
  return token
}

/** An admin makes a link for somebody who has no way in. @returns its token, which is kept nowhere */
export async function makeReset(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<{ token: string; email: string }>> {
  const parsed = accept(viewer, 'person.write', resetForInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { person: personId, password } = parsed.value
  const proved = await proveFor(viewer, personId, password, asking)
  if (proved.kind !== 'ok') return proved
  return write(viewer, 'person.write', async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return missing
    if (person.suspendedAt) return invalid('form', 'suspendedFirst')
    const token = await makeLink(tx, person, viewer.kind === 'person' ? viewer.id : null)
    await record(tx, viewer, [
      { subject: 'person', subjectId: person.id, what: 'reset link made', before: null, after: {} },
    ])
    return ok({ token, email: person.email })
  })
}

export type ResetMail = { token: string; name: string; email: string; language: string }

/**
 * Somebody says that they forgot their password. What is answered is the same whoever asks; what there is to mail is for
 * the caller to hand over, after it has answered. @returns null where nothing is to be sent
 */
export async function askReset(
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<ResetMail | null>> {
  const parsed = resetAskedInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { email } = parsed.data
  const key = keyOf(email)
  return write(system('reset'), 'person.write', async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`reset ${key}`}, 7204)) is null as locked`
    const since = new Date(Date.now() - 3_600_000)
    const asked = await tx.signIn.count({ where: { emailKey: key, step: 'reset asked', at: { gt: since } } })
    if (asked >= MAILS_AN_HOUR) return ok(null)
    const person = await tx.person.findUnique({ where: { email } })
    const open = person && !person.suspendedAt
    await tx.signIn.create({
      data: {
        emailKey: key,
        step: 'reset asked',
        ok: Boolean(open),
        failure: open ? null : person ? 'suspended' : 'wrong',
        personId: person?.id ?? null,
        address: asking.address || null,
        device: asking.device || null,
      },
    })
    if (!open) return ok(null)
    const { name, language } = person
    return ok({ token: await makeLink(tx, person, null), name, email, language })
  })
}

/** Whose password a link still resets, or null when it was used, ran out or never was. */
export async function resetOf(token: string): Promise<{ email: string } | null> {
  const [row] = await db().$queryRaw<{ email: string }[]>`
    select email from invitation where token_hash = ${hashOf(token)} and purpose = 'reset' and email is not null and ${STILL_OPEN}`
  return row ?? null
}

/**
 * Sets a password by a link. Of any number of tries at once, one wins. Sessions end, here and everywhere; a second step
 * is asked for as before.
 */
export async function resetPassword(input: unknown, asking: Asking = unknownAsking): Promise<Outcome<null>> {
  const parsed = resetInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { token, password } = parsed.data
  const hash = await hashPassword(password)
  return write(system('reset'), 'person.write', async (tx) => {
    const [taken] = await tx.$queryRaw<{ id: string; name: string; email: string; role: Role }[]>`
      update invitation i set used_at = now() from person p
      where i.token_hash = ${hashOf(token)} and i.purpose = 'reset' and ${STILL_OPEN}
        and p.id = i.person_id and p.email = i.email and p.suspended_at is null
        and (i.by_id is null or exists (select 1 from person a where a.id = i.by_id and a.role = 'admin' and a.suspended_at is null))
      returning p.id, p.name, p.email, p.role`
    if (!taken) return invalid('form', 'linkUsed')
    await setPassword(tx, taken.id, hash, null)
    const { address, device } = asking
    await tx.signIn.create({
      data: {
        emailKey: keyOf(taken.email),
        ok: true,
        step: 'reset',
        personId: taken.id,
        address: address || null,
        device: device || null,
      },
    })
    await record(tx, { kind: 'person', ...taken }, [changed(taken.id)])
    return ok(null)
  })
}

/** Changes one's own password by the old one. All other sessions end. */
export async function changePassword(
  viewer: Viewer,
  headers: Headers,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'self.write', passwordChangeInput, input)
  if (parsed.kind !== 'ok') return parsed
  const proved = await proveAgain(viewer, parsed.value.password, asking)
  if (proved.kind !== 'ok') return proved
  const here = (await sessionOf(headers))?.session.id
  if (!here) return forbidden
  const hash = await hashPassword(parsed.value.newPassword)
  return write(viewer, 'self.write', async (tx) => {
    const at = { personId: proved.value.id, providerId: 'credential', password: proved.value.hash }
    // who sets another one meanwhile ends this session: it may not be undone by the old one
    if ((await tx.credential.updateMany({ where: at, data: { password: hash } })).count === 0)
      return forbidden
    await setPassword(tx, proved.value.id, hash, here)
    await record(tx, viewer, [changed(proved.value.id)])
    return ok(null)
  })
}

/** Ends whatever the old password began: sessions, halves of a sign-in, links that reset it. */
async function setPassword(tx: Tx, personId: string, password: string, stays: string | null): Promise<void> {
  await tx.credential.updateMany({ where: { personId, providerId: 'credential' }, data: { password } })
  await tx.session.deleteMany({ where: { personId, ...(stays ? { id: { not: stays } } : {}) } })
  await tx.verification.deleteMany({ where: { value: personId } })
  await endResetsOf(tx, personId)
}

const changed = (subjectId: string) => ({
  subject: 'person' as const,
  subjectId,
  what: 'password changed',
  before: null,
  after: {},
})
