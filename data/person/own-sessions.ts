import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { sessionInput, sessionsOfInput } from '#domain/person/account-input.ts'
import type { SessionLine } from '#domain/person/view.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { record } from '../history.ts'
import { write } from '../write.ts'
import { sessionOf } from './sessions.ts'

const MOST = 100

async function linesOf(personId: string, here: string | null): Promise<SessionLine[]> {
  const rows = await db().session.findMany({
    where: { personId, expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, expiresAt: true },
  })
  return rows.map(({ id, userAgent, ipAddress, createdAt, expiresAt }) => ({
    id,
    device: userAgent ?? '',
    address: ipAddress ?? '',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    here: id === here,
  }))
}

/** One's own sessions, newest first. @param headers of the request, which say which of them asks */
export async function listOwnSessions(viewer: Viewer, headers: Headers): Promise<Outcome<SessionLine[]>> {
  if (!may(viewer, 'self.read') || viewer.kind !== 'person') return forbidden
  return ok(await linesOf(viewer.id, (await sessionOf(headers))?.session.id ?? null))
}

/** Ends one of one's own sessions, on every device and instance. */
export async function endOwnSession(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'self.write', sessionInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  return write(viewer, 'self.write', async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { id: parsed.value.session, personId: viewer.id },
    })
    return count === 0 ? missing : ok(null)
  })
}

/** Ends all of one's own sessions but the one that asks. @returns how many ended */
export async function endOtherSessions(viewer: Viewer, headers: Headers): Promise<Outcome<number>> {
  if (!may(viewer, 'self.write') || viewer.kind !== 'person') return forbidden
  const here = await sessionOf(headers)
  return write(viewer, 'self.write', async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { personId: viewer.id, id: { not: here?.session.id ?? '' } },
    })
    return ok(count)
  })
}

/** Anybody's sessions, for an admin. */
export async function listSessionsOf(viewer: Viewer, person: string): Promise<Outcome<SessionLine[]>> {
  if (!may(viewer, 'person.read')) return forbidden
  return ok(await linesOf(person, null))
}

/** Ends a session of somebody, or all of them where none is named; history says so. */
export async function endSessionsOf(viewer: Viewer, input: unknown): Promise<Outcome<number>> {
  const parsed = accept(viewer, 'person.write', sessionsOfInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { person, session } = parsed.value
  return write(viewer, 'person.write', async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { personId: person, ...(session ? { id: session } : {}) },
    })
    if (count === 0) return missing
    await record(tx, viewer, [
      {
        subject: 'person',
        subjectId: person,
        what: 'sessions ended',
        before: { sessions: count },
        after: { sessions: 0 },
      },
    ])
    return ok(count)
  })
}
