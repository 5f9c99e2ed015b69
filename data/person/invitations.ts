import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { may } from '#domain/access/permissions.ts'
import { type Role, system, type Viewer } from '#domain/access/viewer.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { acceptInput, invitationInput, withdrawalInput } from '#domain/person/input.ts'
import type { InvitationLine } from '#domain/person/view.ts'
import { accept } from '../accept.ts'
import { db, type Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { problems } from '../problems.ts'
import { write } from '../write.ts'
import { proveGiving } from './again.ts'
import { NOW_ENDED, STILL_OPEN, told } from './links.ts'
import { hashPassword } from './password.ts'

const DAY_MS = 86_400_000
const LIMIT = 200
// The link is the only place where the token stands; the table keeps its hash.
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
const newToken = () => randomBytes(24).toString('base64url')

/** Invites an address to a role, for the inviter's password. @returns the token of a link that works once within seven days */
export async function invite(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<{ id: string; token: string }>> {
  const parsed = accept(viewer, 'person.write', invitationInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { email, role, password } = parsed.value
  const proved = await proveGiving(viewer, password, asking)
  if (proved.kind !== 'ok') return proved
  return write(viewer, 'person.write', async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`invite ${email}`}, 7204)) is null as locked`
    if (await tx.person.findUnique({ where: { email } })) return invalid('email', 'alreadyHere')
    // one door for one address: whoever is asked in anew, as something else, comes in by the newest link alone
    const earlier = await tx.$queryRaw<{ id: string; role: string }[]>`
      update invitation set ${NOW_ENDED} where purpose = 'invitation' and email = ${email} and ${STILL_OPEN}
      returning id, role`
    const token = newToken()
    const byId = viewer.kind === 'person' ? viewer.id : null
    const id = newId()
    await tx.invitation.create({
      data: {
        id,
        tokenHash: hashOf(token),
        purpose: 'invitation',
        email,
        role,
        byId,
        expiresAt: new Date(Date.now() + 7 * DAY_MS),
      },
    })
    await record(tx, viewer, [...earlier.map((one) => told(one, 'withdrawn')), told({ id, role }, 'added')])
    return ok({ id, token })
  })
}

/** Takes an invitation back: its link works no more. Doing it twice does no harm; one that was used stays used. */
export async function withdrawInvitation(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'person.write', withdrawalInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { invitation: id } = parsed.value
  return write(viewer, 'person.write', async (tx) => {
    // whoever uses it at this moment waits here, or is waited for
    const [row] = await tx.$queryRaw<{ used: boolean; open: boolean; role: string }[]>`
      select used_at is not null as used, ${STILL_OPEN} as open, role
      from invitation where id = ${id} and purpose = 'invitation' for update`
    if (!row) return missing
    if (row.used) return invalid('form', 'linkUsed')
    if (!row.open) return ok(null)
    await tx.$executeRaw`update invitation set ${NOW_ENDED} where id = ${id}`
    await record(tx, viewer, [told({ id, role: row.role }, 'withdrawn')])
    return ok(null)
  })
}

/** Invitations, newest first. */
export async function listInvitations(viewer: Viewer): Promise<Outcome<InvitationLine[]>> {
  if (!may(viewer, 'person.read')) return forbidden
  const rows = await db().invitation.findMany({
    where: { purpose: 'invitation' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LIMIT,
  })
  const people = await db().person.findMany({
    where: { id: { in: rows.flatMap((row) => row.byId ?? []) } },
    select: { id: true, name: true },
    take: LIMIT,
  })
  const names = new Map(people.map((person) => [person.id, person.name]))
  return ok(
    rows.map((row) => ({
      id: row.id,
      email: row.email,
      role: row.role as Role,
      byName: (row.byId && names.get(row.byId)) ?? null,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      usedAt: row.usedAt?.toISOString() ?? null,
    })),
  )
}

/** The link for the first admin of an empty newsroom. @returns null once anybody has an account */
export async function firstAdminToken(): Promise<string | null> {
  const token = newToken()
  const outcome = await write(system('start'), 'person.write', async (tx) => {
    if (await tx.person.findFirst({ select: { id: true } })) return ok(null)
    // A link printed by an earlier start stops working: only the newest is on the operator's screen.
    await tx.$executeRaw`update invitation set ${NOW_ENDED} where purpose = 'first admin' and ${STILL_OPEN}`
    await tx.invitation.create({
      data: {
        id: newId(),
        tokenHash: hashOf(token),
        purpose: 'first admin',
        role: 'admin',
        expiresAt: new Date(Date.now() + DAY_MS),
      },
    })
    return ok(token)
  })
  return outcome.kind === 'ok' ? outcome.value : null
}

/** What a link still offers, or null when it was used, ran out or never was. */
export async function invitationOf(token: string): Promise<{ email: string | null; role: Role } | null> {
  const [row] = await db().$queryRaw<{ email: string | null; role: Role }[]>`
    select email, role from invitation where token_hash = ${hashOf(token)} and purpose <> 'reset' and ${STILL_OPEN}`
  return row ?? null
}

/** Makes the account that a link offers. Of any number of tries at once, one wins. */
export async function acceptInvitation(input: unknown): Promise<Outcome<{ personId: string }>> {
  const parsed = acceptInput.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { token, name, email, password } = parsed.data
  const hash = await hashPassword(password)
  return write(system('invitation'), 'person.write', async (tx) => {
    const role = await use(tx, token, email)
    if (!role) return invalid('form', 'linkUsed')
    if (await tx.person.findUnique({ where: { email } })) return invalid('email', 'alreadyHere')
    const id = newId()
    await tx.person.create({ data: { id, name, email, emailVerified: true, role } })
    await tx.credential.create({
      data: { id: newId(), accountId: id, providerId: 'credential', personId: id, password: hash },
    })
    await record(tx, { kind: 'person', id, name, role }, [
      { subject: 'person', subjectId: id, what: 'joined', before: null, after: { role, suspendedAt: null } },
    ])
    return ok({ personId: id })
  })
}

/** Takes the link if it is unused, in time and meant for this address; the row's lock lets one taker through. */
async function use(tx: Tx, token: string, email: string): Promise<Role | null> {
  const rows = await tx.$queryRaw<{ role: Role }[]>`
    update invitation set used_at = now()
    where token_hash = ${hashOf(token)} and purpose in ('invitation', 'first admin') and ${STILL_OPEN} and (email is null or email = ${email})
      and (by_id is null or exists (select 1 from person p where p.id = by_id and p.role = 'admin' and p.suspended_at is null))
    returning role`
  return rows[0]?.role ?? null
}
