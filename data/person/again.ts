import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, invalid, type Outcome, ok } from '#domain/outcome.ts'
import { type Asking, unknownAsking } from '#domain/person/asking.ts'
import { db } from '../db.ts'
import { verifyPassword } from './password.ts'
import { tooManyTries } from './sessions.ts'
import { CREDENTIAL } from './standing.ts'
import { keyOf, settleTry, takeTry } from './tries.ts'

/** Who proved it, and by which password: one that takes another's place has to find that one there. */
export type Proved = { id: string; email: string; name: string; hash: string }

/**
 * Asks somebody who is signed in for their password again, before anything that could keep them out or let others in.
 * Wrong ones are tries like those at the door.
 */
export async function proveAgain(
  viewer: Viewer,
  password: string,
  asking: Asking = unknownAsking,
): Promise<Outcome<Proved>> {
  if (viewer.kind !== 'person') return forbidden
  const person = await db().person.findUnique({
    where: { id: viewer.id },
    include: { credentials: CREDENTIAL },
  })
  if (!person) return forbidden
  const made = await takeTry({
    key: keyOf(person.email),
    step: 'password again',
    personId: person.id,
    asking,
  })
  if (!made) return tooManyTries
  const hash = person.credentials[0]?.password
  if (!hash || !(await verifyPassword({ hash, password }))) return invalid('password', 'passwordWrong')
  await settleTry(made, null, person.id)
  return ok({ id: person.id, email: person.email, name: person.name, hash })
}

/**
 * The same before rights are given: an invitation, a higher role, a way back in, a key. A session that was left open, or
 * taken, gives nobody more than it has itself, and nothing that outlives it. The program itself is asked for nothing.
 */
export async function proveGiving(
  viewer: Viewer,
  password: string | undefined,
  asking: Asking,
): Promise<Outcome<null>> {
  if (viewer.kind === 'system') return ok(null)
  if (!password) return invalid('password', 'required')
  const proved = await proveAgain(viewer, password, asking)
  return proved.kind === 'ok' ? ok(null) : proved
}

/**
 * The same where a change may give or take: whether the password was given again, to be looked at once it is known what was
 * there. A wrong one is refused also where none is asked for.
 */
export async function provedGiving(
  viewer: Viewer,
  password: string | undefined,
  asking: Asking,
): Promise<Outcome<boolean>> {
  if (viewer.kind !== 'system' && !password) return ok(false)
  const proved = await proveGiving(viewer, password, asking)
  return proved.kind === 'ok' ? ok(true) : proved
}

/**
 * The same of an admin who is about to open another's way in. Nobody opens their own so: that would be a way round what
 * their account asks of them.
 */
export async function proveFor(
  viewer: Viewer,
  personId: string,
  password: string,
  asking: Asking,
): Promise<Outcome<Proved>> {
  if (viewer.kind === 'person' && viewer.id === personId) return invalid('form', 'ownWayIn')
  return proveAgain(viewer, password, asking)
}
