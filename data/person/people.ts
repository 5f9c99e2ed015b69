import 'server-only'
import type { Role, Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { roleInput, suspensionInput } from '#domain/person/input.ts'
import { gives } from '#domain/person/rights.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { write } from '../write.ts'
import { provedGiving } from './again.ts'
import { endLinksOf } from './links.ts'

/**
 * Gives a person another role; their sessions end, so that it bites at once. One admin always remains. A higher role is
 * given for the giver's password, a lower one without.
 */
export async function changeRole(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'person.write', roleInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { person, role, version, password } = parsed.value
  const proved = await provedGiving(viewer, password, asking)
  if (proved.kind !== 'ok') return proved
  return write(viewer, 'person.write', (tx) =>
    alter(tx, viewer, { id: person, version, what: 'changed role', change: { role }, proved: proved.value }),
  )
}

/** Suspends a person, or lets them back in for the password of who does; their sessions end. One admin always remains. */
export async function suspend(
  viewer: Viewer,
  input: unknown,
  asking: Asking = unknownAsking,
): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'person.write', suspensionInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { person, suspended, version, password } = parsed.value
  const proved = await provedGiving(viewer, password, asking)
  if (proved.kind !== 'ok') return proved
  const what = suspended ? 'suspended' : 'let back in'
  const change = { suspendedAt: suspended ? new Date() : null }
  return write(viewer, 'person.write', (tx) =>
    alter(tx, viewer, { id: person, version, what, change, proved: proved.value }),
  )
}

type Alteration = {
  id: string
  version: number
  what: string
  change: { role?: Role; suspendedAt?: Date | null }
  proved: boolean
}

async function alter(
  tx: Tx,
  viewer: Viewer,
  { id, version, what, change, proved }: Alteration,
): Promise<Outcome<null>> {
  // All who would take an admin away wait for each other here, also two who demote each other at once.
  const admins = await tx.$queryRaw<
    { id: string }[]
  >`select id from person where role = 'admin' and suspended_at is null order by id for update`
  const before = await tx.person.findUnique({ where: { id } })
  if (!before) return missing
  const now = { role: before.role as Role, suspendedAt: before.suspendedAt }
  if (before.version !== version)
    return {
      kind: 'conflict',
      yours: change,
      theirs: now,
      version: before.version,
      by: null,
      at: before.updatedAt.toISOString(),
    }
  const after = { ...now, ...change }
  if (!proved && gives(now, after)) return invalid('password', 'required')
  const staysAdmin = after.role === 'admin' && after.suspendedAt === null
  if (!staysAdmin && admins.every((admin) => admin.id === id)) return invalid('role', 'lastAdmin')
  await tx.person.update({ where: { id }, data: { ...change, version: { increment: 1 } } })
  await tx.session.deleteMany({ where: { personId: id } })
  if (!staysAdmin) await endLinksOf(tx, viewer, id)
  await record(tx, viewer, [
    { subject: 'person', subjectId: id, what, before: pick(now, change), after: pick(after, change) },
  ])
  return ok(null)
}

const pick = (from: Record<string, unknown>, like: object) =>
  Object.fromEntries(Object.keys(like).map((key) => [key, from[key]]))
